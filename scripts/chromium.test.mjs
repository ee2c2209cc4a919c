// Tests of the search for a Chromium, on machines that are made up: nothing is installed here.
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findChromium, getChromium, withoutChromium } from './chromium.mjs';

/** @typedef {import('./chromium.mjs').Machine} Machine */

/**
 * A machine with these files. `brings` names the files that a call makes, by a word in it; another call fails.
 * @param {readonly string[]} files
 * @param {{ brings?: Readonly<Record<string, readonly string[]>>, broken?: readonly string[] } & Partial<Machine>} [more]
 */
function machine(files, { brings = {}, broken = [], ...more } = {}) {
  const there = new Set(files);
  /** @type {string[]} */
  const calls = [];
  /** @type {Machine} */
  const made = {
    env: { PATH: '/usr/local/bin:/usr/bin' },
    platform: 'linux',
    home: '/home/dana',
    isRoot: false,
    exists: (path) => there.has(path),
    names: (folder) => [
      ...new Set(
        [...there].flatMap((path) =>
          path.startsWith(`${folder}/`) ? [path.slice(folder.length + 1).split('/')[0] ?? ''] : [],
        ),
      ),
    ],
    run(program, options) {
      const call = [program, ...options].join(' ');
      if (options[0] === '--version')
        return { good: !broken.includes(program), words: 'a library is missing' };
      calls.push(call);
      const brought = Object.entries(brings).find(([word]) => `${call} `.includes(word))?.[1];
      for (const path of brought ?? []) there.add(path);
      return { good: brought !== undefined, words: 'no way out' };
    },
    ...more,
  };
  return { made, calls };
}

const playwrights =
  '/home/dana/.cache/ms-playwright/chromium_headless_shell-1255/chrome-headless-shell-linux64/chrome-headless-shell';

describe('What is there already', () => {
  test.each([
    ['on the path', ['/usr/bin/chromium'], '/usr/bin/chromium'],
    ['under another name', ['/usr/local/bin/google-chrome'], '/usr/local/bin/google-chrome'],
    ['from Playwright', [playwrights], playwrights],
    [
      'the small one beside the whole',
      ['/usr/bin/chromium', '/usr/bin/chromium-headless-shell'],
      '/usr/bin/chromium-headless-shell',
    ],
    ['several', ['/usr/local/bin/chromium', playwrights], '/usr/local/bin/chromium'],
  ])('is found %s', (_, files, path) => {
    expect(findChromium(machine(files).made)).toEqual({ path, tried: [] });
  });

  test('The newest of Playwright’s is taken', () => {
    const older = playwrights.replace('1255', '999');
    expect(findChromium(machine([older, playwrights]).made).path).toBe(playwrights);
  });

  test('A program that does not start is passed by, and named when it was the only one', () => {
    const broken = ['/usr/bin/chromium'];
    expect(findChromium(machine([...broken, playwrights], { broken }).made).path).toBe(playwrights);
    expect(findChromium(machine(broken, { broken }).made)).toEqual({
      path: null,
      tried: ['/usr/bin/chromium does not start: a library is missing'],
    });
  });

  test('DEBRIEF_CHROMIUM has the only word', () => {
    const asked = (/** @type {string} */ path) =>
      machine(['/usr/bin/chromium', '/opt/own'], { env: { PATH: '/usr/bin', DEBRIEF_CHROMIUM: path } });
    expect(findChromium(asked('/opt/own').made).path).toBe('/opt/own');
    const lost = asked('/opt/lost');
    expect(getChromium(lost.made).tried).toEqual([
      'DEBRIEF_CHROMIUM names /opt/lost, and there is no such file.',
    ]);
    expect(lost.calls).toEqual([]);
    const none = asked('none');
    expect(getChromium(none.made).path).toBe(null);
    expect(none.calls).toEqual([]);
  });
});

describe('Getting one', () => {
  const debian = ['/etc/debian_version'];

  test('Nothing is installed where one is there', () => {
    const { made, calls } = machine(['/usr/bin/chromium', ...debian], { isRoot: true });
    expect(getChromium(made).path).toBe('/usr/bin/chromium');
    expect(calls).toEqual([]);
  });

  test('Playwright’s download is enough', () => {
    const { made, calls } = machine(debian, {
      isRoot: true,
      brings: { 'install chromium-headless-shell': [playwrights] },
    });
    expect(getChromium(made)).toEqual({ path: playwrights, tried: [] });
    expect(calls).toHaveLength(1);
    expect(calls[0]).toContain(join('playwright-core', 'cli.js'));
  });

  test('Without it, root gets Debian’s package, even with old lists', () => {
    const { made, calls } = machine(debian, {
      isRoot: true,
      brings: { 'recommends chromium-headless-shell': ['/usr/bin/chromium-headless-shell'] },
    });
    expect(getChromium(made)).toEqual({ path: '/usr/bin/chromium-headless-shell', tried: [] });
    expect(calls.slice(1)).toEqual([
      'apt-get update',
      'apt-get install --yes --no-install-recommends chromium-headless-shell',
    ]);
  });

  test('An older Debian has only the whole one', () => {
    const { made, calls } = machine(debian, {
      isRoot: true,
      brings: { 'recommends chromium ': ['/usr/bin/chromium'] },
    });
    expect(getChromium(made)).toEqual({ path: '/usr/bin/chromium', tried: [] });
    expect(calls.at(-1)).toBe('apt-get install --yes --no-install-recommends chromium');
  });

  test.each([
    ['somebody who is not root', { isRoot: false }, debian],
    ['another system', { isRoot: true }, []],
    ['a Mac', { isRoot: true, platform: 'darwin' }, debian],
  ])('No package is installed for %s', (_, more, files) => {
    const { made, calls } = machine(files, more);
    expect(getChromium(made).path).toBe(null);
    expect(calls.filter((call) => call.includes('apt-get'))).toEqual([]);
  });

  test('What failed is told, with the way out', () => {
    const outcome = getChromium(machine(debian, { isRoot: true }).made);
    expect(outcome).toEqual({
      path: null,
      tried: ['Playwright’s download: no way out', 'Debian’s package: no way out'],
    });
    const told = withoutChromium(outcome);
    expect(told).toContain('the tests in a browser are skipped');
    expect(told).toContain('Debian’s package: no way out');
    expect(told).toContain('DEBRIEF_CHROMIUM');
  });

  test('A package that brings no program that starts is told too', () => {
    const { made } = machine(debian, {
      isRoot: true,
      brings: { 'install --yes': ['/usr/bin/chromium'] },
      broken: ['/usr/bin/chromium'],
    });
    expect(getChromium(made).tried.at(-1)).toBe(
      'Debian’s package: /usr/bin/chromium does not start: a library is missing',
    );
  });
});
