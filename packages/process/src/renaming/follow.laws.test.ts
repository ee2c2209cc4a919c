import { posix } from 'node:path';
import { applyEdits, parse, targetsIn } from '@debrief/document';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { resolvedAddress } from '../links/address.js';
import { follow, idsIn } from './follow.js';
import { type Move, moved } from './mended.js';

const ids = ['2026/03.pay.old', '2026/03.pay.old-2', '2026/11.a.b', '2025/12.c.d', '2027/01.e.f'];
const news = ['2026/03.pay.new', '2026/04.ledger.x', '2027/01.ledger.far'];

const id = fc.constantFrom(...ids);
const behind = fc.constantFrom('', '.md', '.md#impact', '.md?plain=1', '/g.png', '/a%20b%20(1).png', '/');
const lead = fc.constantFrom('', './', '../', '../../', '/', '../2026/', '../2025/../');
const target = fc
  .tuple(lead, id, fc.boolean(), behind)
  .map(([front, whole, bare, end]) => `${front}${bare ? posix.basename(whole) : whole}${end}`);
const elsewhere = fc.constantFrom(
  'https://x.example/2026/03.pay.old.md',
  '#03.pay.old',
  '',
  'mailto:a@b.example',
);
const address = fc.oneof({ weight: 4, arbitrary: target }, { weight: 1, arbitrary: elsewhere });

const piece = fc.oneof(
  address.map((each) => `[words](${each}) `),
  address.map((each) => `![words](<${each}> "title") `),
  address.map((each) => `\n\n[ref]: ${each || 'x'}\n\n`),
  address.map((each) => `<img src="${each}"> `),
  address.map((each) => `\`[code](${each})\` `),
  address.map((each) => `\n\n\`\`\`\n[code](${each})\n\`\`\`\n\n`),
  id.map((each) => `see ${each}, `),
  id.map((each) => `**${each}**. `),
  fc.constantFrom(
    '# ',
    '- ',
    '\n- ',
    '| a | b |\n| - | - |\n| ',
    ' | ',
    '> ',
    '\n',
    'word ',
    '*',
    '[',
    '`',
    '<',
  ),
);
const document = fc
  .tuple(
    fc.constantFrom('', `---\nrelated: [${ids[0]}]\naliases: [${ids[1]}]\n---\n\n`),
    fc.array(piece, { maxLength: 12 }),
  )
  .map(([head, pieces]) => head + pieces.join(''));

/** Where each link of a document leads, and its code. */
function read(text: string, path: string) {
  const { body, blocks } = parse(text, null, { path }).model;
  const { addresses, code } = targetsIn(body.tree, body.base, text);
  const led = addresses.map(({ from, to }) => resolvedAddress(text.slice(from, to), posix.dirname(path)));
  return {
    led,
    code: code.map(({ from, to }) => text.slice(from, to)),
    types: blocks.map(({ type }) => type),
  };
}

test('For all documents: each link leads where its target is now, and the rest stays', () => {
  fc.assert(
    fc.property(
      document,
      id,
      fc.constantFrom(...news),
      fc.constantFrom(...ids, 'README', 'decisions/2026/11.x.y'),
      (text, from, to, own) => {
        const move: Move = { from, to };
        const place = { before: `${own}.md`, after: moved(`${own}.md`, move) };
        const edits = follow(text, place, move);
        const next = applyEdits(text, edits);
        const [before, after] = [read(text, place.before), read(next, place.after)];
        expect(after.code).toEqual(before.code);
        expect(after.types).toEqual(before.types);
        expect(after.led).toHaveLength(before.led.length);
        for (const [at, was] of before.led.entries()) {
          const is = after.led[at] ?? null;
          // What says an id as if it stood at the top leads nowhere, and goes on saying it.
          const isId = was?.includes(`/${from}`);
          if (!isId) expect(is).toBe(was === null ? is : moved(was, move));
        }
        // Nothing comes twice: what follows once has nothing left to follow.
        expect(follow(next, { before: place.after, after: place.after }, move)).toEqual([]);
      },
    ),
    { numRuns: 400 },
  );
});

test('For all words: ids stand as whole words', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...ids, ' ', '-2', '.', '.md', '/', 'x', '(', ')', ',', '_', '*', '@', '-')),
      (words) => {
        const text = words.join('');
        for (const { from, to } of idsIn(text, '2026/03.pay.old')) {
          expect(text.slice(from, to)).toBe('2026/03.pay.old');
          expect(text.slice(0, from)).not.toMatch(/[\p{L}\p{N}/.@%-]$/u);
          expect(text.slice(to)).not.toMatch(/^(?:-|[\p{L}\p{N}]|\.(?!md)[\p{L}\p{N}])/u);
        }
      },
    ),
    { numRuns: 400 },
  );
});
