import type { Model, Range, Review, Why } from '@debrief/document';
import type { Addable } from './kinds.js';

/** A thing of a document that can be changed by itself, with the words that it is known by. */
export interface Thing extends Range {
  readonly what: Addable;
  readonly id: string | null;
  readonly words: string;
  /** The time of an entry: `2026-11-03T10:41`. */
  readonly local: string | null;
  readonly at: string | null;
}

/** Everything of a document that can be changed by itself. */
export function thingsOf(model: Model): Thing[] {
  const { lessons, review, followUp, text } = model;
  const meetings = [review, followUp].filter((each) => each !== null);
  const whys = model.factors.flatMap(({ chains }) => chains.flatMap((chain) => allWhys(chain.whys)));
  return [
    ...model.impact.map((each) => thing('impact', each, each.what)),
    ...model.timeline.map((each) => ({ ...thing('entry', each, each.text), local: each.local, at: each.at })),
    ...model.factors.map((each) => thing('factor', each, each.text, each.id?.value)),
    ...whys.map((each) => thing('why', each, each.question)),
    ...Object.values<Model['lessons']['well']>({ ...lessons }).flatMap((list) =>
      list.map((each) => thing('lesson', each, each.text)),
    ),
    ...model.actions.map((each) => thing('action', each, each.text, each.id?.value)),
    ...model.wider.map((each) => thing('wider', each, each.question)),
    ...model.questions.map((each) => thing('question', each, each.text, each.id?.value)),
    ...model.glossary.map((each) => thing('term', each, each.term)),
    ...meetings.flatMap(({ criteria }) => criteria.map((each) => thing('criterion', each, each.text))),
    ...meetings.flatMap((meeting) => dissents(meeting, text)),
    ...model.amendments.map((each) => thing('amendment', each, each.text)),
  ];
}

function thing(what: Addable, { from, to }: Range, words: string, id?: string): Thing {
  return { what, id: id ?? null, from, to, words, local: null, at: null };
}

function allWhys(whys: readonly Why[]): Why[] {
  return whys.flatMap((why) => [why, ...why.answers.flatMap((answer) => allWhys(answer.whys))]);
}

/** The model tells the words of a dissent, and not where it stands. */
function dissents({ from, to }: Review, text: string): Thing[] {
  const lines = text.slice(from, to).matchAll(/^(\s*[-*+]\s+)[*_]*dissent[*_]*\s*:[*_]*\s*(.*)$/gim);
  return [...lines].map(({ index, 0: line, 1: mark = '', 2: words = '' }) => {
    const start = from + index + mark.search(/[-*+]/);
    return thing('dissent', { from: start, to: from + index + line.length }, words.trim());
  });
}
