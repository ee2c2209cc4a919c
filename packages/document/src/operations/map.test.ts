import { describe, expect, it } from 'vitest';
import { parse } from '../parse.js';
import { applyEdits, type Edit } from '../range.js';
import { apply } from './apply.js';
import { mapOperation } from './map.js';
import type { Operation } from './operation.js';
import { isRefusal } from './outcome.js';

const head = '## Action items\n\n';
const text = `${head}- Fix a\n- Fix b\n- Fix c\n`;
const [a, b, c] = ['- Fix a', '- Fix b', '- Fix c'].map((words) => text.indexOf(words)) as [
  number,
  number,
  number,
];
const put = (at: number, insert: string): Edit => ({ from: at, to: at, insert });
const cut = (from: number, to: number): Edit => ({ from, to, insert: '' });

describe('an operation for a text that others have edited', () => {
  const tick: Operation = { do: 'change', what: 'action', item: b, facts: { done: true } };
  it.each<readonly [string, readonly Edit[], string | null]>([
    ['nothing', [], `${head}- Fix a\n- [x] Fix b\n- Fix c\n`],
    ['words in front of it', [put(0, 'Hello.\n\n')], `Hello.\n\n${head}- Fix a\n- [x] Fix b\n- Fix c\n`],
    ['an item at its place', [put(b, '- New\n')], `${head}- Fix a\n- New\n- [x] Fix b\n- Fix c\n`],
    ['words behind it', [put(c, '- New\n')], `${head}- Fix a\n- [x] Fix b\n- New\n- Fix c\n`],
    ['words inside of it', [put(b + 7, ' now')], `${head}- Fix a\n- [x] Fix b now\n- Fix c\n`],
    ['another item taken out', [cut(a, b)], `${head}- [x] Fix b\n- Fix c\n`],
    ['itself taken out', [cut(b, c)], null],
  ])('%s', (_, edits, after) => {
    const mapped = mapOperation(tick, edits);
    const done = mapped && apply(parse(applyEdits(text, edits)), mapped);
    expect(done && (isRefusal(done) ? done.refused : done.parsed.text)).toBe(after);
  });

  it('moves every place that it names', () => {
    const edits = [put(0, '\n\n')];
    expect(mapOperation({ do: 'move', what: 'action', item: c, before: a }, edits)).toEqual({
      do: 'move',
      what: 'action',
      item: c + 2,
      before: a + 2,
    });
    expect(mapOperation({ do: 'add', what: 'answer', why: 5, facts: { text: 'x' } }, edits)).toMatchObject({
      why: 7,
    });
    expect(mapOperation({ do: 'remove-section', section: 0 }, edits)).toMatchObject({ section: 2 });
  });

  it('leaves ids and everything else as they are', () => {
    const operation: Operation = { do: 'change', what: 'action', item: 'A1', facts: { due: '2026-12-01' } };
    expect(mapOperation(operation, [put(0, 'x')])).toEqual(operation);
    expect(mapOperation({ do: 'set-key', key: 'status', value: 'final' }, [cut(0, 4)])).toEqual({
      do: 'set-key',
      key: 'status',
      value: 'final',
    });
  });
});
