import fc from 'fast-check';
import { complete } from './complete.js';

/** Something that may happen to a text while people write. */
type Mutation = (text: string) => string;

const junk = [
  'TBD',
  '- …',
  '> ## Review',
  '```',
  '<!--',
  '-->',
  '---',
  'status: closed',
  '- [x] ',
  '- [ ] **A1** ',
  '### F1 ',
  '## Review',
  '## Action items',
  '- Agreed: everyone',
  '- Held: 2026-99-99',
  '- Accepted: ',
  '- Dropped: ',
  '| a | b |',
  '\t- Owner: Dana & Mei',
  '- 07:00 **Resolved.** ',
  'people: [',
  '\u202e\u0000\ud800',
];

const lines = complete.split('\n').length;
const at = fc.nat(lines);
const onLines =
  (change: (all: string[]) => string[]): Mutation =>
  (text) =>
    change(text.split('\n')).join('\n');

const removed = fc
  .tuple(at, fc.integer({ min: 1, max: 6 }))
  .map(([from, count]) => onLines((all) => all.toSpliced(from, count)));
const inserted = fc
  .tuple(at, fc.constantFrom(...junk))
  .map(([from, line]) => onLines((all) => all.toSpliced(from, 0, line)));
const doubled = fc
  .tuple(at, fc.integer({ min: 1, max: 12 }))
  .map(([from, count]) => onLines((all) => all.toSpliced(from, 0, ...all.slice(from, from + count))));
const swapped = fc
  .tuple(at, at)
  .map(([one, other]) =>
    onLines((all) =>
      all
        .with(Math.min(one, all.length - 1), all[other] ?? '')
        .with(Math.min(other, all.length - 1), all[one] ?? ''),
    ),
  );
const withoutPart = fc.nat(20).map(
  (which): Mutation =>
    (text) =>
      text
        .split(/(?=\n## )/)
        .toSpliced(which + 1, 1)
        .join(''),
);
const withoutField = fc
  .constantFrom(
    'Owner',
    'Kind',
    'Due',
    'Ticket',
    'Addresses',
    'Verdict',
    'Level',
    'Held',
    'Agreed',
    'Facilitator',
    'Present',
    'Made sense because',
  )
  .chain((name) =>
    fc.nat(3).map(
      (which): Mutation =>
        (text) => {
          let count = 0;
          return text.replace(new RegExp(`^ *- ${name}:.*\\n`, 'gm'), (line) =>
            count++ === which ? '' : line,
          );
        },
    ),
  );
const renamed = fc
  .tuple(
    fc.constantFrom(
      'Femi Adeyemi',
      'Rosa Lindqvist',
      'Noor Haddad',
      'Ivo Marek',
      'F1',
      'F2',
      'A2',
      '2026-02',
    ),
    fc.constantFrom('Femi Adeyemi', '@rosa', 'TBD', 'everyone', 'F2', 'A1', '2027-13', ''),
  )
  .map(
    ([from, to]): Mutation =>
      (text) =>
        text.replaceAll(from, to),
  );
const claimed = fc
  .constantFrom(
    'draft',
    'in-review',
    'final',
    'closed',
    '"Final"',
    'IN REVIEW',
    '[closed]',
    'done',
    '{ closed: yes }',
    'final\nstatus: closed',
    '',
  )
  .map(
    (status): Mutation =>
      (text) =>
        text.replace(/^status: .*$/m, `status: ${status}`),
  );

const mutation = fc.oneof(removed, inserted, doubled, swapped, withoutPart, withoutField, renamed, claimed);

/** The complete document after a few such things, or none. */
export const mutatedText: fc.Arbitrary<string> = fc
  .tuple(claimed, fc.array(mutation, { maxLength: 4 }))
  .map(([first, rest]) => [first, ...rest].reduce((text, change) => change(text), complete));

const yaml = fc.constantFrom(
  'status: closed',
  'status: &a [*a]',
  'owner: @femi',
  'owner: {a: {b: c}}',
  'people: 7',
  'people: { responders: [[[]]], "": "" }',
  'severity: ~',
  'systems: { a: b }',
  'related: [*x, "", 2026/01.a.b]',
  'status: final\nstatus: draft',
  '\tstatus: closed',
  '? status\n: closed',
  '"__proto__": closed',
  'constructor: x',
);

/** Any text, among them such as nobody would write. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ maxLength: 300 }),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc
    .tuple(
      fc.array(yaml, { maxLength: 6 }),
      fc.array(fc.oneof(fc.constantFrom(...complete.split('\n'), ...junk), fc.string({ maxLength: 40 })), {
        maxLength: 60,
      }),
    )
    .map(([head, body]) => `---\n${head.join('\n')}\n---\n\n${body.join('\n')}`),
);
