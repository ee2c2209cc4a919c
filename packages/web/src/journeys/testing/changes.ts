import { type Model, parse } from '@debrief/document';
import type { Locator, Page } from 'playwright-core';

/** Something of a postmortem that people change where they read it. */
export interface Changed {
  /** Whether a postmortem has one. */
  readonly isIn: (model: Model) => boolean;
  readonly change: (page: Page) => Promise<void>;
}

/** What is put behind the words that are there. */
export const more = ' once more';

/** Everything that has a control of its own, by what it is. */
export const changes: Readonly<Record<string, Changed>> = {
  entry: { isIn: ({ timeline }) => timeline.length > 0, change: edit('entry', 'What happened') },
  factor: { isIn: ({ factors }) => factors.length > 0, change: edit('factor', 'What made it possible?') },
  why: { isIn: hasWhys, change: edit('why', 'Question') },
  answer: { isIn: hasAnswers, change: edit('answer', 'Answer') },
  action: { isIn: ({ actions }) => actions.length > 0, change: edit('action', 'What is to be done?') },
  impact: { isIn: ({ impact }) => impact.length > 0, change: edit('impact', 'What did they see or feel?') },
  lesson: { isIn: ({ lessons }) => Object.values(lessons).some(isFull), change: edit('lesson', null) },
  wider: {
    isIn: ({ wider }) => wider.some(({ answer }) => answer !== null),
    change: edit('wider', 'Answer'),
  },
  question: { isIn: ({ questions }) => questions.length > 0, change: edit('question', 'Question') },
  term: { isIn: ({ glossary }) => glossary.length > 0, change: edit('term', 'What it means') },
  part: { isIn: hasSummary, change: editPart },
  title: { isIn: ({ title }) => title !== null, change: editTitle },
  tick: {
    isIn: ({ actions }) => actions.some(({ done, dropped }) => done !== null && dropped === null),
    change: tick,
  },
  criterion: { isIn: ({ review }) => isFull(review?.criteria ?? []), change: meet },
};

/** What to change in each text: so many of each, those first that came least so far. */
export function spread(texts: readonly string[], each: number): readonly (readonly string[])[] {
  const counts = new Map(Object.keys(changes).map((name) => [name, 0]));
  return texts.map((text) => {
    const { model } = parse(text);
    const there = Object.keys(changes).filter((name) => changes[name]?.isIn(model));
    const chosen = there.toSorted((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0)).slice(0, each);
    for (const name of chosen) counts.set(name, (counts.get(name) ?? 0) + 1);
    return chosen;
  });
}

/** Puts words behind those of the first thing of a kind, in the form that its control opens. */
function edit(what: string, label: string | null): (page: Page) => Promise<void> {
  return async (page) => {
    const host = page.locator(`[data-hosts="${what}"]`);
    await press(host.getByRole('button', { name: 'Edit', exact: true }));
    const form = page.locator('form:focus-within');
    await put(page, label === null ? form.getByRole('textbox') : form.getByLabel(label, { exact: true }));
  };
}

async function editPart(page: Page): Promise<void> {
  const part = page.locator('section[data-kind="summary"]');
  await press(part.getByRole('button', { name: 'Edit', exact: true }));
  await put(page, page.getByRole('textbox', { name: 'In your words' }));
}

async function editTitle(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Edit the facts' }).click();
  await put(page, page.getByLabel('Title', { exact: true }));
}

async function put(page: Page, field: Locator): Promise<void> {
  await field.fill(`${await field.inputValue()}${more}`);
  await field.press('Control+Enter');
  await amend(page);
  await page.locator('form.form').waitFor({ state: 'detached' });
}

async function tick(page: Page): Promise<void> {
  const done = page.locator('[data-hosts="action"]').getByRole('button', { name: 'Done', exact: true });
  await press(done);
}

async function meet(page: Page): Promise<void> {
  const host = page.locator('[data-hosts="criterion"]');
  await press(host.getByRole('button', { name: 'Met', exact: true }));
  await amend(page);
}

/** Presses the first of some controls by key: they are seen by whoever comes to them. */
async function press(controls: Locator): Promise<void> {
  await controls.first().press('Enter');
}

/** Why a text that was final changes. */
export const amended = 'we look at it again';

/** Says why, where a final text asks for it. */
async function amend(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'An amendment' });
  const form = page.locator('form.form').filter({ hasNotText: 'This postmortem is final' });
  await Promise.race([dialog.waitFor(), form.waitFor({ state: 'detached' })]);
  if (!(await dialog.isVisible())) return;
  await dialog.getByRole('textbox').fill(amended);
  await page.keyboard.press('Control+Enter');
  await dialog.waitFor({ state: 'detached' });
}

function isFull(list: unknown): boolean {
  return Array.isArray(list) && list.length > 0;
}

function hasWhys({ factors }: Model): boolean {
  return factors.some(({ chains }) => chains.some(({ whys }) => whys.length > 0));
}

function hasAnswers({ factors }: Model): boolean {
  return factors.some(({ chains }) =>
    chains.some(({ whys }) => whys.some(({ answers }) => answers.length > 0)),
  );
}

function hasSummary({ outline }: Model): boolean {
  return outline.all.some(({ kind }) => kind === 'summary');
}
