import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText, postmortem } from '../testing/documents.js';
import { problemsOf } from './testing/allowed.js';
import { page } from './testing/pages.js';
import { tokenize } from './testing/tokenizer.js';
import { attacks, badAddresses } from './testing/vectors.js';

/** Places in a document where a line of any content may stand. */
const places: readonly ((content: string) => string)[] = [
  (content) => content,
  (content) => `x ${content} y`,
  (content) => `# ${content}`,
  (content) => `${content}\n===`,
  (content) => `- ${content}\n  - [x] ${content}`,
  (content) => `> ${content}\n>\n> 1. ${content}`,
  (content) => `| ${content} | b |\n| --- | --- |\n| c | ${content} |`,
  (content) => `**${content}** *${content}* ~~${content}~~`,
  (content) => `[${content}](a.md) ![${content}](b.png)`,
  (content) => `[x](a.md "${content}") ![x](b.png '${content}')`,
  (content) => `[x](${content}) ![x](${content}) <${content}>`,
  (content) => `[x][y] ![y]\n\n[y]: ${content}`,
  (content) => `[x][y] ![y]\n\n[y]: a.md "${content}"`,
  (content) => `\`\`\`${content}\n${content}\n\`\`\``,
  (content) => `<div>\n${content}\n</div>`,
  (content) => `<!-- ${content} --> ${content}`,
  (content) =>
    `## Timeline\n\n- 10:41 ${content}\n- **10:42 ${content}**\n\n10:43 ${content}\n10:44 ${content}`,
  (content) => `## Action items\n\n- [ ] **A1** ${content} A1\n\n## Root causes\n\n### F1 ${content}`,
  (content) => `**Impact**: ${content}\n**Root cause**: ${content}`,
  (content) => `---\nstatus: ${content}\nowner: "${content}"\npeople: {${content}: x}\n---\n${content}`,
];

const elementsOf = (html: string): string[] =>
  tokenize(html).flatMap((token) => (token.type === 'open' ? token.name : []));

test('there are enough of them', () => {
  expect(new Set([...badAddresses, ...attacks]).size).toBeGreaterThanOrEqual(120);
});

describe('no address gets through', () => {
  for (const address of badAddresses) {
    test(JSON.stringify(address), () => {
      for (const text of [
        `[x](${address})`,
        `[x](<${address}>)`,
        `![x](${address})`,
        `[x]\n\n[x]: ${address}`,
        `[x]\n\n[x]: <${address}>`,
        `![y][x]\n\n[x]: ${address} "t"`,
        `<${address}>`,
      ]) {
        const html = page(text);
        expect(problemsOf(html)).toEqual([]);
        const relative = [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, target]) => target ?? '');
        // Where the brackets are not closed as meant, a bare address may remain of it; never more than that.
        for (const target of relative) expect(target).toMatch(/^(?:https?:\/\/|mailto:)/);
      }
      const resolved = page('[x](y) ![x](y)', { resolve: () => address });
      expect(problemsOf(resolved)).toEqual([]);
    });
  }
});

describe('no attack leaves anything that is not allowed', () => {
  for (const attack of attacks) {
    test(JSON.stringify(attack), () => {
      for (const place of places) {
        const html = page(place(attack));
        expect(problemsOf(html)).toEqual([]);
        expect(elementsOf(html)).not.toContain('script');
      }
    });
  }
});

test('the checker itself sees what is wrong', () => {
  for (const html of [
    '<script>x</script>',
    '<p onclick="x">y</p>',
    '<a href="javascript:x">y</a>',
    '<a href="&#106;avascript:x">y</a>',
    '<a href="java\nscript:x">y</a>',
    '<a href=" javascript:x">y</a>',
    '<a href="https://x.example">y</a>',
    '<img src="data:image/png,x" alt="">',
    '<img src="//x.example" alt="">',
    '<p style="x">y</p>',
    '<p class="x">y</p>',
    '<p id=x>y</p>',
    '<p>x',
    '</p>',
    '<em><strong>x</em></strong>',
    '<p><p>x</p></p>',
    '<li>x</li>',
    '<!-- x -->',
    '<?x?>',
    'a < b',
    'a &copy b',
    '<h1 id="a">x</h1><h1 id="a">y</h1>',
    '<a href="a"><a href="b">x</a></a>',
    '<p>\u202e</p>',
    '<p>\0</p>',
    '<img src="x"onerror="y" alt="">',
    '<svg/onload=x>',
  ]) {
    expect(problemsOf(html), html).not.toEqual([]);
  }
});

describe('whatever the text', () => {
  const safe = (text: string): void => {
    const problems = problemsOf(page(text));
    if (problems.length > 0) throw new Error(`${JSON.stringify(text)}: ${problems.join('; ')}`);
  };

  const pieces = [
    ...attacks,
    ...badAddresses,
    ...'* _ ** ~~ ` `` [ ] ]( ) ![ < > </ <b> </b> <i> </i> <br> <!-- --> & &amp; &#x \\ | \n \n\n " \' # - : = ; / 10:41 F1 A1 Q1 \0 \ud800 \u202e'.split(
      ' ',
    ),
    ' ',
    '\n',
    '\n\n',
    '\n> ',
    '\n- ',
    '\n  - ',
    '\n1. ',
    '\n# ',
    '\n## Timeline\n\n',
    '\n## Root causes\n\n',
    '\n## Action items\n\n',
    '\n| a | b |\n|---|---|\n| ',
    '\n\n[x]: ',
    '\n```',
    '\n    ',
    '**Impact**: ',
    'x',
  ];

  test('random text', () => {
    fc.assert(fc.property(anyText, safe), { numRuns: 1500 });
  });

  test('random postmortems', () => {
    fc.assert(fc.property(postmortem, safe), { numRuns: 500 });
  });

  test('pieces of Markdown and of attacks', () => {
    const text = fc.array(fc.constantFrom(...pieces), { maxLength: 25 }).map((each) => each.join(''));
    fc.assert(fc.property(text, safe), { numRuns: 3000 });
  });

  test('attacks with characters changed, dropped and put in', () => {
    const change = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      drop: fc.integer({ min: 0, max: 3 }),
      insert: fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 2 })),
    });
    const attack = fc.constantFrom(
      ...attacks,
      ...badAddresses.map((address) => `[x](${address}) ![x](${address})`),
    );
    const mutated = fc
      .tuple(attack, fc.array(change, { minLength: 1, maxLength: 6 }))
      .map(([start, changes]) =>
        changes.reduce((text, { at, drop, insert }) => {
          const from = Math.floor(at * text.length);
          return text.slice(0, from) + insert + text.slice(from + drop);
        }, start),
      );
    const placed = fc.tuple(fc.constantFrom(...places), mutated).map(([place, content]) => place(content));
    fc.assert(fc.property(placed, safe), { numRuns: 3000 });
  });

  test('whatever targets resolve to', () => {
    const address = fc.oneof(fc.constantFrom(...badAddresses), anyText);
    fc.assert(
      fc.property(
        address,
        (found) => problemsOf(page('[x](y#z) ![x](y)', { resolve: () => found })).length === 0,
      ),
    );
  });
});
