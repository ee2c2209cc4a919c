import type { Model, Section } from '@debrief/document';

/** What belongs to work that goes on after the review: what became of the actions, and the meeting about it. */
const goesOn = new Set(['actions', 'followup', 'amendments']);

/** Answers to the factors, which may come late: who gives theirs changes nothing of the account. */
const answers =
  /^[ \t]*[-*+][ \t]+[*_]{0,3}(?:agreed|signed off by|approved by|dissent|absent)[*_ ]{0,4}:.*$/gim;

/** The account that people reviewed, to compare: after it is final, another one asks for an amendment. White space does not count. */
export function accountOf(model: Model): string {
  const { title, meta, outline, actions, text } = model;
  const words = (from: number, to: number): string => text.slice(from, to).replace(/\s+/g, ' ').trim();
  const parts = outline.sections
    .filter(({ kind }) => !goesOn.has(kind))
    .map((section) => {
      const aside = asidesIn(section);
      if (section.kind === 'review')
        return text.slice(section.from, section.to).replace(answers, '').replace(/\s+/g, ' ').trim();
      return [section.from, ...aside.map(({ to }) => to)]
        .map((from, index) => words(from, aside[index]?.from ?? section.to))
        .join(' ');
    });
  return JSON.stringify([
    title?.value,
    meta.severity?.value,
    meta.systems.map(({ value }) => value),
    meta.triggers.map(({ value }) => value),
    meta.fullOutage?.value,
    outline.intro.map(({ from, to }) => words(from, to)),
    parts,
    actions.map((action) => [action.text, action.addresses]),
  ]);
}

/** The parts of work that goes on, inside of another part. */
function asidesIn({ sections }: Section): readonly Section[] {
  return sections.flatMap((section) => (goesOn.has(section.kind) ? [section] : asidesIn(section)));
}
