import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { folder } from '../testing/io.js';
import { postmortem } from '../testing/postmortem.js';
import { repository } from '../testing/repository.js';
import { mergeCommand } from './configuration.js';

const bin = fileURLToPath(new URL('../../bin/debrief.js', import.meta.url));
const built = existsSync(fileURLToPath(new URL('../../dist/main.js', import.meta.url)));

const path = 'reviews/2026/11.payments.card-declines.md';
const last = '- [ ] **A2** Drill a failover';
const began = '- 10:41 **Began.** Declines rose to 18%.';

/** A repository whose postmortems, in a folder of their own, are merged by the built command. */
function begun() {
  const made = repository({
    [path]: postmortem,
    'reviews/.gitattributes': '[0-9][0-9][0-9][0-9]/*.md merge=debrief\n',
  });
  const driver = `"${process.execPath}" "${bin}" merge-driver --marker-size=%L %O %A %B %P`;
  made.git('config', 'merge.debrief.driver', driver);
  const branch = (name: string, ...edits: readonly (readonly [string, string])[]): void => {
    made.git('checkout', '--quiet', '-b', name, 'main');
    const text = edits.reduce((all, [before, after]) => all.replace(before, after), postmortem);
    made.commit({ [path]: text }, name);
  };
  return { ...made, branch };
}

/** How Git ended. */
function ended(work: () => unknown): number {
  try {
    work();
    return 0;
  } catch (error) {
    return error instanceof Error && 'status' in error ? Number(error.status) : -1;
  }
}

describe.skipIf(!built)('With the driver, Git', () => {
  const one = [
    [last, `${last}\n- [ ] **A3** One`],
    [began, `${began}\n- 11:02 The pool was raised.`],
  ] as const;
  const two = [
    [last, `${last}\n- [ ] **A4** Two`],
    [began, `${began}\n- 10:53 The alarm paged.`],
  ] as const;
  const both = [
    '- [ ] **A3** One\n- [ ] **A4** Two\n',
    '- 10:53 The alarm paged.\n- 11:02 The pool was raised.\n',
  ];

  test('merges new actions and entries of two branches', () => {
    const { git, branch, read } = begun();
    branch('two', ...two);
    branch('one', ...one);
    git('merge', '--quiet', '--no-edit', 'two');
    for (const words of both) expect(read(path)).toContain(words);
    expect(git('status', '--short')).toBe('');
  });

  test('rebases them', () => {
    const { git, branch, read } = begun();
    branch('two', ...two);
    branch('one', ...one);
    git('rebase', '--quiet', 'two');
    expect(git('log', '--format=%s')).toBe('one\ntwo\nBegin\n');
    for (const line of both.join('').split('\n')) expect(read(path)).toContain(line);
  });

  test('shows both sides of a conflict, and takes neither', () => {
    const { git, branch, read } = begun();
    branch('two', ['status: draft', 'status: closed']);
    branch('one', ['status: draft', 'status: final'], [last, `${last}\n- [ ] **A3** One`]);
    expect(ended(() => git('merge', '--quiet', '--no-edit', 'two'))).toBe(1);
    expect(read(path)).toContain('<<<<<<< ours\nstatus: final\n=======\nstatus: closed\n>>>>>>> theirs\n');
    expect(git('status', '--short')).toBe(`UU ${path}\n`);
  });

  test('merges other files as ever', () => {
    const { git, branch, commit, read } = begun();
    branch('two');
    commit({ 'notes.md': 'a\nb\nc\n' }, 'notes');
    git('checkout', '--quiet', '-b', 'one');
    commit({ 'notes.md': 'A\nb\nc\n' }, 'one');
    git('checkout', '--quiet', 'two');
    commit({ 'notes.md': 'a\nb\nC\n' }, 'two');
    git('merge', '--quiet', '--no-edit', 'one');
    expect(read('notes.md')).toBe('A\nb\nC\n');
  });
});

/** The two branches, merged as `debrief init` sets it up, where a computer has this for `debrief`. */
function mergedWith(script: string | null, ...edits: readonly (readonly [string, string])[]) {
  const made = begun();
  made.git('config', 'merge.debrief.driver', mergeCommand);
  made.branch('two', ['status: draft', 'status: closed'], ...edits);
  made.branch('one', [last, `${last}\n- [ ] **A3** One`]);
  const bins = folder();
  if (script !== null) writeFileSync(join(bins, 'debrief'), script, { mode: 0o755 });
  const others = made.env.PATH.split(delimiter).filter((each) => !existsSync(join(each, 'debrief')));
  const env = { ...made.env, PATH: [bins, ...others].join(delimiter) };
  const { status } = spawnSync('git', ['merge', '--quiet', '--no-edit', 'two'], { cwd: made.root, env });
  return { status, text: made.read(path) };
}

describe.skipIf(process.platform === 'win32')('Where Debrief is set up and cannot be started', () => {
  test.each([
    ['is missing', null],
    ['does not find Node', '#!/bin/sh\nexit 127\n'],
    ['is not built', '#!/bin/sh\nexit 4\n'],
  ])('since it %s, Git merges line by line', (_, script) => {
    const clean = mergedWith(script);
    expect(clean.status).toBe(0);
    for (const words of ['status: closed', '**A3** One']) expect(clean.text).toContain(words);
    const twice = mergedWith(script, [last, `${last}\n- [ ] **A4** Two`]);
    expect(twice.status).toBe(1);
    expect(twice.text).toContain(
      '<<<<<<< ours\n- [ ] **A3** One\n=======\n- [ ] **A4** Two\n>>>>>>> theirs\n',
    );
  });

  test('The lengths and names of marks reach Debrief where it can be started', () => {
    const log = join(folder(), 'log');
    mergedWith(`#!/bin/sh\necho "$@" > ${log}\nexit 1\n`);
    expect(readFileSync(log, 'utf8')).toMatch(
      /^merge-driver --marker-size=7 \.merge_file\S+ \S+ \S+ reviews/,
    );
  });
});

test.skipIf(!built)('Without the driver the same branches conflict', () => {
  const { git, branch } = begun();
  git('config', '--unset', 'merge.debrief.driver');
  branch('two', [last, `${last}\n- [ ] **A4** Two`]);
  branch('one', [last, `${last}\n- [ ] **A3** One`]);
  expect(ended(() => git('merge', '--quiet', '--no-edit', 'two'))).toBe(1);
});
