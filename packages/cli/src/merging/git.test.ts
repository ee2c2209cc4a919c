import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { postmortem } from '../testing/postmortem.js';
import { repository } from '../testing/repository.js';

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

test.skipIf(!built)('Without the driver the same branches conflict', () => {
  const { git, branch } = begun();
  git('config', '--unset', 'merge.debrief.driver');
  branch('two', [last, `${last}\n- [ ] **A4** Two`]);
  branch('one', [last, `${last}\n- [ ] **A3** One`]);
  expect(ended(() => git('merge', '--quiet', '--no-edit', 'two'))).toBe(1);
});
