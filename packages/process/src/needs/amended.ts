import { type Model, parse } from '@debrief/document';
import type { History, Version } from '../context.js';
import { dayIn } from '../day.js';
import { commandFor, type Need, placeFor } from '../need.js';
import { claimedStatus, reaches } from '../status.js';
import { accountOf } from './account.js';
import { isSaid } from './said.js';

export const amended: Need = {
  name: 'process/amended',
  phase: 'review',
  gate: 'final',
  says: 'What changed after it was final is told under Amendments.',
  why: 'Who has read it can see what is different, and nothing is made to look better afterwards.',
  lacks: (about) => {
    const { model, history } = about;
    if (!history || !reaches(claimedStatus(model), 'final')) return [];
    const settled = settledVersion(model, history, about.today);
    if (!settled || settled.text === model.text) return [];
    if (accountOf(parse(settled.text).model) === accountOf(model)) return [];
    const command = commandFor(about, 'add amendment', `"${about.today} NAME: WHAT CHANGED, AND WHY"`);
    const message = `The text is not what it was on ${settled.day}, and no amendment since tells what changed.`;
    const way = { thing: 'amendment', index: null, facts: { text: `${about.today} ` } } as const;
    return [{ ...placeFor(model, 'amendments'), message, command, way }];
  },
};

/** The text as people last knew it: when it became final, or at the end of the day of the latest amendment. */
function settledVersion(model: Model, { versions }: History, today: string): Version | null {
  // Most versions are the text as it is, whose status is known.
  const draft = versions.findIndex(({ text }) => text !== model.text && !isFinal(text));
  const final = draft < 0 ? versions : versions.slice(0, draft);
  const told = model.amendments.flatMap(({ text }) => dayTold(text, today) ?? []).sort();
  const covered = told.at(-1);
  return (covered !== undefined && final.find(({ day }) => day <= covered)) || (final.at(-1) ?? null);
}

/** The day of an amendment that says something and does not lie ahead. */
function dayTold(amendment: string, today: string): string | null {
  const day = dayIn(amendment);
  if (day === null || day > today) return null;
  const words = amendment.replace(day, '').replace(/^[^:]{0,80}:/, '');
  return isSaid(words) ? day : null;
}

function isFinal(text: string): boolean {
  return reaches(claimedStatus(parse(text).model), 'final');
}
