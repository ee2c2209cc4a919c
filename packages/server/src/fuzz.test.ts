import { routes } from '@debrief/api';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { served } from './testing/folder.js';

const id = '2026/11.payments.declines';
const text =
  '---\nstatus: draft\nsystems: [payments]\n---\n\n# Declined\n\n## Timeline\n\n- 2026-11-03 10:41 UTC **Began.** Cards were declined.\n\n## Contributing factors\n\n- **F1** The pool was full\n\n## Action items\n\n- [ ] **A1** Raise the pool\n';
const files = { 'debrief.yaml': 'format: 1\n', [`${id}.md`]: text, '2026/10.search.slow.md': '# Slow\n' };

/** Words that programs stumble over, and any others. */
const words = fc.oneof(
  fc.constantFrom(
    id,
    '2026',
    '11.payments.declines',
    '..',
    '%00',
    '%2e%2e%2f',
    'null',
    '__proto__',
    '"',
    '-1',
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
);

/** What fits into an address; half of a character does not. */
function encoded(word: string): string {
  return encodeURIComponent(word.replace(/\p{Surrogate}/gu, '\ufffd'));
}

test('No address is a fault: each is answered, or told why not', async () => {
  const server = await served(files);
  const reading = Object.values(routes).filter(({ method, path }) => method === 'get' && path !== '/events');
  const asked = fc.record({
    route: fc.constantFrom(...reading),
    parts: fc.array(words, { minLength: 3, maxLength: 3 }),
    isReal: fc.boolean(),
    query: fc.array(
      fc.tuple(
        fc.constantFrom(
          'q',
          'typing',
          'limit',
          'after',
          'at',
          'left',
          'right',
          'system',
          'owner',
          'due',
          'since',
          'year',
          'overdue',
          'older',
          'title',
          'words',
          'state',
        ),
        words,
      ),
      { maxLength: 4 },
    ),
  });
  await fc.assert(
    fc.asyncProperty(asked, async ({ route, parts, isReal, query }) => {
      let at = 0;
      const path = route.path
        .replace('{year}/{name}', isReal ? id : '{year}/{name}')
        .replace(/\{\w+\}/g, () => encoded(parts[at++] ?? '') || 'x');
      const said = query.map(([key, value]) => `${key}=${encoded(value)}`).join('&');
      const { status } = await server.get(`${path}?${said}`);
      expect([200, 400, 404, 503]).toContain(status);
    }),
    { numRuns: 400 },
  );
});

test('No operation is a fault, and what is refused changes nothing', async () => {
  const server = await served(files);
  const item = fc.oneof(fc.constantFrom('A1', 'F1', 'Q9'), fc.nat(text.length + 20));
  const what = fc.constantFrom('action', 'factor', 'question', 'entry', 'lesson');
  const facts = fc.oneof(
    fc.record({ text: words }),
    fc.record({ text: words, owner: words, done: fc.boolean() }),
    fc.record({ text: words, time: fc.oneof(words, fc.constant('10:53 UTC')) }),
  );
  const key = fc.oneof(fc.constantFrom('severity', 'owner', 'labels', '__proto__'), words);
  const operation = fc.oneof(
    fc.record({ do: fc.constant('add'), what, facts }),
    fc.record({ do: fc.constant('add'), what: fc.constant('lesson'), list: fc.constant('well'), facts }),
    fc.record({ do: fc.constant('change'), what, item, facts }),
    fc.record({ do: fc.constantFrom('remove', 'renumber', 'dance'), what, item }),
    fc.record({ do: fc.constant('move'), what, item, before: fc.oneof(item, fc.constant(null)) }),
    fc.record({
      do: fc.constant('set-key'),
      key,
      value: fc.oneof(words, fc.constant(null), fc.array(words)),
    }),
    fc.record({ do: fc.constantFrom('add-to-key', 'remove-from-key'), key, words }),
    fc.record({ do: fc.constant('retitle'), title: words }),
    fc.record({
      do: fc.constant('add-section'),
      kind: fc.constantFrom('summary', 'lessons', 'other'),
      title: words,
    }),
    fc.record({
      do: fc.constant('set-section'),
      section: fc.oneof(fc.constant('summary'), item),
      text: words,
    }),
    fc.record({ do: fc.constant('remove-section'), section: fc.nat(text.length) }),
    fc.dictionary(words, words),
  );
  const seen = new Set<number>();
  await fc.assert(
    fc.asyncProperty(fc.array(operation, { minLength: 1, maxLength: 2 }), async (operations) => {
      const before = server.repository.read(`${id}.md`);
      const { body: page } = await server.get(`/postmortems/${id}`);
      const base = (page as { version: string }).version;
      const { status, body } = await server.post(`/postmortems/${id}/operations`, { base, operations });
      seen.add(status);
      expect([status, body]).toEqual([expect.toBeOneOf([200, 400, 409]), expect.anything()]);
      if (status !== 200) expect(server.repository.read(`${id}.md`)).toBe(before);
    }),
    { numRuns: 80 },
  );
  expect([...seen].sort()).toEqual([200, 400, 409]);
});
