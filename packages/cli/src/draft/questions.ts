import { readMoment } from '@debrief/document';
import { foldedId, problemOfId, problemOfTitle, templateAbout } from '@debrief/process/calling';
import type { DayAndHour } from '../day.js';
import type { Ask, Choice } from '../terminal/ask.js';
import { type Known, parts, problemOfOwner } from './flags.js';
import type { InUse } from './inuse.js';
import { triggers } from './triggers.js';

/** What the questions offer. */
export interface Offers {
  readonly inUse: InUse;
  readonly templates: readonly string[];
  readonly person: string;
  readonly clock: DayAndHour;
}

/** Asks for what is not known yet. Only the title is needed; every other question takes Enter for an answer. */
export async function answersTo(
  known: Known,
  { inUse, templates, person, clock }: Offers,
  ask: Ask,
): Promise<Known> {
  const title =
    known.title ??
    (await ask.text('What happened, and to whom?', { hint: titleHint, check: problemOfTitle }));
  const systems =
    known.systems ??
    parts([await ask.text('Which systems, the first for the name?', { hint: systemsHint(inUse.systems) })]);
  const began =
    known.began ?? (await ask.text('When did it begin?', { hint: beganHint, check: problemOfBegan(clock) }));
  const severity = known.severity ?? (await askSeverity(inUse.severities, ask));
  const asked = known.triggers ?? (await ask.several('What asks for a postmortem?', triggers));
  const owner =
    known.owner ??
    (await ask.text('Who keeps it together, as its one owner?', {
      given: person,
      check: problemOfOwner,
    }));
  const template =
    known.template ??
    (templates.length > 1 ? await ask.choose('Which template?', templates.map(told)) : null);
  return {
    title,
    systems,
    severity: said(severity),
    triggers: asked,
    began: said(began),
    owner: said(owner),
    template,
    id: known.id,
  };
}

/** Asks for the name; that of another postmortem is none. */
export async function askForId(proposed: string, { ids }: InUse, ask: Ask): Promise<string> {
  const check = (id: string): string | null =>
    problemOfId(withoutEnding(id)) ??
    (ids.has(foldedId(withoutEnding(id))) ? `${id} is there already` : null);
  return withoutEnding(await ask.text('What is its name?', { given: proposed, check }));
}

function withoutEnding(id: string): string {
  return id.replace(/\.md$/i, '');
}

const titleHint = 'Card payments declined for an hour';
const beganHint = '2026-11-03 10:41 UTC, or Enter';

function problemOfBegan(clock: Offers['clock']): (words: string) => string | null {
  return (words) => {
    const read = words === '' ? null : readMoment(words, { ...clock, zone: null });
    return typeof read === 'string' ? read : null;
  };
}

async function askSeverity(choices: readonly Choice[], ask: Ask): Promise<string> {
  if (choices.length === 0) return await ask.text('How bad was it?', { hint: 'sev2, or Enter' });
  return await ask.choose('How bad was it?', [{ value: '', label: 'not known yet' }, ...choices]);
}

function told(name: string): Choice {
  const hint = templateAbout(name);
  return { value: name, ...(hint !== null && { hint }) };
}

function systemsHint(used: readonly string[]): string {
  return `${used.length > 0 ? used.slice(0, 3).join(', ') : 'payments, ledger'}, or Enter`;
}

function said(words: string): string | null {
  return words === '' ? null : words;
}
