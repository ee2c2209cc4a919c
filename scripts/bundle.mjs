// Puts what `tsc -b` wrote for the command into a few files, `packages/cli/bundle`: Node loads these three times as fast.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { rolldown } from 'rolldown';
import { root } from './prepare.mjs';

const { english } = await import('../packages/language/dist/english/english.js');
const { readingOf } = await import('../packages/language/dist/patterns/reading.js');

const cli = join(root, 'packages/cli');
const folder = join(cli, 'bundle');

rmSync(folder, { recursive: true, force: true });
const built = await rolldown({
  input: {
    main: join(cli, 'dist/main.js'),
    // Threads begin in files of their own.
    worker: join(cli, 'dist/checking/worker.js'),
    reader: join(root, 'packages/library/dist/reading/reader.js'),
    hearing: join(root, 'packages/server/dist/settings/hearing.js'),
  },
  // One finds its binary for this machine by itself, the other the files of its threads.
  external: ['libsql', 'pino'],
  platform: 'node',
  plugins: [
    {
      name: 'patterns',
      // To read the patterns of all rules takes longer than to read a postmortem; every check would do so anew.
      load: (id) =>
        id === join(root, 'packages/language/dist/english/prepared.js')
          ? `export const prepared = JSON.parse(${JSON.stringify(JSON.stringify(readingOf(english)))});`
          : null,
    },
  ],
  onLog: (level, log, handle) => {
    // On a server everything runs in one place: "use client" says nothing there.
    if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
  },
  // React says more, and is slower, where this is not so.
  transform: { define: { 'process.env.NODE_ENV': '"production"' } },
  // The libraries as modules: only what is used of them comes along.
  resolve: { conditionNames: ['import', 'default'] },
});
const { output } = await built.write({
  dir: folder,
  format: 'esm',
  chunkFileNames: ({ moduleIds }) => (moduleIds.some(readsTexts) ? '[name].js' : 'serve.[name].js'),
});
await built.close();
writeFileSync(
  join(folder, 'licences.txt'),
  licences(output.flatMap((each) => (each.type === 'chunk' ? each.moduleIds : []))),
);

writeFileSync(join(folder, 'made.txt'), madeOf(output));

/** What tells this program from another one that reads texts: what only serves and shows pages reads none. @param {typeof output} files */
function madeOf(files) {
  const hash = createHash('sha256');
  for (const file of files)
    if (file.type === 'chunk' && !file.fileName.startsWith('serve.'))
      hash.update(`${file.fileName}\n`).update(file.code);
  return hash.digest('hex');
}

/** Whether a module is of the program that reads texts; the others only serve and show. @param {string} module */
function readsTexts(module) {
  const home = relative(root, module).split(sep).slice(0, 2).join('/');
  return ['cli', 'document', 'language', 'library', 'process', 'store'].some(
    (name) => home === `packages/${name}`,
  )
    ? !module.includes(`${sep}serving${sep}`)
    : /node_modules.(?:@lezer|yaml|approx-string-match|commander|@clack)/.test(module);
}

/** The licence of each library that came along. @param {string[]} modules */
function licences(modules) {
  const packages = new Set(
    modules.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []),
  );
  return [...packages].sort().map(licenceOf).join('\n');
}

/** @param {string} home of a package */
function licenceOf(home) {
  const { name, version, license, author } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  const file = readdirSync(home).find((each) => /^licen[cs]e/i.test(each));
  if (!file && !license)
    throw new Error(`${name} does not say its licence, so it cannot be shipped in a bundle.`);
  const text = file
    ? readFileSync(join(home, file), 'utf8').trim()
    : `${license}, as its package.json says${author ? `; by ${author.name ?? author}` : ''}. It comes without the text.`;
  return `# ${name} ${version}\n\n${text}\n`;
}
