import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isBuilt, start, temporary } from './git/testing/trial.js';
import { hasEnded, holderName, locked } from './lock.js';

const isLinux = process.platform === 'linux';

/** The name of a process that has ended. */
async function ended(): Promise<string> {
  const child = spawn(process.execPath, ['-e', '']);
  await new Promise((resolve) => child.on('exit', resolve));
  return `${child.pid}-1-1-${encodeURIComponent(hostname())}`;
}

/** A folder that somebody holds the lock of. */
function heldBy(holder: string): string {
  const folder = temporary();
  mkdirSync(join(folder, 'lock'));
  writeFileSync(join(folder, 'lock', holder), '');
  return folder;
}

async function take(folder: string, patience = 50): Promise<string> {
  return await locked(folder, await holderName(), patience, async () => await Promise.resolve('done'));
}

function soon(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 5));
}

/** What Linux tells of a process, from its state on. */
function statOf(pid: number | string): readonly string[] {
  return readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
}

describe('Whether a holder has ended', () => {
  test('We have not', async () => {
    expect(await hasEnded(await holderName())).toBe(false);
  });

  test('A process that is gone has', async () => {
    expect(await hasEnded(await ended())).toBe(true);
  });

  test.runIf(isLinux)('One whose number another process has got by now has', async () => {
    const [, , ...rest] = (await holderName()).split('-');
    expect(await hasEnded([process.pid, 1, ...rest].join('-'))).toBe(true);
    // Where the system did not tell when it began, it may be that one.
    expect(await hasEnded([process.pid, 0, ...rest].join('-'))).toBe(false);
  });

  test.runIf(isLinux)('One that is only kept for its parent has', async () => {
    // The shell becomes a program that never asks how its child ended.
    const parent = spawn('sh', ['-c', 'sleep 60 & echo $!; exec sleep 60']);
    const pid = await new Promise<string>((resolve) =>
      parent.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString().trim())),
    );
    while (readFileSync(`/proc/${parent.pid}/comm`, 'utf8') !== 'sleep\n') await soon();
    const name = `${pid}-${statOf(pid)[19]}-1-${encodeURIComponent(hostname())}`;
    expect(await hasEnded(name)).toBe(false);
    process.kill(Number(pid), 'SIGKILL');
    while (statOf(pid)[0] !== 'Z') await soon();
    expect(await hasEnded(name)).toBe(true);
    parent.kill();
  });

  test('Of one on another computer, and of other words, nobody can tell', async () => {
    expect(await hasEnded((await ended()).replace(/[^-]+$/, 'elsewhere'))).toBe(false);
    expect(await hasEnded('lock')).toBe(false);
    expect(await hasEnded('')).toBe(false);
  });

  test('Names are never given twice', async () => {
    const names = await Promise.all(Array.from({ length: 100 }, holderName));
    expect(new Set(names).size).toBe(100);
  });
});

describe('A lock', () => {
  test('is free afterwards, also when the work fails', async () => {
    const folder = temporary();
    const failing = locked(folder, await holderName(), 50, () => Promise.reject(new Error('failed')));
    await expect(failing).rejects.toThrow('failed');
    expect(await take(folder)).toBe('done');
    expect(readdirSync(folder)).toEqual([]);
  });

  test('of a process that ended is taken over', async () => {
    expect(await take(heldBy(await ended()))).toBe('done');
  });

  test('that was left without a holder is taken', async () => {
    const folder = temporary();
    mkdirSync(join(folder, 'lock'));
    expect(await take(folder)).toBe('done');
  });

  test('of a live process, of another computer or of nobody we know is respected', async () => {
    const mine = await holderName();
    for (const holder of [mine, mine.replace(/[^-]+$/, 'elsewhere'), 'notes.txt']) {
      const folder = heldBy(holder);
      await expect(take(folder)).rejects.toMatchObject({ obstacle: 'busy' });
      // Whoever gives up leaves nothing behind.
      expect(readdirSync(folder)).toEqual(['lock']);
      rmSync(join(folder, 'lock', holder));
      expect(await take(folder)).toBe('done');
    }
  });

  test.runIf(isBuilt && isLinux)('stays with the one of two who was faster to take it over', async () => {
    const folder = heldBy(await ended());
    // It finds that the holder has ended, and stops right before it takes the name of that holder away.
    const interrupt = { at: 4, how: 'stop' };
    const log = join(temporary(), 'log');
    const slow = start('contend', folder, { count: 1, log }, { interrupt });
    while (statOf(slow.process.pid ?? 0)[0] !== 'T') await soon();
    await locked(folder, await holderName(), 50, async () => {
      slow.process.kill('SIGCONT');
      // Time enough for whoever would not wait.
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect(existsSync(log)).toBe(false);
    });
    await slow.ended;
    expect(existsSync(log)).toBe(true);
  });

  test.skipIf(!isBuilt || process.platform === 'win32')(
    'is never held by two, when many wait for one of a process that ended',
    async () => {
      const folder = heldBy(await ended());
      const log = join(temporary(), 'log');
      const children = Array.from({ length: 8 }, () => start('contend', folder, { count: 40, log }));
      // Each ends by a kill while it holds the lock, so that others have to take it over.
      for (const child of children) expect(await child.ended).toMatchObject({ signal: 'SIGKILL' });
      const marks = readFileSync(log, 'utf8').trim().split('\n');
      expect(marks).toHaveLength(8 * 40 * 2);
      for (let at = 0; at < marks.length; at += 2)
        expect(marks[at + 1]).toBe(marks[at]?.replace('enter', 'leave'));
    },
  );
});
