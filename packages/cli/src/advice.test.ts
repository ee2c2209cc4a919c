import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { debrief, folder } from './testing/io.js';

const cwd = folder();
writeFileSync(join(cwd, '11.a.b.md'), '# T\n');

test.each([
  [['rename', 'a'], 'debrief rename needs <new>: the new name: an event, SYSTEM.EVENT, or a whole id.\n'],
  [['attach'], 'debrief attach needs <id>: the postmortem: '],
  [
    ['history', 'a', 'b', 'c'],
    'debrief history takes <id>; b c is too much.\nWords that belong together stand in quotes.',
  ],
  [['rename', 'a', 'b', 'c'], 'debrief rename takes <id> and <new>; c is too much.\n'],
  [['list', 'a'], 'debrief list takes no arguments; a is too much.\n'],
  [['history', 'a', '--dif'], 'There is no option --dif. Did you mean --diff?\n'],
  [
    ['history', 'a', '--zzz=1'],
    'There is no option --zzz. Run debrief history --help for those that there are.\n',
  ],
  [['--json', 'history', 'a'], 'Options stand behind the command: debrief history … --json\n'],
  [['rename', 'a', 'b', '-m'], '--message needs <words>: the message of the commit, instead of ours.\n'],
  [['history', 'a', '--limit', '0'], '--limit cannot be “0”: it is a number from 1 on.\n'],
  [['add', 'entry', 'a'], 'debrief add entry needs <words>: '],
  [['add', 'entry', 'a', 'b', '--moent', 'c'], 'There is no option --moent. Did you mean --moment?\n'],
  [['add', 'lesson', 'a', 'b'], 'debrief add lesson needs --list <list>: '],
  [['histroy', 'a'], 'There is no command histroy. Did you mean history?\n'],
  [['__complet'], 'There is no command __complet. Run debrief --help for those that there are.\n'],
  [['11.a.b'], 'To see a file, run debrief show 11.a.b.md\n'],
])('%j gets advice', async (argv, words) => {
  const { exit, out, err } = await debrief(argv, { cwd });
  expect({ exit, out }).toEqual({ exit: 2, out: '' });
  expect(err.startsWith(words), err).toBe(true);
});
