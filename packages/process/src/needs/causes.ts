import type { Factor, Finding, Model, ReasonName } from '@debrief/document';
import { type About, commandFor, type Need, overlaps, placeFor, rangeOf } from '../need.js';
import type { ThingWay } from '../way.js';
import { handleOf } from './handle.js';
import { isSaid } from './said.js';

export const twoFactors: Need = {
  name: 'process/two-factors',
  phase: 'causes',
  gate: 'in-review',
  says: 'There are at least two contributing factors, or a reason why there is only one.',
  why: 'Complex systems fail by several things that come together; the second factor is often the one that can be changed.',
  lacks: (about) => {
    const { reasons } = about.model;
    const factors = toldFactors(about.model);
    if (factors.length >= 2 || !about.required.sections.includes('factors')) return [];
    if (factors.length === 1 && reasons.some(({ of, text }) => of === 'only one factor' && isSaid(text)))
      return [];
    const place = placeFor(about.model, 'factors');
    const command = commandFor(about, 'add factor', '"WHAT MADE IT POSSIBLE"');
    const ask = 'What else had to be so for this to happen?';
    const way = { thing: 'factor', index: null } as const;
    if (factors.length === 0)
      return [{ ...place, message: 'No contributing factor is told yet.', command, ask, way }];
    const message =
      'There is one factor only. What else had to be so – or why is it alone? (Only one factor: …)';
    return [{ ...place, message, command, ask, way }];
  },
};

export const noPersonAsFactor: Need = {
  name: 'process/no-person-as-factor',
  phase: 'causes',
  gate: 'in-review',
  of: 'factors',
  says: 'No factor is what a person did.',
  why: 'An act is where the search begins: what made it possible and sensible is still there tomorrow.',
  echoes: true,
  lacks: ({ model, findings }) =>
    model.factors.flatMap((factor, index) => {
      const found = findings.find((each) => isAboutPeople(each) && overlaps(each, factor.textRange));
      if (!found) return [];
      const message = `${factor.id?.value ?? 'This factor'} is headed by what somebody did.`;
      return [
        {
          ...rangeOf(found),
          message,
          command: null,
          way: { thing: 'factor', index, field: 'text' },
          ask: 'What made it possible, and what made it look right?',
        },
      ];
    }),
};

export const bothLevels: Need = {
  name: 'process/both-levels',
  phase: 'causes',
  gate: 'in-review',
  of: 'factors',
  says: 'Both the technology and the organisation were looked at.',
  why: 'Technology shows how it happened; how we plan, hand over and decide shows why it could.',
  lacks: (about) => {
    const { factors, reasons } = about.model;
    // Without any factor, that is what is missing.
    if (factors.length === 0) return [];
    // Factors of no level at all can be neither of the two by reason: one of them is what they are.
    const isTold = factors.some(({ level }) => isSaid(level));
    const unsaid = factors.filter(({ level }) => !isSaid(level));
    const waived = (level: string): boolean =>
      reasons.some(({ of, text }) => of === `no ${level} factor` && isSaid(text));
    const missing = missingLevels(factors);
    return missing
      .filter((level) => !waived(level) || (!isTold && missing.every(waived)))
      .map((level, index) => ({
        ...placeFor(about.model, 'factors'),
        message: waived(level)
          ? `No factor says of which level it is, so it is open whether one is ${level}.`
          : `No factor is of the ${level} level, and no line says why: “No ${level} factor: …”.`,
        command: levelCommand(about, unsaid[index], level),
        way: levelWay(about, unsaid[index], level),
        ask:
          level === 'technical'
            ? 'What in the technology made room for it?'
            : 'What in how we plan, hand over, test or decide made room for it?',
      }));
  },
};

/** The levels that no factor is of. */
function missingLevels(factors: readonly Factor[]): readonly ('technical' | 'organisational')[] {
  const levels = factors.map(({ level }) => level ?? '').join(' ');
  const seen = {
    technical: /\btechn/i.test(levels),
    organisational: /\borgani[sz]|\bprocess|\bhuman|\bsocial/i.test(levels),
  };
  return (['technical', 'organisational'] as const).filter((level) => !seen[level]);
}

/** The reasons that these factors ask for, given or not: why there is only one, why none is of a level. */
export function reasonsAsked(model: Model): readonly ReasonName[] {
  const told = toldFactors(model);
  if (told.length === 0) return [];
  const levels = missingLevels(model.factors).map((level) => `no ${level} factor` as const);
  return [...(told.length === 1 ? (['only one factor'] as const) : []), ...levels];
}

/** What tells a level: that of a factor which has none yet, or the reason why no factor is of it. */
function levelCommand(about: About, factor: Factor | undefined, level: string): string {
  return factor
    ? commandFor(about, 'set', `${handleOf(factor, about.model)} --level ${level}`)
    : commandFor(about, 'set', `no-${level}-factor "THE REASON"`);
}

function levelWay({ model }: About, factor: Factor | undefined, level: string): ThingWay {
  return factor
    ? { thing: 'factor', index: model.factors.indexOf(factor), field: 'level' }
    : { thing: 'factor', index: null, facts: { level } };
}

/** The factors that say something, each once. */
function toldFactors({ factors }: Model): readonly Factor[] {
  const words = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim();
  return factors.filter(
    ({ text }, at) => isSaid(text) && factors.findIndex((other) => words(other.text) === words(text)) === at,
  );
}

/** A finding that a person, or what they did, is made the cause. */
export function isAboutPeople({ rule }: Finding): boolean {
  return rule === 'single-cause/headed-by-a-person' || /^(?:naming|human-error|judgement)\//.test(rule);
}
