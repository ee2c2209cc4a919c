import { describe, expect, it } from 'vitest';
import type { Facts } from '../reading/facts.js';
import { readSource } from '../reading/reading.js';
import { exampleFiles } from '../testing/indexed.js';
import { type Recurrence, recurrencesIn } from './recurrences.js';

const factsIn = (path: string, text: string): Facts => readSource({ path, text, discussion: [] }).facts;

/** A postmortem with a factor, and an action about it. */
function telling(path: string, factor: string, action: string, systems = '[app]'): Facts {
  return factsIn(
    path,
    `---
systems: ${systems}
---

# A title

## Contributing factors

### F1 ${factor}

## Action items

${action}
`,
  );
}

const done = '- [x] **A1** Add a random part\n  - Addresses: F1\n';
const asks = 'An app that is refused asks again after two seconds';
const asksToo = 'The app asks again after two seconds without end';
const later = telling('2026/02.app.later.md', asksToo, '');
const pairOf = (action: string): readonly Recurrence[] =>
  recurrencesIn([telling('2025/01.app.first.md', asks, action), later]);

describe('A factor that shows up again', () => {
  it('is told with the action that was done about it', () => {
    const [found, ...more] = pairOf(done);
    expect(more).toEqual([]);
    expect(found).toMatchObject({
      action: { id: 'A1', text: 'Add a random part' },
      earlier: { id: '2025/01.app.first' },
      factor: { text: asks },
      later: { id: '2026/02.app.later' },
      laterFactor: { text: asksToo },
      themes: ['retries without pause'],
      systems: ['app'],
    });
  });

  it.each([
    ['is done and judged', `${done}  - Verdict: helped\n`, 1],
    ['is open', done.replace('[x]', '[ ]'), 0],
    ['was dropped', `${done.replace('[x]', '[ ]')}  - Dropped: too dear\n`, 0],
    ['is about another factor', done.replace('F1', 'F2'), 0],
    ['says of no factor that it is about it', done.replace('  - Addresses: F1\n', ''), 0],
  ])('counts the action that %s', (_, action, count) => {
    expect(pairOf(action)).toHaveLength(count);
  });

  it('is no matter of the order in which they are given, and never goes back in time', () => {
    const first = telling('2025/01.app.first.md', asks, done);
    expect(recurrencesIn([later, first])).toEqual(recurrencesIn([first, later]));
    expect(recurrencesIn([telling('2026/03.app.last.md', asks, done), later])).toEqual([]);
    expect(recurrencesIn([first, first])).toEqual([]);
  });

  it('can be asked for of one postmortem, as the later and as the earlier one', () => {
    const first = telling('2025/01.app.first.md', asks, done);
    const other = telling('2026/05.app.third.md', asksToo, '');
    const all = [first, later, other];
    expect(recurrencesIn(all)).toHaveLength(2);
    expect(recurrencesIn(all, { of: later.id }).map((each) => each.later.id)).toEqual([later.id]);
    expect(recurrencesIn(all, { of: first.id })).toHaveLength(2);
  });

  it.each([
    ['only the system', 'The importer of prices believes every file'],
    ['only how people work', 'Nobody owns the importer of prices'],
    ['only a word', 'The app has one button for two things'],
  ])('is none where both have in common %s', (_, factor) => {
    expect(
      recurrencesIn([telling('2025/01.app.first.md', asks, done), telling('2026/01.app.b.md', factor, '')]),
    ).toEqual([]);
    const owner = telling('2025/01.app.first.md', 'Nobody owns the queue of refunds', done);
    expect(recurrencesIn([owner, telling('2026/01.app.b.md', factor, '')])).toEqual([]);
  });

  it('cries no wolf in the examples', () => {
    const all = exampleFiles().map(({ path, text }) => factsIn(path, text));
    const found = recurrencesIn(all).map(
      ({ action, earlier, later: again }) => `${earlier.id} ${action.id} ${again.id}`,
    );
    expect(found.sort()).toEqual([
      '2025/02.app.slot-rush A1 2026/10.identity.six-in-the-evening',
      '2025/02.app.slot-rush A2 2026/10.identity.six-in-the-evening',
    ]);
  });
});
