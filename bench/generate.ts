// A realistic repository of postmortems: node bench/dist/generate.js --documents 10000 --seed 1 FOLDER
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync } from 'node:fs';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { type Collection, collection } from './generate/collection.js';

export { type Collection, collection, type Generated, type Planted } from './generate/collection.js';

const author = 'Dana Reyes <dana@example.com>';
const filesInCommit = 25_000;
/** Any moment does, as long as it is always the same. */
const firstCommit = Date.UTC(2026, 10, 1) / 1000;

/** Makes a Git repository of the collection in an empty or new folder, and checks it out. */
export async function writeRepository(folder: string, { files }: Collection): Promise<void> {
  mkdirSync(folder, { recursive: true });
  if (readdirSync(folder).length > 0) throw new Error(`${folder} is not empty; name a new folder.`);
  git(folder, 'init', '--quiet', '--initial-branch=main');
  git(folder, 'config', 'user.name', 'Dana Reyes');
  git(folder, 'config', 'user.email', 'dana@example.com');
  const fast = spawn('git', ['fast-import', '--quiet'], {
    cwd: folder,
    stdio: ['pipe', 'inherit', 'inherit'],
  });
  const ended = once(fast, 'exit');
  let waiting: string[] = [];
  let size = 0;
  const send = async () => {
    const taken = fast.stdin.write(waiting.join(''));
    waiting = [];
    size = 0;
    if (!taken) await once(fast.stdin, 'drain');
  };
  let count = 0;
  for (const { path, text } of files) {
    if (count % filesInCommit === 0) waiting.push(commit(count));
    waiting.push(`M 100644 inline ${path}\n${data(text)}`);
    count++;
    size += text.length;
    if (size > 1_000_000) await send();
  }
  fast.stdin.end(waiting.join(''));
  const [code] = await ended;
  if (code !== 0) throw new Error(`git fast-import ended with ${code}.`);
  git(folder, 'reset', '--quiet', '--hard');
}

function commit(count: number): string {
  const at = firstCommit + count;
  return `commit refs/heads/main\ncommitter ${author} ${at} +0000\n${data('Postmortems of fifteen years')}`;
}

function data(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}\n`;
}

function git(folder: string, ...options: string[]): void {
  const { status, stderr } = spawnSync('git', options, { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`git ${options[0]}: ${stderr}`);
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      documents: { type: 'string', default: '10000' },
      seed: { type: 'string', default: '1' },
      stories: { type: 'string' },
    },
  });
  const [documents, seed, stories] = [values.documents, values.seed, values.stories].map((value) =>
    value === undefined ? undefined : Number(value),
  );
  const [folder] = positionals;
  const numbers = [documents, seed, stories ?? 0];
  if (
    folder === undefined ||
    !numbers.every((number) => Number.isSafeInteger(number) && Number(number) >= 0)
  ) {
    console.error(
      'Please name how many and where: generate.js [--documents 10000] [--seed 1] [--stories N] FOLDER',
    );
    process.exitCode = 2;
    return;
  }
  const options = {
    seed: seed ?? 1,
    documents: documents ?? 0,
    ...(stories === undefined ? {} : { stories }),
  };
  await writeRepository(folder, collection(options));
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) await main();
