import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type GuidePage, routes } from '@debrief/api';
import { parse, type Resolve, renderBody } from '@debrief/document';
import { rules } from '@debrief/language';
import { processRules } from '@debrief/process';
import type { Api } from '../app/env.js';

import { ProblemError } from '../problem/problem.js';
import type { Workbench } from '../workbench/workbench.js';

/** The pages of the guide in the order in which they are read, each with what it is about. */
const pages = [
  ['writing-without-blame', 'Words that keep people talking, and questions that lead further than a name.'],
  ['workbench', 'What can be done in the browser, part by part.'],
  ['deciding', 'When an incident asks for a postmortem, who keeps it, and who comes.'],
  ['process', 'Six phases, four states and three gates, from the call to the closed loop.'],
  ['format', 'How a postmortem is written down: one Markdown file with parts that have names.'],
  ['policy', 'What a team can agree on in debrief.yaml.'],
  ['related', 'How we find out that something was seen before.'],
  ['statistics', 'What each figure counts, and what it does not say.'],
] as const;

/** The guide that comes with Debrief. */
export function answerGuide(app: Api, { guide }: Pick<Workbench, 'guide'>): void {
  const known = new Map<string, GuidePage>();
  const page = async (name: string): Promise<GuidePage | null> => {
    if (guide === null || !pages.some(([each]) => each === name)) return null;
    const before = known.get(name);
    if (before) return before;
    const text = await readFile(join(guide, `${name}.md`), 'utf8').catch(() => null);
    if (text === null) return null;
    const made = pageOf(name, text);
    known.set(name, made);
    return made;
  };

  app.openapi(routes.guides, async (c) => {
    const found = await Promise.all(
      pages.map(async ([name, about]) => {
        const made = await page(name);
        return made ? [{ name, title: made.title, about }] : [];
      }),
    );
    return c.json({ pages: found.flat() }, 200);
  });

  app.openapi(routes.guide, async (c) => {
    const { page: name } = c.req.valid('param');
    const made = await page(name);
    if (made) return c.json(made, 200);
    throw new ProblemError('no-route', `The guide has no page ${name}.`, 'The guide lists its pages.');
  });
}

function pageOf(name: string, text: string): GuidePage {
  const { model } = parse(text);
  const { html, headings } = renderBody(model, resolve);
  return {
    name,
    title: model.title?.value ?? name,
    html,
    headings: headings.map(({ anchor, title, level }) => ({ anchor, title, level })),
  };
}

/** Leads from page to page, and to the pages of rules; what stands elsewhere is told in words. */
const resolve: Resolve = (target) => {
  const path = target.replace(/^\.\//, '').replace(/\.md$/, '');
  if (pages.some(([name]) => name === path)) return `/guide/${path}`;
  const rule = /^rules\/([a-z-]+\/[a-z-]+)$/.exec(path)?.[1];
  const isRule = rule !== undefined && [...rules, ...processRules].some(({ name }) => name === rule);
  return isRule ? `/rules/${rule}` : null;
};
