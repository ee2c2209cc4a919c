import { describe, expect, it } from 'vitest';
import { parse } from '../parse.js';
import { apply } from './apply.js';
import type { Operation } from './operation.js';
import { isRefusal } from './outcome.js';
import { readOperation } from './read.js';

const message = (value: unknown): string => {
  const read = readOperation(value);
  return isRefusal(read) ? read.message : 'read';
};

describe('an operation from elsewhere', () => {
  it.each([
    [{ do: 'retitle', title: 'x' }, 'read'],
    [{ do: 'change', what: 'action', item: 'A1', facts: { done: true, fields: { Outcome: null } } }, 'read'],
    [{ do: 'add', what: 'lesson', list: 'well', facts: { text: 'x' }, before: null }, 'read'],
    [{ do: 'set-key', key: ['people', 'scribe'], value: ['a', 'b'] }, 'read'],
    [{ do: 'add-section', kind: 'other', title: 'x', before: 4 }, 'read'],
    [null, 'An operation is an object that says what to `do`.'],
    [{ do: 'explode' }, 'Nothing can be done by the name of “explode”.'],
    [{ do: '__proto__' }, 'Nothing can be done by the name of “__proto__”.'],
    [{ do: 'add', what: 'constructor', facts: {} }, 'A postmortem lists no “constructor”.'],
    [{ do: 'add', what: { toString: 1 }, facts: {} }, 'A postmortem lists no “object”.'],
    [{ do: 'retitle', title: 5 }, '“title” is to be words.'],
    [{ do: 'retitle', title: 'x', extra: 1 }, '“extra” has no meaning here.'],
    [{ do: 'add', what: 'action', facts: {} }, '“facts.text” is to be words.'],
    [
      { do: 'change', what: 'action', item: -1, facts: {} },
      '“item” is to be an id or an offset in the text.',
    ],
    [
      { do: 'change', what: 'action', item: 'A1', facts: { done: 1 } },
      '“facts.done” is to be true or false.',
    ],
    [
      { do: 'change', what: 'action', item: 'A1', facts: { dune: true } },
      '“facts.dune” has no meaning here.',
    ],
    [
      { do: 'add', what: 'lesson', list: 'x', facts: { text: '' } },
      '“list” is to be “well” or “wrong” or “lucky” or “lessons”.',
    ],
    [
      { do: 'move', what: 'entry', item: 1, before: null },
      'Entries stand in the order of their times. Change the time.',
    ],
  ])('%j: %s', (value, expected) => expect(message(value)).toBe(expected));

  it('is refused by apply as well, and never throws', () => {
    const parsed = parse('## Action items\n\n- [ ] **A1** Add jitter\n');
    const odd = [
      undefined,
      5,
      'x',
      [],
      {},
      { do: 'add' },
      { do: 'change', what: 'action', item: 'A1', facts: null },
    ];
    for (const value of odd) {
      const outcome = apply(parsed, value as unknown as Operation);
      expect(isRefusal(outcome) && outcome.refused).toBe('value not allowed');
    }
  });
});
