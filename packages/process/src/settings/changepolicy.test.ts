import { applyEdits, isRefusal } from '@debrief/document';
import { describe, expect, test } from 'vitest';
import type { PolicyChange, PolicyValue } from './change.js';
import { changePolicy } from './changepolicy.js';
import { policyMessage } from './message.js';

const set = (path: string, value: PolicyValue): PolicyChange => ({ do: 'set', path: path.split('.'), value });
const remove = (path: string): PolicyChange => ({ do: 'remove', path: path.split('.') });
const rename = (path: string, to: string): PolicyChange => ({ do: 'rename', path: path.split('.'), to });
const add = (path: string, words: string): PolicyChange => ({ do: 'add', path: path.split('.'), words });
const take = (path: string, words: string): PolicyChange => ({ do: 'take', path: path.split('.'), words });
const move = (path: string, before: string | null): PolicyChange => ({
  do: 'move',
  path: path.split('.'),
  before,
});

/** The text after a change, or what was said against it. */
function after(text: string, change: PolicyChange): string {
  const outcome = changePolicy(text, change, { rules: ['loaded', 'hindsight', 'hindsight/could-have'] });
  if (isRefusal(outcome)) return `refused: ${outcome.message}`;
  expect(applyEdits(text, outcome.edits)).toBe(outcome.text);
  return outcome.text;
}

describe('A value', () => {
  test.each<readonly [PolicyChange, string, string]>([
    [set('noun', 'learning review'), 'noun: postmortem # ours\n', 'noun: learning review # ours\n'],
    [set('noun', 'a: b'), 'noun: x\n', 'noun: "a: b"\n'],
    [set('noun', 'off'), 'noun: x\n', 'noun: "off"\n'],
    [set('noun', 'retro'), "noun: 'x' # y\n", "noun: 'retro' # y\n"],
    [set('noun', 'retro'), 'noun:\n', 'noun: retro\n'],
    [set('noun', 'retro'), 'noun: # soon\n', 'noun: retro # soon\n'],
    [
      set('noun', 'retro'),
      'noun: |\n  two\n  lines\nsince: 2026-01-01\n',
      'noun: retro\nsince: 2026-01-01\n',
    ],
    [set('noun', 'retro'), 'noun: >-\n  two\n  lines', 'noun: retro'],
    [set('noun', 'retro'), 'noun: &a x\n', 'noun: &a retro\n'],
    [set('noun', 'retro'), 'Noun: x\n', 'Noun: retro\n'],
    [set('noun', 'retro'), '\ufeffnoun: x\r\n# end\r\n', '\ufeffnoun: retro\r\n# end\r\n'],
    [set('noun', 'x'), 'noun: x # as it is\n', 'noun: x # as it is\n'],
    [set('since', '2026-01-01'), 'noun: x\n', 'noun: x\nsince: 2026-01-01\n'],
    [
      set('clocks.draft', '1 week'),
      'clocks: { draft: 5 days, review: 9 } # c\n',
      'clocks: { draft: 1 week, review: 9 } # c\n',
    ],
    [set('rules.loaded', 'off'), 'rules:\n  loaded: note\n', 'rules:\n  loaded: off\n'],
    [
      set('clocks.actions', '9 days'),
      'clocks:\n  # c\n  actions: # d\n    any: 3\n  draft: 4\n',
      'clocks:\n  # c\n  actions: 9 days # d\n  draft: 4\n',
    ],
  ])('%j of %j', (change, before, wanted) => expect(after(before, change)).toBe(wanted));
});

describe('A key that is not there', () => {
  test.each<readonly [PolicyChange, string, string]>([
    [set('noun', 'retro'), '', 'noun: retro\n'],
    [set('noun', 'retro'), '# ours', '# ours\nnoun: retro\n'],
    [set('noun', 'retro'), '---\n', '---\nnoun: retro\n'],
    [set('noun', 'retro'), '{}\n', '{ noun: retro }\n'],
    [
      set('noun', 'retro'),
      'format: 1\nclocks:\n  draft: 5\n',
      'format: 1\nnoun: retro\nclocks:\n  draft: 5\n',
    ],
    [
      set('clocks.draft', '5 days'),
      'noun: x\n\nrules:\n  loaded: off\n',
      'noun: x\n\nclocks:\n  draft: 5 days\n\nrules:\n  loaded: off\n',
    ],
    [set('clocks.draft', '5 days'), 'clocks:\n', 'clocks:\n  draft: 5 days\n'],
    [set('clocks.draft', '5 days'), 'clocks: ~ # later\n', 'clocks: # later\n  draft: 5 days\n'],
    [
      set('clocks.draft', '5 days'),
      'clocks:\n    review: 9\n',
      'clocks:\n    review: 9\n    draft: 5 days\n',
    ],
    [set('clocks.draft', '5 days'), 'clocks: {review: 9}', 'clocks: {review: 9, draft: 5 days}'],
    [
      set('people.Mei Chen', null),
      'people:\r\n  Dana Reyes:\r\n    team: x # y\r\n    # more\r\nrules:\r\n',
      'people:\r\n  Dana Reyes:\r\n    team: x # y\r\n    # more\r\n  Mei Chen:\r\nrules:\r\n',
    ],
    [
      set('people.Mei Chen.team', 'Ops'),
      'people:\n  Dana Reyes: { team: x }',
      'people:\n  Dana Reyes: { team: x }\n  Mei Chen: { team: Ops }\n',
    ],
    [
      set('people.Mei Chen.team', 'Ops'),
      'people:\n\tDana Reyes:\n\t\tteam: x\n',
      'people:\n\tDana Reyes:\n\t\tteam: x\n\tMei Chen:\n\t\tteam: Ops\n',
    ],
    [
      set('people.Mei.handles', ['@mei', 'mei']),
      'people: [Dana, Mei] # all\n',
      'people: { Dana: , Mei: { handles: ["@mei", mei] } } # all\n',
    ],
    [
      set('people.Mei.team', 'Ops'),
      'people:\n- Dana # d\n# and\n- Mei\n',
      'people:\n  Dana: # d\n# and\n  Mei:\n    team: Ops\n',
    ],
    [set('people.Mei', null), 'people:\n- Dana # d\nrules:\n', 'people:\n- Dana # d\n- Mei\nrules:\n'],
    [
      set('clocks.actions.sev1', '1 week'),
      'clocks: { actions: 30 days }\n',
      'clocks: { actions: { any: 30 days, sev1: 1 week } }\n',
    ],
    [
      set('systems.pay', { name: 'Pay', owners: ['Dana'] }),
      'systems:\n',
      'systems:\n  pay:\n    name: Pay\n    owners: [Dana]\n',
    ],
    [
      set('systems.pay', { name: 'Pay', criticality: 'core' }),
      'systems:\n  pay:\n    name: P # p\n    team: T\n',
      'systems:\n  pay:\n    name: Pay # p\n    criticality: core\n',
    ],
    [
      set('systems.pay.team', 'T'),
      'systems:\n  pay: {\n    name: P, # p\n    criticality: core # c\n  }\n',
      'systems:\n  pay: {\n    name: P, # p\n    criticality: core,\n    team: T # c\n  }\n',
    ],
  ])('%j in %j', (change, before, wanted) => expect(after(before, change)).toBe(wanted));
});

describe('A list', () => {
  test.each<readonly [PolicyChange, string, string]>([
    [add('internal', 'Falcon*'), 'internal: [Bolt] # b\n', 'internal: [Bolt, Falcon*] # b\n'],
    [add('internal', '@x'), 'internal:\n  - Bolt # b\n  # c\n', 'internal:\n  - Bolt # b\n  - "@x"\n  # c\n'],
    [add('internal', 'Falcon'), 'internal: Bolt\n', 'internal: [Bolt, Falcon]\n'],
    [add('internal', 'Falcon'), 'noun: x\n', 'noun: x\ninternal: [Falcon]\n'],
    [add('internal', 'Bolt'), 'internal: [ Bolt ]\n', 'internal: [ Bolt ]\n'],
    [take('internal', 'a'), 'internal: [a, "b", c]\n', 'internal: ["b", c]\n'],
    [take('internal', 'c'), "internal: [a, 'b', c]\n", "internal: [a, 'b']\n"],
    [take('internal', 'a'), 'internal:\n  - a # x\n  - b # y\n', 'internal:\n  - b # y\n'],
    [take('internal', 'a'), 'internal:\n  - a # x\n# y\n', 'internal: []\n# y\n'],
    [take('internal', 'b'), 'internal: [\n  a, # x\n  b, # y\n]\n', 'internal: [\n  a, # x\n   # y\n]\n'],
    [set('internal', ['c', 'b', 'x']), 'internal: [a, "b"]\n', 'internal: [c, "b", x]\n'],
  ])('%j of %j', (change, before, wanted) => expect(after(before, change)).toBe(wanted));
});

describe('What goes', () => {
  test.each<readonly [PolicyChange, string, string]>([
    [remove('noun'), '# a\nnoun: x # y\n# b\nsince: 2026-01-01\n', '# a\n# b\nsince: 2026-01-01\n'],
    [remove('noun'), 'since: 2026-01-01\n', 'since: 2026-01-01\n'],
    [remove('noun'), 'noun: a\nformat: 1\nnoun: b\n', 'format: 1\n'],
    [remove('noun'), '\ufeffnoun: a\nformat: 1\n', '\ufeffformat: 1\n'],
    [remove('systems.pay'), 'systems:\n  pay:\n    name: P\n\n  web:\n', 'systems:\n\n  web:\n'],
    [remove('systems.pay'), 'systems: { pay: , web: }\n', 'systems: { web: }\n'],
    [remove('systems.web'), 'systems: { pay: { name: x }, web }\n', 'systems: { pay: { name: x } }\n'],
    [remove('systems.web'), 'systems: [pay, web]\n', 'systems: [pay]\n'],
    [remove('systems.pay.name'), 'systems:\n  pay: { name: P } # p\n', 'systems:\n  pay: {} # p\n'],
  ])('%j of %j', (change, before, wanted) => expect(after(before, change)).toBe(wanted));
});

describe('A name', () => {
  const all =
    'severities:\n  sev1: Bad\n  "sev2": Less # s\ntriggers: { severities: [sev1, sev2] }\nrequired:\n  sev1: { depth: full }\nclocks: { actions: { sev1: 3 } }\n';
  test('is another one everywhere', () => {
    expect(after(all, rename('severities.sev1', 'critical'))).toBe(all.replaceAll('sev1', 'critical'));
    const owned =
      'people:\n  Dana: { team: x }\nsystems:\n  pay: { owners: [Lea, Dana] }\n  web: { owners: Dana }\n';
    expect(after(owned, rename('people.Dana', 'Dana Reyes'))).toBe(
      'people:\n  Dana Reyes: { team: x }\nsystems:\n  pay: { owners: [Lea, Dana Reyes] }\n  web: { owners: [Dana Reyes] }\n',
    );
    expect(after('people: [Dana, Lea]\n', rename('people.Dana', '@d'))).toBe('people: ["@d", Lea]\n');
  });
  test('that is taken is not given twice', () =>
    expect(after(all, rename('severities.sev1', 'sev2'))).toBe(
      'refused: sev2 is there already. Choose another name.',
    ));
  test.each<readonly [PolicyChange, string, string]>([
    [
      move('severities.b', 'a'),
      'severities:\n  a: 1 # x\n  # of b\n  b: 2 # y\n',
      'severities:\n  b: 2 # y\n  a: 1 # x\n  # of b\n',
    ],
    [move('severities.a', null), 'severities:\n  a: 1 # x\n  b: 2', 'severities:\n  b: 2\n  a: 1 # x'],
    [move('severities.a', null), 'severities: { a: x, "b": y }\n', 'severities: { "b": y, a: x }\n'],
    [move('severities.c', 'a'), 'severities: [a, b, c]\n', 'severities: [c, a, b]\n'],
  ])('%j of %j', (change, before, wanted) => expect(after(before, change)).toBe(wanted));
});

test.each<readonly [PolicyChange, string, RegExp]>([
  [set('noun', 'x'), 'noun: "x\nclocks: [', /^Line \d of debrief\.yaml: This is not YAML/],
  [set('noun', 'x'), 'words alone', /^Line 1 of debrief\.yaml: There are no keys/],
  [set('nuon', 'x'), '', /^There is no key nuon\.$/],
  [set('clocks.soon', '3'), '', /^There is no key clocks: soon\.$/],
  [set('noun.x', 'y'), '', /^There is no key noun: x\.$/],
  [set('clocks.draft', 'soon'), '', /^draft may be a number of days/],
  [set('clocks.follow-up.after', '90 days'), '', /^after is to be shorter than before/],
  [set('required.sev9.depth', 'brief'), 'severities: [sev1]\n', /“sev9” is not among the severities: sev1/],
  [
    remove('severities.sev1'),
    'severities: [sev1, sev2]\nrequired: { sev1: }\n',
    /is not among the severities: sev2/,
  ],
  [set('rules.hindsight/could-hve', 'off'), '', /^There is no rule hindsight\/could-hve\. Did you mean/],
  [set('noun', 'x'), '? noun\n: y\n', /^Line 1 of debrief\.yaml is written in a way/],
  [move('severities.c', null), 'severities: [a]\n', /^c is not there any more/],
])('%j of %j is refused', (change, text, message) => {
  const outcome = after(text, change);
  expect(outcome.slice('refused: '.length)).toMatch(message);
  expect(outcome.startsWith('refused: ')).toBe(true);
});

test.each<readonly [readonly PolicyChange[], string]>([
  [[set('clocks.draft', '1 week')], 'Set clocks: draft to 1 week in debrief.yaml'],
  [[set('people.Mei Chen', { handles: ['@mei'] })], 'Add people: Mei Chen in debrief.yaml'],
  [[rename('severities.sev1', 'critical')], 'Rename severities: sev1 to critical in debrief.yaml'],
  [[add('internal', 'Falcon'), take('internal', 'Bolt')], 'Change internal in debrief.yaml'],
  [
    [set('people.A', null), remove('people.B'), move('severities.c', null), set('noun', 'x')],
    'Change people: A, people: B, severities: c and noun in debrief.yaml',
  ],
])('%j is told as %s', (changes, message) => expect(policyMessage(changes)).toBe(message));
