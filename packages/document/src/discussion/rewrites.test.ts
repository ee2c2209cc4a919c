import { describe, expect, it } from 'vitest';
import { parse } from '../parse.js';
import type { Range } from '../range.js';
import { readExamples } from '../testing/corpus.js';
import { type Anchor, findAnchor } from './anchor.js';
import { sectionsOf, titleAt } from './hints.js';
import { quote } from './quote.js';
import { type Fate, lettersOf, shared, truthOf } from './testing/rewriting.js';
import { rewritings } from './testing/rewritings.js';

const text = readExamples().find(({ name }) => name.includes('reconnect-storm'))?.text ?? '';
const sections = sectionsOf(parse(text).model);

/** Quotes of every length; some of them stand several times, and the one that is meant is counted. */
const quotes: readonly (readonly [words: string, occurrence?: number])[] = [
  ['up to 1,085 of 1,128 lockers (96%) lost the locker gateway'],
  ['the load balancer took the two busy nodes for broken ones'],
  ['391 shoppers'],
  ['Could not load lockers for the morning'],
  ['both went on working'],
  ['gw-1 restarted and closed its 376 connections.'],
  ['Fewest lockers connected: 43.'],
  ['Failed log-ins: 96%', 2],
  ['1,099 lockers were connected; in the last minute no log-in had failed.'],
  ['The health check queues behind log-ins'],
  ['Level: technical', 2],
  ['It comes from sample code in which one controller talks to one test server.'],
  ["Assumed: the gateway's load grows with messages"],
  ['The profiler was on every node already'],
  ['Owner: Yuki Tanabe', 2],
  ['Kind: corrective', 2],
  ['a restart in production shows log-ins spread over at least 90 s'],
  ['Jitter stood in the firmware backlog from October 2025'],
  ['Did any door obey a command twice after the reconnects?'],
  ['nine callers reached care before the alarm did'],
  ['We test each growth of the network before it opens.'],
  ['jitter', 1],
];

const anchors: readonly { readonly range: Range; readonly anchor: Anchor }[] = quotes.map(
  ([words, occurrence = 1]) => {
    let from = -1;
    for (let count = 0; count < occurrence; count++) from = text.indexOf(words, from + 1);
    const range = { from, to: from + words.length };
    return { range, anchor: quote(text, range, titleAt(sections, from)) };
  },
);

interface Outcome {
  readonly fate: Fate;
  readonly verdict: 'held' | 'lost' | 'wrong';
  readonly what: string;
}

const known = new Map<string, readonly Outcome[]>();

/** What became of each anchor in the rewritings of a family. */
function outcomes(family: string): readonly Outcome[] {
  const found = known.get(family) ?? findOutcomes(family);
  known.set(family, found);
  return found;
}

function findOutcomes(family: string): Outcome[] {
  return rewritings
    .filter((each) => each.family === family)
    .flatMap(({ apply }, index) => {
      const after = apply(text);
      const hints = { sections: sectionsOf(parse(after.text).model) };
      return anchors.map(({ range, anchor }): Outcome => {
        const { fate, ...truth } = truthOf(text, range, after);
        const what = `${index + 1}: ${anchor.exact}`;
        const found = findAnchor(after.text, anchor, hints);
        if (!found) return { fate, verdict: 'lost', what };
        // The copy right beside a passage is as good as the passage.
        const beside =
          family === 'a paragraph is doubled' && after.text.slice(found.from, found.to) === anchor.exact;
        const common = beside ? 1 : shared(lettersOf(after.text, found), lettersOf(after.text, truth));
        if (fate === 'mostly gone') return { fate, verdict: common > 0.3 ? 'held' : 'wrong', what };
        return { fate, verdict: fate !== 'gone' && common >= 0.8 ? 'held' : 'wrong', what };
      });
    });
}

const families = [...new Set(rewritings.map(({ family }) => family))];

describe('anchors in a document rewritten a hundred ways', () => {
  it('meet a hundred rewritings, each of which changes something', () => {
    expect(rewritings).toHaveLength(100);
    expect(rewritings.filter(({ apply }) => apply(text).text === text)).toEqual([]);
  });

  it('are quotes that the document has', () => {
    for (const { range, anchor } of anchors) {
      expect(range.from).toBeGreaterThan(0);
      expect(findAnchor(text, anchor)).toEqual({ ...range, how: 'exact' });
    }
  });

  it.each(families)('%s', (family) => {
    const all = outcomes(family);
    const which = (fate: Fate, verdict: Outcome['verdict']): string[] =>
      all.filter((each) => each.fate === fate && each.verdict === verdict).map(({ what }) => what);
    expect(all.filter(({ verdict }) => verdict === 'wrong')).toEqual([]);
    expect(which('untouched', 'lost')).toEqual([]);
    expect(which('untouched', 'held').length).toBeGreaterThan(0);
  });

  it('hold where their own words changed a little, nineteen times in twenty', () => {
    const edited = families.flatMap(outcomes).filter(({ fate }) => fate === 'edited');
    const held = edited.filter(({ verdict }) => verdict === 'held');
    expect(edited.length).toBeGreaterThan(20);
    expect(held.length / edited.length).toBeGreaterThanOrEqual(0.95);
  });

  it('let go where their words are gone', () => {
    const gone = families.flatMap(outcomes).filter(({ fate }) => fate === 'gone');
    expect(gone.length).toBeGreaterThan(40);
    expect(gone.filter(({ verdict }) => verdict !== 'lost')).toEqual([]);
  });
});
