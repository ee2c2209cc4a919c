import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Library, openLibrary } from '../library.js';
import { MemoryStore } from '../testing/store.js';
import { opened, postmortem } from '../testing/texts.js';
import { stemOf } from '../words/stem.js';
import { tokensIn } from '../words/tokens.js';

const declines = `---
status: final
severity: sev1
systems: [payments, Card Ledger]
labels: [dns]
triggers: [data-loss]
owner: Dana Reyes
detected-by: customer
---

# Card payments declined while the ledger failed over

## Summary

For 84 minutes, 18% of card payments were declined.

## Timeline

All times are UTC.

### 2026-11-03

- 10:41 **Began.** Declines rose ([graph](https://graphs.example/d/PAY-77))
- 12:05 **Resolved.** Arjun Rao restarted the pool_manager.

## Contributing factors

### F1 Every client retries at once

- Level: technical

## Action items

- [ ] **A1** Add jitter to reconnects
  - Due: 2026-12-01
- [x] **A2** Raise the limit
  - Verdict: worked
`;

const files = {
  '2026/11.payments.failover-declines.md': declines,
  '2026/11.payments.failover-declines/discussion/01JC0000000000000000000000.json': opened(
    '01JC0000000000000000000000',
    'Was the replica warm?',
  ),
  '2025/06.search.slow.md': postmortem({
    title: 'Search was slow',
    head: 'status: draft\nsystems: [search]\nowner: Mei Chen',
    body: 'A retry of the connection pool. The pool of connections was small.',
  }),
  '2025/07.mail.late.md': postmortem({
    title: 'Mails were late',
    head: 'systems: [mail]',
    body: 'Nobody retried. The queue was full; a card reader waited.',
  }),
};

let library: Library;
beforeAll(async () => {
  library = openLibrary(new MemoryStore(files), { file: null, made: 'one' });
  await library.refresh();
});
afterAll(() => library.close());

const found = async (query: string): Promise<string[]> =>
  (await library.search(query)).results.map(({ id }) => id.slice('2026/'.length));

const [failover, slow, late] = ['11.payments.failover-declines', '06.search.slow', '07.mail.late'];

describe('Search finds', () => {
  it.each([
    ['declined', [failover]],
    ['retry', [slow, late, failover]],
    ['"retry"', [slow]],
    ['"connection pool"', [slow]],
    ['"pool connection"', []],
    ['queue full', [late]],
    ['pool -queue', [slow, failover]],
    ['-pool', [late]],
    ['pool_manager', [failover]],
    ['recon*', [failover]],
    ['title:search', [slow]],
    ['summary:pool', [slow]],
    ['timeline:pool', [failover]],
    ['factor:retries', [failover]],
    ['action:jitter', [failover]],
    ['discussion:replica', [failover]],
    ['pay-77', [failover]],
    ['system:payments', [failover]],
    ['system:card-ledger', [failover]],
    ['system:mail,search', [late, slow]],
    ['severity:SEV1', [failover]],
    ['status:draft', [late, slow]],
    ['owner:dana', [failover]],
    ['owner:"Dana Reyes"', [failover]],
    ['trigger:data-loss label:dns detected:customer', [failover]],
    ['action:open', [failover]],
    ['action:judged', [failover]],
    ['action:dropped', []],
    ['before:2026', [late, slow]],
    ['before:2025-07', [slow]],
    ['since:2025-07', [failover, late]],
    ['on:2026-11-03', [failover]],
    ['after:2026-11-03', []],
    ['after:2026-11-02 before:2026-11-04', [failover]],
    ['', [failover, late, slow]],
  ])('%s', async (query, ids) => {
    const { complete } = await library.search(query);
    expect(complete ? await found(query) : []).toEqual(ids);
  });

  it('more in the title than in the summary, and more there than elsewhere', async () => {
    expect(await found('card')).toEqual([failover, late]);
    const [first, second] = (await library.search('card')).results;
    expect(first?.score).toBeGreaterThan((second?.score ?? 0) * 1.2);
  });

  it('what has some of the words where nothing has all', async () => {
    const { complete, total, results } = await library.search('declined queue');
    expect(complete).toBe(false);
    expect(total).toBe(2);
    expect(results.map(({ id }) => id).sort()).toEqual([`2025/${late}`, `2026/${failover}`]);
  });

  it('no more than is asked for, and says how many there are', async () => {
    expect(await library.search('', { limit: 2 })).toMatchObject({ total: 3, results: [{}, {}] });
    expect(await library.search('pool', { limit: 0 })).toMatchObject({ total: 2, results: [] });
  });

  it('while somebody types', async () => {
    for (const query of ['d', 'de', 'dec', 'decl', 'declin', 'declined'])
      expect((await library.search(query, { asYouType: true })).results.map(({ id }) => id)).toContain(
        `2026/${failover}`,
      );
    expect((await library.search('decl')).total).toBe(0);
  });
});

describe('It shows', () => {
  it('the words, and the part that they are from', async () => {
    const [result] = (await library.search('rose jitter')).results;
    expect(
      result?.passages.map(({ section, text, marks }) => [
        section,
        text,
        marks.map(({ from, to }) => text.slice(from, to)),
      ]),
    ).toEqual([
      ['Action items', 'A1 Add jitter to reconnects', ['jitter']],
      ['Timeline, 2026-11-03', '10:41 Began. Declines rose (graph)', ['rose']],
    ]);
    const [marked] = (await library.search('declines')).results;
    expect(marked?.titleMarks.map(({ from, to }) => marked.title?.slice(from, to))).toEqual(['declined']);
  });

  it('the summary where the name alone was found', async () => {
    const [result] = (await library.search('late')).results;
    expect(result?.passages).toMatchObject([{ field: 'summary', marks: [] }]);
  });

  it('what was likely meant', async () => {
    expect(await library.search('reconects jiter')).toMatchObject({
      total: 0,
      suggestion: 'reconnects jitter',
    });
    expect(await library.search('system:paymnts')).toMatchObject({
      total: 0,
      notes: ['No postmortem has the system paymnts. Did you mean payments?'],
    });
    expect((await library.search('qzqzqzqz')).suggestion).toBeNull();
  });
});

const vocabulary = ['retry', 'retries', 'pool', 'pools', 'jitter', 'queue', 'disk'];
const word = fc.constantFrom(...vocabulary);

/** What a query of words is to find, by looking at each text. */
function bySight(texts: ReadonlyMap<string, string>, clauses: readonly Asked[]): string[] {
  return [...texts]
    .filter(([, text]) => {
      const words = tokensIn(text).map((token) => token.word);
      return clauses.every(({ words: own, quoted, not }) => {
        const isAt = (at: number): boolean =>
          own.every((each, step) =>
            quoted ? words[at + step] === each : stemOf(words[at + step] ?? '') === stemOf(each),
          );
        return words.some((_, at) => isAt(at)) !== not;
      });
    })
    .map(([path]) => path.replace('.md', ''))
    .sort();
}

interface Asked {
  readonly words: readonly string[];
  readonly quoted: boolean;
  readonly not: boolean;
}

const clause: fc.Arbitrary<Asked> = fc
  .record({ words: fc.array(word, { minLength: 1, maxLength: 2 }), quoted: fc.boolean(), not: fc.boolean() })
  .map((own) => ({ ...own, words: own.quoted ? own.words : own.words.slice(0, 1) }));

describe('Whatever is asked', () => {
  it('search finds what reading every text finds', async () => {
    const texts = fc.array(fc.array(word, { maxLength: 8 }), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(
        texts,
        fc.array(fc.array(clause, { minLength: 1, maxLength: 3 }), { minLength: 4, maxLength: 4 }),
        async (bodies, queries) => {
          const all = new Map(bodies.map((words, index) => [`2026/0${index + 1}.a.b.md`, words.join(' ')]));
          const own = openLibrary(new MemoryStore(Object.fromEntries(all)), { file: null, made: 'one' });
          await own.refresh();
          for (const clauses of queries) {
            const query = clauses
              .map(
                ({ words, quoted, not }) =>
                  `${not ? '-' : ''}${quoted ? `"${words.join(' ')}"` : words.join(' ')}`,
              )
              .join(' ');
            const { results, complete } = await own.search(query, { limit: 100 });
            expect(complete ? results.map(({ id }) => id).sort() : [], query).toEqual(bySight(all, clauses));
          }
          own.close();
        },
      ),
      { numRuns: 40 },
    );
  });

  it('it is no error, and what is marked lies in what is shown', async () => {
    const piece = fc.constantFrom(
      '"',
      '-',
      '*',
      ':',
      'system:',
      'before:',
      'factor:',
      '2026',
      'pool',
      ' ',
      '(',
      'OR',
      '\\',
      '%',
      '\0',
      '‮',
      'é',
      '😀',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 12 }), fc.boolean(), async (pieces, asYouType) => {
        const { results, total } = await library.search(pieces.join(''), { asYouType });
        expect(results.length).toBeLessThanOrEqual(total);
        for (const { title, titleMarks, passages } of results)
          for (const { text, marks } of [{ text: title ?? '', marks: titleMarks }, ...passages])
            for (const { from, to } of marks) {
              expect(from).toBeLessThan(to);
              expect(to).toBeLessThanOrEqual(text.length);
            }
      }),
      { numRuns: 300 },
    );
  });
});

describe('What only escapes can write', () => {
  it('is found and shown like anything else, half a character and all', async () => {
    const head = 'systems: ["\\udc00 search"]\nlabels: ["\\ud83d"]\nseverity: "\\ud800"';
    const store = new MemoryStore({ '2026/05.search.half.md': postmortem({ title: 'Half of it', head }) });
    const own = openLibrary(store, { file: null, made: 'one' });
    await own.refresh();
    const { results } = await own.search('half');
    expect(results.map(({ systems, severity }) => [...systems, severity])).toEqual([
      ['\ufffd search', '\ufffd'],
    ]);
    expect((await own.facts()).map(({ labels }) => labels)).toEqual([['\ufffd']]);
    expect((await own.search('system:"\udc00 search" -\ud800')).total).toBe(1);
    expect(await own.relatedTo({ title: 'half \ud800', systems: ['\udc00'] })).toBeDefined();
    own.close();
  });
});
