import type { Comparison, History, Step } from '@debrief/api/client';
import { expect, test } from 'vitest';
import { id, pageOf, told } from '../postmortem/testing/told.js';

const step = (revision: string, message: string): Step => ({
  ...{ revision, short: revision.slice(0, 7), at: '2026-05-20T10:00:00Z', by: 'Dana Reyes', message },
  ...{ path: `${id}.md`, gone: false },
});
const steps = [step('bbbbbbbbbb', 'Say how long it took\n\nAnd why.'), step('aaaaaaaaaa', 'Begin')];
const comparison: Comparison = {
  ...{ left: steps[1] ?? null, right: steps[0] ?? null, added: 1, gone: 1 },
  pieces: [
    {
      type: 'folded',
      lines: 12,
      rows: [
        {
          kind: 'same',
          left: { line: 1, stretches: [{ text: 'alike', changed: false }] },
          right: { line: 1, stretches: [{ text: 'alike', changed: false }] },
        },
      ],
    },
    {
      type: 'rows',
      rows: [
        {
          kind: 'changed',
          left: {
            line: 13,
            stretches: [
              { text: 'For ', changed: false },
              { text: '70', changed: true },
            ],
          },
          right: {
            line: 13,
            stretches: [
              { text: 'For ', changed: false },
              { text: '76', changed: true },
            ],
          },
        },
      ],
    },
  ],
};

const page = (history: History, query = ''): Promise<string> =>
  pageOf(`/${id}/history${query}`, {
    [`/api/v1/postmortems/${id}`]: told('# Search was slow\n'),
    [`/api/v1/postmortems/${id}/history`]: history,
    [`/api/v1/postmortems/${id}/comparison?left=aaaaaaaaaa&right=bbbbbbbbbb`]: comparison,
  });

test('the newest step stands beside the one before it, with the changed words marked', async () => {
  const html = await page({ steps, complete: true, uncommitted: false });
  expect(html).toContain('Say how long it took');
  expect(html).not.toContain('And why.');
  expect(html).toContain('For <del>70</del>');
  expect(html).toContain('For <ins>76</ins>');
  expect(html).toContain('12 lines alike');
  expect(html).toContain(`/text?at=bbbbbbbbbb"`);
});

test('that older steps are missing is told', async () => {
  expect(await page({ steps, complete: false, uncommitted: false })).toContain('Older steps exist');
  expect(await page({ steps, complete: true, uncommitted: false })).not.toContain('Older steps exist');
});

test('a file that was never committed teaches what a step is', async () => {
  const html = await page({ steps: [], complete: true, uncommitted: true });
  expect(html).toContain('No step yet');
  expect(html).toContain('git add');
});
