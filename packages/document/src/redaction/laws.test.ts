import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '../parse.js';
import { applyEdits } from '../range.js';
import { anyText, postmortem } from '../testing/documents.js';
import type { Person } from './people.js';
import { redact } from './redact.js';
import { structureOf } from './testing/structure.js';

interface Planted extends Person {
  readonly name: string;
  readonly handle: string;
  readonly address: string;
}

const planted = (name: string, handle: string, address: string, role: string): Planted => ({
  names: [name, handle, address],
  role,
  name,
  handle,
  address,
});

const crowd: readonly Planted[] = [
  planted('Zorvan Quillfeather', '@zorvan', 'zorvan@mail.example', 'a responder'),
  planted('Ysolde van der Brakk', '@ybrakk', 'y.brakk@mail.example', 'the incident commander'),
  planted('Zoë Ñandú-Ørn', '@zoe_n', 'zoe.n@mail.example', 'a support colleague'),
  planted("Tibor O'Quibble", '@tibor.oq', 'oquibble@mail.example', 'a responder'),
  planted('Жанна Щукина', '@zhanna', 'zhanna@mail.example', 'the scribe'),
  planted('森田 花子', '@morita', 'morita@mail.example', 'a responder'),
];

const spellings: readonly ((words: string) => string)[] = [
  (words) => words,
  (words) => words.toUpperCase(),
  (words) => words.toLowerCase(),
  (words) => words.replace(/ /g, '  '),
  (words) => words.replace(/ /g, '\u00a0'),
  (words) => words.replace(/ /g, '&nbsp;'),
  (words) => words.replace(/ /g, '_'),
  (words) => words.normalize('NFD'),
  (words) => words.normalize('NFD').replace(/\p{M}/gu, ''),
  (words) => words.replace(/^(\S+)/, '**$1**'),
  (words) => words.replace(/(\S+)$/, '*$1*'),
  (words) => words.replace(/^(\S+)/, '[$1](https://x.example/y)'),
  (words) => words.replace(/^(.)(.)/u, '$1\u200b$2'),
  (words) => words.replace(/^(.)(\p{L}+)/u, '$1**$2**'),
  (words) => words.replace(/(\S+)$/, '<b>$1</b>'),
  (words) => words.replace(/^./u, (letter) => `&#x${letter.codePointAt(0)?.toString(16)};`),
  (words) => words.replace(/ /g, '<br>'),
  (words) => encodeURIComponent(words),
];

const places: readonly string[] = [
  '# {}\n',
  '## What {} saw\n',
  '{} raised the limit.\n',
  'Then {}, who had been paged, rolled it back.\n',
  '- 10:45 {} raised the limit\n',
  '- 10:45 **Began.** {} saw it.\n',
  '- [ ] **A7** {} to raise the limit\n  - Owner: {}\n',
  '- [x] Raise it ({})\n',
  '- Present: {}, {} and the storage team\n',
  '- {}\n',
  '| Time | Event |\n| --- | --- |\n| 10:41 | {} called {} |\n',
  '> as {} said\n',
  '![{} at work](figures/a.png)\n',
  '[{}](https://chat.example/team)\n',
  '[graph](https://files.example/{}/graph.png)\n',
  '`{}`\n',
  '```\nuser={} logged in\n{}\n```\n',
  '    {} in a log\n',
  '<!-- {} wrote this -->\n',
  '<img alt="{}" src="a.png">\n',
  '### F3 {} was alone on call\n\n- Assumed: {} would know\n',
  '{}, {} and {} were on call.\n',
  'See [it][{}].\n\n[{}]: https://x.example/a\n',
  '- 2026-12-16 {}: corrected a number\n',
  '**{}**\n\n- one\n',
  '{}: raised it\n',
  '> - as {} said\n>   and {}\n',
  'Log: "\\n{}\\t"\n',
  '<{}> wrote\n',
  '~~{}~~ and __{}__\n',
  '1. {}\n   - {}\n',
  '{}\n===\n',
  '[^{}]\n\n[^{}]: a note\n',
];

const sections: readonly string[] = [
  '## Summary\n',
  '## Timeline\n\nAll times are UTC.\n\n### 2026-11-03\n',
  '## Contributing factors\n',
  '## Action items\n',
  '## Review\n',
  '## Amendments\n',
  '## External message\n\n### Summary\n',
];

const heads: readonly string[] = [
  '',
  '---\nowner: {}\npeople:\n  responders: [{}, {}]\n---\n',
  '---\n# {} asked for it\nowner: {}\nlabels: [{}]\n---\n',
  '+++\nauthor = "{}"\n+++\n',
  '---\nowner: {}\n\n',
  '---\ntitle: "What {} saw"\ncalled-by: \'{}\'\n---\n',
];

const who = fc.constantFrom(...crowd);

/** A name, a handle or an address, in one of many spellings. */
const named: fc.Arbitrary<string> = fc
  .tuple(who, fc.constantFrom(...spellings), fc.integer({ min: 0, max: 5 }))
  .map(([person, spell, which]) => {
    if (which === 0) return person.handle;
    return which === 1 ? person.address : spell(person.name);
  });

const plain: fc.Arbitrary<string> = who.map(({ name }) => name);

function filled(template: string, names: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const count = template.split('{}').length - 1;
  return fc.array(names, { minLength: count, maxLength: count }).map((each) => {
    let next = 0;
    return template.replace(/\{\}/g, () => each[next++] ?? '');
  });
}

const placed: fc.Arbitrary<string> = fc
  .constantFrom(...places)
  // Marks inside of bold words decide whether these are a label: there, names are plain.
  .chain((place) => filled(place, place.startsWith('**') ? plain : named));

const head: fc.Arbitrary<string> = fc.constantFrom(...heads).chain((each) => filled(each, plain));

const tidy: fc.Arbitrary<string> = fc
  .tuple(head, fc.array(fc.oneof(placed, fc.constantFrom(...sections)), { maxLength: 12 }))
  .map(([front, body]) => front + body.join('\n'));

const untidy: fc.Arbitrary<string> = fc
  .tuple(
    head,
    fc.array(
      fc.oneof(
        placed,
        postmortem.map((text) => text.replace(/^---\n[\s\S]*?\n---\n/, '').slice(0, 300)),
      ),
      {
        maxLength: 12,
      },
    ),
  )
  .map(([front, body]) => front + body.join('\n'));

function redacted(text: string, keep: readonly string[] = []): string {
  const { model } = parse(text);
  return applyEdits(text, redact(model, { people: crowd, keep }).edits);
}

/** The text as a reader sees it, in small letters, without accents and marks, with single spaces. */
function seen(text: string): string {
  return text
    .replace(/(?:%[\da-f]{2})+/gi, (escaped) => decodeURIComponent(escaped))
    .replace(/&#x([\da-f]+);/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&nbsp;|<br>|[\u00a0_]/g, ' ')
    .replace(/<\/?b>/g, '')
    .replace(/[*~`\u200b]|\]\([^()]*\)|\[|\]/g, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\s*\n[>\s]*/g, '\n')
    .replace(/[^\S\n]+/g, ' ');
}

const traces: readonly RegExp[] = crowd.flatMap(({ name, handle, address }) =>
  [name, handle, address].map((each) => {
    const letters = seen(each).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return new RegExp(`(?<![\\p{L}\\p{N}])${letters}(?![\\p{L}\\p{N}])`, 'u');
  }),
);

describe('laws of redaction', () => {
  it('leaves no name, handle or address in any spelling', () => {
    fc.assert(
      fc.property(untidy, (text) => {
        const after = seen(redacted(text));
        for (const trace of traces) expect(after).not.toMatch(trace);
      }),
      { numRuns: 150 },
    );
  });

  it('has nothing to do the second time', () => {
    fc.assert(
      fc.property(untidy, (text) => {
        const once = redacted(text);
        expect(redacted(once)).toBe(once);
      }),
      { numRuns: 120 },
    );
  });

  it('keeps sections, times, actions and factors', () => {
    fc.assert(
      fc.property(tidy, (text) => {
        expect(structureOf(parse(redacted(text)).model)).toEqual(structureOf(parse(text).model));
      }),
      { numRuns: 120 },
    );
  });

  it('takes any text, and any people', () => {
    fc.assert(
      fc.property(anyText, fc.array(anyText, { maxLength: 3 }), (text, names) => {
        const people = [{ names, role: 'a responder' }];
        const { model } = parse(text);
        const { edits, unsure } = redact(model, { people });
        const once = applyEdits(text, edits);
        for (const { from, to } of unsure) expect(from).toBeLessThan(to);
        expect(applyEdits(once, redact(parse(once).model, { people }).edits)).toBe(once);
      }),
      { numRuns: 200 },
    );
  });
});
