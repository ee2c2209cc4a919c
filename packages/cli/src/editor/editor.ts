import { spawn } from 'node:child_process';
import { type FileHandle, open } from 'node:fs/promises';
import process from 'node:process';
import { exits } from '../exit.js';
import { Stop } from '../folder/folder.js';
import type { Io } from '../terminal/terminal.js';

/** The person's editor, with its arguments: of the environment, of Git, or what the system has. */
export async function chooseEditor(root: string, { env }: Pick<Io, 'env'>): Promise<string> {
  const wanted = env['VISUAL']?.trim() || env['EDITOR']?.trim();
  return wanted || (await editorOfGit(root, env)) || usual;
}

const usual = process.platform === 'win32' ? 'notepad' : '$(command -v vi || command -v nano || echo vi)';

async function editorOfGit(root: string, env: Io['env']): Promise<string | null> {
  return await new Promise((resolve) => {
    const git = spawn('git', ['var', 'GIT_EDITOR'], {
      cwd: root,
      env: { ...env },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    let out = '';
    git.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString('utf8');
    });
    git.on('error', () => resolve(null));
    git.on('close', (code) => resolve(code === 0 ? out.trim() : null));
  });
}

/**
 * Opens a file in an editor, in this terminal, and waits for its end. With an editor that fails, how to end. Where
 * standard output is taken, the editor gets the terminal itself.
 */
export async function openEditor(
  editor: string,
  file: string,
  outputTaken: boolean,
  io: Io,
): Promise<Stop | null> {
  const windows = process.platform === 'win32';
  const [program, argv] = windows
    ? [`${editor} "${file}"`, []]
    : ['/bin/sh', ['-c', `${editor} "$@"`, editor, file]];
  const screen = outputTaken ? await terminalItself() : null;
  const code = await new Promise<number | string>((resolve) => {
    // What is typed in the editor is its own affair: Ctrl-C there is not for us.
    const stay = (): void => undefined;
    process.on('SIGINT', stay);
    process.on('SIGQUIT', stay);
    const ended = (how: number | string): void => {
      process.off('SIGINT', stay);
      process.off('SIGQUIT', stay);
      resolve(how);
    };
    const child = spawn(program, argv, {
      cwd: io.cwd(),
      env: { ...io.env },
      stdio: ['inherit', screen?.fd ?? (outputTaken ? 2 : 'inherit'), 'inherit'],
      shell: windows,
    });
    child.on('error', ({ message }) => ended(message));
    child.on('close', (status, signal) => ended(status ?? signal ?? 1));
  });
  await screen?.close();
  if (code === 0) return null;
  return code === 127 || code === 126
    ? new Stop(
        exits.refused,
        `The editor ${editor} could not be started. Name yours in the variable EDITOR: EDITOR="code --wait" debrief edit …`,
      )
    : new Stop(
        exits.refused,
        `The editor ended with an error (${code}), so nothing was committed. What you wrote is in the file, if the editor saved it.`,
      );
}

async function terminalItself(): Promise<FileHandle | null> {
  return await open('/dev/tty', 'w').catch(() => null);
}
