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
  return encodeURIComponent(word.toWellFormed());
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
  const value: fc.Arbitrary<unknown> = fc.oneof(
    words,
    fc.integer({ min: -5, max: 400 }),
    fc.boolean(),
    fc.constant(null),
    fc.array(words, { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('text', 'owner', 'due', 'done', 'time', 'fields', 'level'), words, {
      maxKeys: 3,
    }),
  );
  const operation = fc.record(
    {
      do: fc.constantFrom(
        'add',
        'change',
        'move',
        'remove',
        'renumber',
        'set-key',
        'rename-key',
        'add-to-key',
        'retitle',
        'set-meeting',
        'set-external',
        'set-reason',
        'add-section',
        'set-section',
        'remove-section',
        'dance',
      ),
      what: fc.constantFrom(
        'action',
        'entry',
        'factor',
        'why',
        'lesson',
        'question',
        'term',
        'impact',
        'cake',
      ),
      item: fc.oneof(fc.constantFrom('A1', 'F1', 'Q9'), fc.nat(text.length + 20)),
      facts: fc.dictionary(
        fc.constantFrom('text', 'owner', 'due', 'done', 'time', 'question', 'term', 'meaning'),
        value,
        { maxKeys: 3 },
      ),
      key: fc.oneof(
        fc.constantFrom('severity', 'owner', 'status', 'labels', '__proto__'),
        fc.array(words, { maxLength: 2 }),
      ),
      value,
      words,
      to: words,
      title: words,
      list: fc.constantFrom('review', 'followup', 'well', 'x'),
      name: words,
      part: fc.constantFrom('summary', 'x'),
      text: fc.oneof(words, fc.constant(null)),
      of: fc.constantFrom('one-factor', 'x'),
      reason: fc.oneof(words, fc.constant(null)),
      kind: fc.constantFrom('summary', 'lessons', 'other'),
      section: fc.oneof(fc.constantFrom('summary', 'timeline'), fc.nat(text.length)),
    },
    { requiredKeys: ['do'] },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(operation, { minLength: 1, maxLength: 3 }), async (operations) => {
      const before = server.repository.read(`${id}.md`);
      const { body: page } = await server.get(`/postmortems/${id}`);
      const base = (page as { version: string }).version;
      const { status, body } = await server.post(`/postmortems/${id}/operations`, { base, operations });
      expect([status, body]).toEqual([expect.toBeOneOf([200, 400, 409]), expect.anything()]);
      if (status !== 200) expect(server.repository.read(`${id}.md`)).toBe(before);
    }),
    { numRuns: 60 },
  );
});
