import type { Me, Postmortem, Standing } from '@debrief/api/client';
import { parse, render, toJson } from '@debrief/document';
import { renderPage } from '../../render/index.js';

export const id = '2026/05.search.third-of-the-products';

const me: Me = {
  ...{ person: { name: 'Dana Reyes', email: 'dana@larkfield.example' }, how: 'git', folder: 'postmortems' },
  ...{ noun: 'postmortem', version: '0.1.0', isExample: false },
};

export const nothingAsked: Standing['phases'][number] = {
  ...{ phase: 'assemble', aim: 'bring together who knows', asked: 2, met: 2, needs: [] },
};

const standing: Standing = {
  ...{ claimed: 'draft', status: 'draft', isOlder: false, phase: 'assemble', phases: [nothingAsked] },
  ...{ review: { ...nothingAsked, phase: 'review' }, next: null, dues: [] },
};

/** What the server tells of a postmortem with this text, as far as a text alone says it. */
export function told(text: string, others: Partial<Postmortem> = {}): Postmortem {
  const { model } = parse(text);
  return {
    ...{ id, path: `${id}.md`, version: 'v1', title: model.title?.value ?? null, day: null },
    ...{ model: toJson(model, { id, path: `${id}.md` }), html: render(model, { facts: false }) },
    ...{ headings: [], findings: [], standing, threads: [], attachments: [], related: [], recurrences: [] },
    ...{ changed: { at: '2026-05-21T08:00:00Z', by: 'Dana Reyes' }, uncommitted: false, ...others },
  };
}

/** The page at an address, as the server writes it, where these are the answers of the interface. */
export async function pageOf(url: string, answers: Readonly<Record<string, unknown>>): Promise<string> {
  const all: Readonly<Record<string, unknown>> = { '/api/v1/me': me, ...answers };
  const { html } = await renderPage({
    ...{ url, theme: null, assets: { scripts: [], styles: [], preloads: [] } },
    fetch: (asked) => {
      const answer = all[String(asked)];
      return Promise.resolve(
        answer === undefined ? new Response('', { status: 404 }) : Response.json(answer),
      );
    },
  });
  // The answers stand behind the page as data, too; React marks where texts meet.
  return html.slice(0, html.indexOf('<script type="application/json"')).replaceAll('<!-- -->', '');
}
