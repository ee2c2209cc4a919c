import type { Postmortem, Standing } from '@debrief/api/client';
import { expect, test } from 'vitest';
import { id, nothingAsked, pageOf, told } from './testing/told.js';

const text = `---
status: final
severity: sev2
systems: [search]
owner: Anjali Deshmukh
detected-by: customer
---

# Search found a third of our products

## Timeline

- 2026-05-20 06:42 UTC **Began.** The new index went live.
- 2026-05-20 07:31 UTC **Detected.** Siobhán Keane paged search.

## Contributing factors

### F1 An expired cursor looks like the end of the list

## Action items

- [x] **A1** Answer an expired cursor with status 410
  - Addresses: F1
`;

const page = (postmortem: Postmortem): Promise<string> =>
  pageOf(`/${id}`, { [`/api/v1/postmortems/${id}`]: postmortem });
const wordsOf = (html: string): string =>
  html
    .replace(/<title>[\s\S]*?<\/title>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#x27;/g, "'")
    .replace(/\s+/g, ' ');

test('the text, its strip and its map are in the page before any script runs', async () => {
  const html = await page(told(text));
  expect(html).toContain('<strong>Began.</strong> The new index went live.');
  expect(html).toContain('aria-labelledby="pm-strip-name"');
  expect(html).toContain('aria-labelledby="pm-causes-name"');
  expect(html.indexOf('id="contributing-factors"')).toBeLessThan(html.indexOf('pm-causes-name'));
  expect(html).not.toContain(' style=');
});

test('the head says how long it took, and who looks after it', async () => {
  const said = wordsOf(await page(told(text)));
  expect(said).toContain('Detected after 49 min by a customer');
  expect(said).toContain('Owned by Anjali Deshmukh');
});

test('a status that is not supported is told calmly', async () => {
  const need = {
    ...{ rule: 'process/summary', phase: 'facts', line: 1, message: 'Summary says nothing yet.' },
    ...{
      command: 'debrief set x',
      ask: 'What happened?',
      way: { part: 'summary' as const },
      says: 's',
      why: 'w',
    },
  };
  const facts: Standing['phases'][number] = { ...nothingAsked, phase: 'facts', met: 1, needs: [need] };
  const now = told(text);
  const said = wordsOf(
    await page({
      ...now,
      standing: {
        ...now.standing,
        ...{ claimed: 'final', phase: 'facts', phases: [nothingAsked, facts] },
        next: { status: 'in-review', needs: [need] },
      },
    }),
  );
  expect(said).toContain(
    'Its text says final; it counts as draft, because 1 thing is missing for in review.',
  );
  expect(said).toContain('Summary says nothing yet.');
  expect(said).toContain('What happened?');
  expect(said).toContain('debrief set x');
});

test('an empty file teaches what belongs in it', async () => {
  const said = wordsOf(await page(told('')));
  expect(said).toContain('05.search.third-of-the-products');
  expect(said).toContain('Nothing is written here yet');
  expect(said).toContain('Nobody owns it yet');
});

test('threads and findings stand in the margin, with the question to ask instead', async () => {
  const html = await page(
    told('## Summary\n\nDana should have noticed.\n', {
      findings: [
        {
          ...{ rule: 'hindsight/should-have', severity: 'warning', from: 17, to: 28, line: 3 },
          ...{ words: 'should have', message: 'It judges the day.', bias: 'hindsight bias', why: null },
          ...{ ask: 'What made it look right?', instead: null, fixes: [] },
        },
      ],
      threads: [
        {
          ...{ id: 't1', state: 'open', place: { from: 12, to: 16, how: 'exact' }, quote: 'Dana' },
          ...{ section: null, line: 3 },
          remarks: [
            {
              ...{
                id: 'r1',
                type: 'suggested',
                at: '2026-05-20T10:00:00Z',
                by: { name: 'Mai', email: null },
              },
              ...{
                words: 'A role?',
                html: '<p>A role?</p>',
                suggests: [{ was: 'Dana', becomes: 'On-call' }],
              },
            },
          ],
        },
      ],
    }),
  );
  const said = wordsOf(html);
  expect(said).toContain('1 thread and 1 finding');
  expect(said).toContain('What made it look right?');
  expect(html).toContain('href="/rules/hindsight/should-have"');
  expect(html).toContain('<del>Dana</del>');
  expect(html).toContain('<ins>On-call</ins>');
});

test('of a final one the findings are folded until somebody wants them', async () => {
  const now = told('Dana should have noticed.\n', {
    findings: [
      {
        ...{ rule: 'hindsight/should-have', severity: 'warning', from: 5, to: 16, line: 1 },
        ...{
          words: 'should have',
          message: 'm',
          bias: null,
          why: null,
          ask: 'Why?',
          instead: null,
          fixes: [],
        },
      },
    ],
  });
  const said = wordsOf(await page({ ...now, standing: { ...now.standing, status: 'final' } }));
  expect(said).toContain('1 finding');
  expect(said).toContain('Show findings');
  expect(said).not.toContain('Why?');
});

test('what came back is told with what was done about it', async () => {
  const earlier = { id: '2025/02.app.slot-rush', title: 'Slots', day: '2025-02-24' };
  const said = wordsOf(
    await page(
      told(text, {
        recurrences: [
          {
            ...{ earlier, action: { id: 'A2', text: 'Add jitter' }, factor: 'All at once', shared: [] },
            ...{ later: { id, title: 'Search', day: null }, laterFactor: 'All again' },
          },
        ],
      }),
    ),
  );
  expect(said).toContain('A2 “Add jitter” was done after Slots (24 Feb 2025) about “All at once”.');
  expect(said).toContain('Here it is told as “All again”.');
});

test('words of a text never become markup of the page', async () => {
  const html = await page(
    told(
      '---\nowner: <img src=x onerror=alert(1)>\n---\n\n# <script>alert(1)</script>\n\n## Timeline\n\n- 2026-05-20 06:42 UTC <script>x\n',
    ),
  );
  expect(html).not.toMatch(/<script>|<img/);
});
