import { Argument, Command, Option } from 'commander';
import { expect, test } from 'vitest';
import { answer } from './answer.js';
import { wordsOf } from './line.js';

const ids = ['2025/01.search.slow', '2026/03.payments.pool', '2026/11.payments.down'];

function program(): Command {
  const root = new Command('debrief').option('-V, --version', 'print the version');
  root
    .command('attach')
    .description('put files beside it')
    .argument('<id>')
    .argument('<file...>')
    .option('--to <thing>', 'a place')
    .option('--image', 'as an image')
    .option('-m, --message <words>', 'the message');
  root
    .command('add')
    .addArgument(new Argument('<thing>').choices(['action', 'entry', 'factor']))
    .argument('<id>')
    .addOption(new Option('--level <level>', 'its level').choices(['technical', 'human']))
    .addOption(new Option('--secret').hideHelp());
  const set = root.command('set').argument('[rest...]');
  set.command('key').summary('one key').argument('<id>').option('--unset', 'take it away');
  set.command('item').argument('<id>');
  root.command('list').description('list them');
  return root;
}

const asked = (...words: string[]) => {
  const { choices, files } = answer(words, program(), (name) => (name === 'id' ? ids : null));
  return [...choices.map(({ value }) => value), ...(files ? [':files'] : [])];
};

test.each([
  [[''], ['attach', 'add', 'set', 'list']],
  [
    ['set', ''],
    ['key', 'item'],
  ],
  [['set', 'key', '2025'], ids.slice(0, 1)],
  [['set', 'key', ids[0] ?? '', '--u'], ['--unset']],
  [['set', 'other', ''], []],
  [['a'], ['attach', 'add']],
  [['-'], ['--version', '--help']],
  [['help', 'l'], ['list']],
  [['nothing', ''], []],
  [['list', ''], []],
  [
    ['add', ''],
    ['action', 'entry', 'factor'],
  ],
  [['add', 'action', ''], ids],
  [['add', 'action', '2026/'], ids.slice(1)],
  [['add', 'action', 'slow'], ['2025/01.search.slow']],
  [['add', 'action', 'payments'], []],
  [
    ['add', '--level', ''],
    ['technical', 'human'],
  ],
  [['add', '--level=t'], ['--level=technical']],
  [['add', '--level', 'human', 'e'], ['entry']],
  [
    ['add', '--'],
    ['--level', '--help'],
  ],
  [['add', '--level=human', '--'], ['--help']],
  [['attach', ids[0] ?? '', ''], [':files']],
  [['attach', ids[0] ?? '', 'a', 'b', ''], [':files']],
  [['attach', '-m', ''], []],
  [['attach', '-m', 'words', '2025'], ['2025/01.search.slow']],
  [['attach', '-m', 'words', '--m'], []],
  [['attach', '--', '-', ''], [':files']],
])('%j', (words, expected) => {
  expect(asked(...words)).toEqual(expected);
});

test('Each choice says what it is about', () => {
  expect(answer(['li'], program(), () => null).choices).toEqual([{ value: 'list', about: 'list them' }]);
  expect(answer(['attach', '--im'], program(), () => null).choices).toEqual([
    { value: '--image', about: 'as an image' },
  ]);
});

test.each([
  ['debrief ', ['debrief', '']],
  ['debrief add "an action" it\\ is \'a b\'', ['debrief', 'add', 'an action', 'it is', 'a b']],
  ['debrief add "half a', ['debrief', 'add', 'half a']],
  ['debrief  set  x="a b" ""', ['debrief', 'set', 'x=a b', '']],
  ['', ['']],
])('%s as words', (line, words) => {
  expect(wordsOf(line)).toEqual(words);
});
