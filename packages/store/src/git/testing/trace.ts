import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { env, startOf, temporary } from './trial.js';

/** Whether calls of the system can be watched here: strace is installed, and allowed. */
export const canTrace = spawnSync('strace', ['-o', '/dev/null', 'true']).status === 0;

/** One call of the system that went well. It happened between two lines of the trace. */
export interface Call {
  readonly name: string;
  /** Whole paths: of what was opened, or from where to where. */
  readonly paths: readonly string[];
  readonly began: number;
  readonly ended: number;
}

const watched = ['fsync', 'fdatasync', 'rename', 'renameat', 'renameat2', 'link', 'linkat', 'mkdir', 'write'];

/** What a job calls of the system between its words `begin` and `done`. */
export function trace(job: string, root: string, options: unknown = {}): readonly Call[] {
  const log = join(temporary(), 'trace');
  const args = ['-f', '-y', '-s', '4096', '-o', log, '-e', `trace=${watched.join(',')}`];
  const { status, stderr } = spawnSync('strace', [...args, ...startOf(job, root, options)], {
    cwd: root,
    env,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The traced job failed: ${stderr}`);
  const calls = callsIn(readFileSync(log, 'utf8').split('\n'), root);
  const said = (word: string): number =>
    calls.findIndex(({ name, paths }) => name === 'write' && paths.includes(join(root, `${word}\\n`)));
  return calls.slice(said('begin') + 1, said('done')).filter(({ name }) => name !== 'write');
}

function callsIn(lines: readonly string[], root: string): readonly Call[] {
  const calls: Call[] = [];
  /** By process: a call that another one's interrupted in the trace. */
  const open = new Map<string, { readonly text: string; readonly began: number }>();
  for (const [at, line] of lines.entries()) {
    const [, process = '', rest = ''] = /^(\d+)\s+(.*)$/.exec(line) ?? [];
    const first = /^<\.\.\. \w+ resumed>/.test(rest) ? open.get(process) : undefined;
    const text = `${first?.text ?? ''}${rest}`;
    const began = first?.began ?? at;
    if (text.endsWith('<unfinished ...>')) open.set(process, { text, began });
    else if (/= \d+$/.test(text)) {
      const name = /^\w+/.exec(text)?.[0] ?? '';
      const isOfFile = name.endsWith('sync');
      const found = isOfFile ? /<([^>]+)>/g : /"((?:[^"\\]|\\.)*)"/g;
      const paths = [...text.matchAll(found)].map(([, path = '']) => resolve(root, path));
      calls.push({ name, paths, began, ended: at });
    }
  }
  return calls.sort((one, two) => one.ended - two.ended);
}
