import type { Found, Me, Results } from '@debrief/api/client';
import { expect, test } from 'vitest';
import { renderPage } from '../render/index.js';

const me: Me = {
  person: { name: 'Dana Reyes', email: 'dana@larkfield.example' },
  how: 'git',
  folder: 'postmortems',
  noun: 'postmortem',
  version: '1.2.3',
  isExample: false,
};

const found: Found = {
  id: '2026/05.search.third',
  title: 'Search <b>found</b> a third',
  titleMarks: [{ from: 0, to: 6 }],
  month: '2026-05',
  day: '2026-05-20',
  status: 'in-review',
  severity: 'sev2',
  systems: ['search'],
  labels: [],
  owner: null,
  team: null,
  summary: 'A third of the products.',
  impact: null,
  durations: { toDetect: null, toAcknowledge: null, toMitigate: 4560, toResolve: null },
  factors: 2,
  actions: 3,
  openActions: 1,
  openThreads: 0,
  openQuestions: 0,
  passages: [
    {
      field: 'factor',
      section: 'F1 An expired cursor',
      text: 'The search stopped',
      marks: [{ from: 4, to: 10 }],
    },
    { field: 'summary', section: 'Summary', text: 'Nothing was asked for in here', marks: [] },
  ],
};

const none: Results = { total: 0, results: [], complete: true, suggestion: null, notes: [], facets: [] };

const some: Results = {
  ...none,
  total: 120,
  results: [found],
  facets: [{ name: 'system', values: [{ value: 'search', count: 120, chosen: false }] }],
};

/** The library at an address, where every search has the same results; and what was asked. */
async function library(url: string, results: Results) {
  const asked: string[] = [];
  const fetch: typeof globalThis.fetch = (input) => {
    asked.push(String(input));
    return Promise.resolve(Response.json(String(input).includes('/me') ? me : results));
  };
  const page = await renderPage({
    url,
    theme: null,
    fetch,
    assets: { scripts: [], styles: [], preloads: [] },
  });
  const html = page.html.slice(page.html.indexOf('<main'), page.html.indexOf('</main>'));
  return { ...page, html, asked };
}

test('results tell what they are and why they are there', async () => {
  const { status, html } = await library('/library?q=search', some);
  expect(status).toBe(200);
  for (const said of [
    '120 postmortems',
    'href="/2026/05.search.third"',
    '<mark>Search</mark> &lt;b&gt;found',
    'The <mark>search</mark> stopped<cite>F1 An expired cursor</cite>',
    'mitigated after 1 h 16 min',
    '1 open action',
    '20 May 2026',
    'in review',
    'value="search"',
  ])
    expect(html).toContain(said);
  expect(html).not.toContain('Nothing was asked for in here');
});

test('a facet is a link to the same search with it', async () => {
  const { html } = await library('/library?q=cursor', some);
  expect(html).toContain('href="/library?q=cursor+system%3Asearch"');
});

test('a chosen facet still shows its other values, which are asked for apart', async () => {
  const { asked } = await library('/library?q=cursor+system%3Asearch', some);
  const queries = asked
    .filter((each) => each.includes('/search'))
    .map((each) => new URL(each, 'http://a').searchParams);
  expect(queries.map((each) => each.get('q')).sort()).toEqual(['cursor', 'cursor system:search']);
});

test('more results are a link away', async () => {
  const { html } = await library('/library', some);
  expect(html).toContain('Show 50 more');
  expect(html).toContain('href="/library?show=51"');
});

test('where there is nothing, the page says what belongs here and what to do', async () => {
  expect((await library('/library', none)).html).toContain('href="/call"');
  const { html } = await library('/library?q=serach', { ...none, suggestion: 'search', notes: ['A note.'] });
  expect(html).toContain('Nothing found');
  expect(html).toContain('href="/library?q=search"');
  expect(html).toContain('A note.');
});

test('where nothing has all of the words, it says so', async () => {
  expect((await library('/library?q=a+b', { ...some, complete: false })).html).toContain('some of them');
});
