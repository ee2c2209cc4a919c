import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '../parse.js';
import { applyEdits, type Edit } from '../range.js';
import { anyText } from '../testing/documents.js';
import { type Anchor, findAnchor } from './anchor.js';
import { sectionsOf, titleAt } from './hints.js';
import { moveAnchor, quote } from './quote.js';

/** The anchor of the words between brackets, and the text without the brackets. */
function mark(marked: string): { text: string; anchor: Anchor } {
  const from = marked.indexOf('⟦');
  const to = marked.indexOf('⟧') - 1;
  const text = marked.replace(/[⟦⟧]/g, '');
  return { text, anchor: quote(text, { from, to }, titleAt(sectionsOf(parse(text).model), from)) };
}

/** The words that an anchor from one text finds in another one, with brackets around them. */
function find(marked: string, now: string, near?: number): string | null {
  const { anchor } = mark(marked);
  const place = findAnchor(now, anchor, {
    sections: sectionsOf(parse(now).model),
    ...(near === undefined ? {} : { near }),
  });
  return place && `${now.slice(0, place.from)}⟦${now.slice(place.from, place.to)}⟧${now.slice(place.to)}`;
}

const log = [
  '- 10:41 gw-1 restarted and closed its connections.',
  '- 10:53 gw-2 restarted and closed its connections.',
  '- 11:02 gw-3 restarted and closed its connections.',
  '- 11:20 The alarm fell silent.',
];

describe('quotes', () => {
  it('keep what stands around them', () => {
    expect(mark('We raised the ⟦pool limit⟧.').anchor).toEqual({
      exact: 'pool limit',
      prefix: 'We raised the ',
      suffix: '.',
    });
  });

  it('keep more where the same words stand elsewhere', () => {
    const { anchor } = mark(`${'The same line again.\n'.repeat(4)}⟦The same⟧ line again.\nThe end.\n`);
    expect(anchor.apart).toBeDefined();
    expect(anchor.prefix.length + anchor.suffix.length).toBeGreaterThan(64);
  });

  it('do not part a letter in two', () => {
    const text = `${'😀'.repeat(40)}a${'😀'.repeat(40)}`;
    const { prefix, suffix } = quote(text, { from: 80, to: 81 });
    expect(`${prefix} ${suffix}`).not.toMatch(/\p{Cs}/u);
  });

  it('find their place again in the text that they are from', () => {
    const texts = fc.oneof(
      anyText,
      fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }),
      fc.string({
        unit: fc.constantFrom('a', 'b', ' ', '\n', '*', '[', '](', ')', '\r\n'),
        minLength: 1,
        maxLength: 90,
      }),
    );
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (text, a, b) => {
        if (text.length === 0) return;
        const from = a % text.length;
        const to = from + 1 + (b % (text.length - from));
        expect(findAnchor(text, quote(text, { from, to }))).toEqual({ from, to, how: 'exact' });
      }),
      { numRuns: 500 },
    );
  });

  it('find their place again when empty', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), (text, at) => {
        if (text.length === 0) return;
        const from = at % (text.length + 1);
        expect(findAnchor(text, quote(text, { from, to: from }))).toEqual({ from, to: from, how: 'exact' });
      }),
    );
  });
});

describe('anchors', () => {
  it.each([
    [
      'words elsewhere',
      'At 11:02 we raised the ⟦pool limit⟧.',
      'Two nodes.\n\nAt 11:02 we raised the ⟦pool limit⟧.',
    ],
    ['marks', 'We raised the ⟦pool limit⟧ on two nodes.', 'We raised the **⟦pool limit⟧** on two nodes.'],
    [
      'marks within',
      'We raised the ⟦pool limit⟧ on two nodes.',
      'We raised the ⟦pool `limit⟧` on two nodes.',
    ],
    [
      'a link',
      'We raised the ⟦pool limit on two⟧ nodes.',
      'We raised the [⟦pool](https://a.example) limit on two⟧ nodes.',
    ],
    ['new lines', 'We raised the ⟦pool limit⟧ on two nodes.', 'We raised\nthe ⟦pool\n  limit⟧ on two nodes.'],
    ['line ends', 'We raised\nthe ⟦pool\nlimit⟧ here.', 'We raised\r\nthe ⟦pool\r\nlimit⟧ here.'],
    ['quotes and dashes', 'It\'s ⟦the pool\'s limit - "low"⟧, so.', 'It’s ⟦the pool’s limit – “low”⟧, so.'],
    ['another bullet', '- ⟦Raise the pool limit⟧\n- Two\n', '* ⟦Raise the pool limit⟧\n* Two\n'],
    ['a ticked box', '- [ ] **A1** ⟦Raise it⟧\n', '- [x] **A1** ⟦Raise it⟧\n'],
    [
      'a changed word',
      'At noon we raised the ⟦pool limit on both nodes⟧ by hand.',
      'At noon we raised the ⟦pool size on both nodes⟧ by hand.',
    ],
    [
      'an added word',
      'At noon we raised ⟦the limit of the pool⟧ by hand again.',
      'At noon we raised ⟦the lower limit of the pool⟧ by hand again.',
    ],
    [
      'a line that moved',
      `⟦Noon: the alarm fell silent.⟧\n\n${log[0]}\n`,
      `${log[0]}\n\n⟦Noon: the alarm fell silent.⟧\n`,
    ],
  ])('hold through %s', (_, before, after) => {
    expect(find(before, after.replace(/[⟦⟧]/g, ''))).toBe(after);
  });

  it('hold at the entry among entries that are alike', () => {
    const text = `${log[0]}\n${log[1]?.replace('restarted and closed', '⟦restarted and closed⟧')}\n${log[2]}\n${log[3]}`;
    expect(find(text, `- 10:30 Noon.\n${log.join('\n')}`)).toContain('gw-2 ⟦restarted and closed⟧');
    expect(find(text, [log[2], log[3], log[1], log[0]].join('\n'))).toContain('gw-2 ⟦restarted and closed⟧');
  });

  it.each([
    ['the line', log.toSpliced(1, 1).join('\n')],
    ['the line and the next', log.toSpliced(1, 2).join('\n')],
    ['the line and the one before', log.toSpliced(0, 2).join('\n')],
    ['all of it', 'Nothing is left.'],
    ['all text', ''],
  ])('let go of an entry that is gone, though others are alike: %s', (_, now) => {
    for (const words of [
      'restarted and closed',
      'gw-2 restarted',
      '10:53 gw-2 restarted and closed its connections',
    ])
      expect(
        find(log.join('\n').replace(`${log[1]}`, `${log[1]}`.replace(words, `⟦${words}⟧`)), now),
      ).toBeNull();
  });

  it('let go of a few words that are gone, though the text has them elsewhere', () => {
    const before =
      'At 11:02 Arjun raised ⟦the pool⟧ on two nodes.\n\nLater nobody looked at the pool again.\n';
    expect(find(before, 'Later nobody looked at the pool again.\n')).toBeNull();
    expect(
      find('At 11:02 Arjun raised ⟦the pool⟧ on two nodes.\n', 'Somebody drained the pool.\n'),
    ).toBeNull();
  });

  it('let go of a sentence that another one has replaced', () => {
    const before = 'It began at noon. ⟦The driver retries without any jitter.⟧ Nobody knew that then.';
    expect(
      find(before, 'It began at noon. Failover drills exclude payments. Nobody knew that then.'),
    ).toBeNull();
  });

  it('never guess at very few words', () => {
    expect(
      find('It rose from two to ⟦nine⟧ an hour in the end.', 'It rose from two to five an hour in the end.'),
    ).toBeNull();
  });

  it('are told apart by their section, then by where they are expected', () => {
    const head =
      'From 22:31 on, most of the lockers lost the gateway, and the shoppers who stood before them found ';
    const tail =
      ' that did not open, by app or by code; restarting one node had disconnected all the others at once.';
    const passage = `${head}doors${tail}`;
    const before = `## One\n\n${passage}\n\n## Two\n\n${head}⟦doors⟧${tail}\n`;
    const now = `## Zero\n\n## Two\n\n${passage}\n\n## One\n\n${passage}\n`;
    expect(find(before, now)).toContain(`## Two\n\n${head}⟦doors⟧`);
    const twice = `${passage}\n\n${passage}\n\n${passage}\n`;
    const { anchor } = mark(`${passage}\n\n⟦${passage}⟧\n\n${passage}\n`);
    const near = passage.length + 2;
    expect(findAnchor(twice, { ...anchor, prefix: '', suffix: '' }, { near })).toMatchObject({ from: near });
  });

  it.each<[string, string, Anchor]>([
    ['nothing', 'text', { exact: '', prefix: '', suffix: '' }],
    ['marks', 'text', { exact: '**', prefix: '*', suffix: '`' }],
    [
      'half letters',
      '\ud83d'.repeat(5000),
      { exact: '\ude00'.repeat(99), prefix: '\ud83d', suffix: '\ude00' },
    ],
    [
      'one letter',
      'a'.repeat(50_000),
      { exact: `${'a'.repeat(5000)}b${'a'.repeat(5000)}`, prefix: 'b', suffix: 'b' },
    ],
    ['brackets', ']('.repeat(20_000), { exact: `${'](('.repeat(2000)}x`, prefix: '(', suffix: '[' }],
    ['a long quote', 'b'.repeat(100), { exact: 'abc '.repeat(2500), prefix: 'x', suffix: 'y' }],
  ])('of %s find nothing', (_, text, anchor) => {
    expect(findAnchor(text, anchor)).toBeNull();
  });

  it('find only what resembles their words, in any text', () => {
    fc.assert(
      fc.property(anyText, anyText, fc.nat(), fc.nat(), (text, other, a, b) => {
        if (text.length === 0) return;
        const from = a % text.length;
        const anchor = quote(text, { from, to: Math.min(text.length, from + (b % 80)) });
        const place = findAnchor(other, anchor);
        if (place) expect(0 <= place.from && place.from <= place.to && place.to <= other.length).toBe(true);
        if (place?.how === 'exact') {
          const letters = (words: string): string => words.replace(/[^\p{L}\p{N}]/gu, '');
          expect(letters(other.slice(place.from, place.to))).toBe(letters(anchor.exact));
        }
      }),
    );
  });
});

describe('anchors that move with edits', () => {
  const { text, anchor } = mark('At 11:02 we raised the ⟦pool limit⟧ on two nodes.');
  const move = (edits: readonly Edit[]): string | null =>
    moveAnchor(text, anchor, edits, applyEdits(text, edits))?.exact ?? null;

  it('stand exactly where the words went', () => {
    expect(move([{ from: 0, to: 8, insert: 'Later' }])).toBe('pool limit');
    expect(move([{ from: 23, to: 27, insert: 'connection' }])).toBe('connection limit');
    expect(move([{ from: 0, to: text.length, insert: text.replace('limit', 'size') }])).toBe('pool size');
  });

  it('are null when all of the words went, or were not there before', () => {
    expect(move([{ from: 20, to: 40, insert: '' }])).toBeNull();
    expect(moveAnchor('other', anchor, [], 'other')).toBeNull();
  });

  it('find the same place as before in a text with edits elsewhere', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), fc.string({ maxLength: 9 }), (old, a, b, insert) => {
        if (old.length < 2) return;
        const from = 1 + (a % (old.length - 1));
        const edit = { from: 0, to: b % from, insert };
        const after = applyEdits(old, [edit]);
        const quoted = quote(old, { from, to: Math.min(old.length, from + 9) });
        const moved = moveAnchor(old, quoted, [edit], after);
        expect(moved?.exact).toBe(quoted.exact);
        expect(moved && findAnchor(after, moved)?.from).toBe(from + insert.length - edit.to);
      }),
    );
  });
});
