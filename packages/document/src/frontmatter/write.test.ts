import { describe, expect, it } from 'vitest';
import type { Operation } from '../operations/operation.js';
import { applied } from '../testing/applied.js';

type Key = string | readonly string[];
const set = (key: Key, value: Extract<Operation, { do: 'set-key' }>['value']): Operation => ({
  do: 'set-key',
  key,
  value,
});
const add = (key: Key, words: string): Operation => ({ do: 'add-to-key', key, words });
const remove = (key: Key, words: string): Operation => ({ do: 'remove-from-key', key, words });

const body = '\n# Cards declined\n\nWords.\n';
const keys =
  'status: draft # soon\nseverity: sev1\nsystems: [payments, ledger]\nlabels:\n  - database\n  - failover\npeople:\n  scribe: Mei Chen\n  responders: [Dana Reyes]\n';

describe('keys of the front matter', () => {
  it.each(['constructor', 'toString', 'hasOwnProperty', '__proto__'])('may be called %s', (name) => {
    const text = `---\n${keys}---\n${body}`;
    expect(applied(text, set(name, 'x'))).toBe(text.replace('---\n\n', `${name}: x\n---\n\n`));
    expect(applied(text, { do: 'rename-key', key: 'severity', to: name })).toBe(
      text.replace('severity', name),
    );
    expect(applied(text, set(['people', name], 'Lea'))).toBe(
      text.replace('[Dana Reyes]', `[Dana Reyes]\n  ${name}: Lea`),
    );
  });

  it.each<readonly [Operation, from: string, to: string]>([
    [{ do: 'rename-key', key: 'labels', to: 'tags' }, 'labels:', 'tags:'],
    [{ do: 'rename-key', key: ['people', 'scribe'], to: 'notes' }, '  scribe: Mei', '  notes: Mei'],
    [set('status', 'final'), 'status: draft # soon', 'status: final # soon'],
    [set('severity', null), 'severity: sev1\n', ''],
    [set('owner', 'Dana Reyes'), 'people:', 'owner: Dana Reyes\npeople:'],
    [set('owner', '@dana'), 'people:', 'owner: "@dana"\npeople:'],
    [set('title', 'Payments: declined'), 'status:', 'title: "Payments: declined"\nstatus:'],
    [set('full-outage', true), '[Dana Reyes]\n', '[Dana Reyes]\nfull-outage: true\n'],
    [set('systems', ['search']), '[payments, ledger]', '[search]'],
    [set(['people', 'scribe'], 'Lea'), 'Mei Chen', 'Lea'],
    [set(['people', 'support'], 'Lea'), '[Dana Reyes]\n', '[Dana Reyes]\n  support: Lea\n'],
    [add('systems', 'search'), 'ledger]', 'ledger, search]'],
    [add('systems', 'ledger'), '', ''],
    [add('labels', 'dns'), '- failover\n', '- failover\n  - dns\n'],
    [add('triggers', 'user-facing'), 'people:', 'triggers: [user-facing]\npeople:'],
    [add(['people', 'responders'], 'Arjun Rao'), '[Dana Reyes]', '[Dana Reyes, Arjun Rao]'],
    [remove('systems', 'ledger'), '[payments, ledger]', '[payments]'],
    [remove('labels', 'failover'), '  - failover\n', ''],
    [remove('labels', 'dns'), '', ''],
    [remove(['people', 'responders'], 'Dana Reyes'), '  responders: [Dana Reyes]\n', ''],
  ])('%j', (operation, from, to) => {
    const text = `---\n${keys}---\n${body}`;
    expect(applied(text, operation)).toBe(text.replace(from, to));
  });

  it.each([
    ['# Cards declined\n', set('status', 'draft'), '---\nstatus: draft\n---\n\n# Cards declined\n'],
    [
      '# Cards declined\r\n',
      set('status', 'draft'),
      '---\r\nstatus: draft\r\n---\r\n\r\n# Cards declined\r\n',
    ],
    ['---\n---\n\nWords.\n', set('status', 'draft'), '---\nstatus: draft\n---\n\nWords.\n'],
    ['+++\ntitle = "x"\n+++\n', set('status', 'draft'), '+++\ntitle = "x"\nstatus = "draft"\n+++\n'],
    ['---\nstatus: draft\n---\n\nWords.\n', set('status', null), 'Words.\n'],
    ['Words.\n', set('', 'x'), 'refused: value not allowed'],
  ])('%j: %j', (before, operation, after) => expect(applied(before, operation)).toBe(after));
});

describe('keys from which other things are told', () => {
  const timeline = '\n# Cards declined\n\n## Timeline\n\n- 10:41 It broke\n';
  it.each([
    [
      `---\ndate: 2026-11-03\n---\n${timeline}`,
      set('date', '2026-11-04'),
      `---\ndate: 2026-11-04\n---\n${timeline}`,
    ],
    [`---\ndate: 2026-11-03\n---\n${timeline}`, set('date', null), timeline.trimStart()],
    ['---\ntitle: Cards\n---\n\nWords.\n', set('title', 'Payments'), '---\ntitle: Payments\n---\n\nWords.\n'],
    ['---\ntitle: Cards\n---\n\nWords.\n', set('title', null), 'Words.\n'],
  ])('%j: %j', (before, operation, after) => expect(applied(before, operation)).toBe(after));
});
