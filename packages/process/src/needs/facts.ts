import type { ImpactRow } from '@debrief/document';
import { commandFor, headOf, type Need, placeFor, quoted } from '../need.js';
import { isSaid } from './said.js';
import { wordsOf } from './sections.js';

export const title: Need = {
  name: 'process/title',
  phase: 'facts',
  gate: 'in-review',
  says: 'Its title says what happened.',
  why: 'Most people read no more than the title, and decide by it.',
  lacks: (about) =>
    isSaid(about.model.title?.value)
      ? []
      : [
          {
            ...headOf(about.model),
            message: 'There is no title that says what happened, and to whom.',
            command: commandFor(about, 'set', 'title "WHAT HAPPENED"'),
            way: { key: 'title' },
          },
        ],
};

export const impactForEveryone: Need = {
  name: 'process/impact-for-everyone',
  phase: 'facts',
  gate: 'in-review',
  says: 'The impact is told for everyone who may have felt it.',
  why: 'What it did to people is why it matters; “nobody in sales noticed” is an answer too.',
  lacks: (about) => {
    const { model, policy } = about;
    const rows = model.impact.filter(({ what }) => isSaid(what));
    const words = wordsOf(model, 'impact', model.impact);
    return policy.stakeholders
      .filter((who) => !names(words, who) && !rows.some((row) => tells(row, who)))
      .map((who) => ({
        ...placeFor(model, 'impact'),
        message: `The impact does not say what ${who} felt.`,
        command: commandFor(about, 'add impact', `"WHAT THEY SAW" --who ${quoted(who)} --how-many "…"`),
        way: { thing: 'impact', index: null, facts: { who } },
      }));
  },
};

function tells({ who, what }: ImpactRow, stakeholder: string): boolean {
  return names(`${who ?? ''} ${what}`, stakeholder);
}

/** One customer stands for the customers, and wholesale is not sales. */
function names(words: string, stakeholder: string): boolean {
  const one = stakeholder
    .trim()
    .replace(/(?<=\w{3})s$/, '')
    .replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${one}(?:e?s)?(?![\\p{L}\\p{N}])`, 'iu').test(words);
}
