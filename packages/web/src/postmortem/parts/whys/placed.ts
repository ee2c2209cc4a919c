import {
  type Model,
  type PlacedAnswer,
  type PlacedWhy,
  type Range,
  type Step,
  whysAndAnswers,
} from '@debrief/document';
import { questionsIn } from '../factors/hanging.js';
import { sourceOf } from '../source.js';

/** A question or an answer of the whys, as a form needs it. */
export interface Line {
  readonly kind: 'why' | 'answer';
  readonly from: number;
  /** As it is written. */
  readonly words: string;
  /** Those that it can change places with, and its place among them. */
  readonly list: readonly Range[];
  readonly at: number;
  /** How many questions stand below it, and how many answers to it. */
  readonly questions: number;
  readonly answers: number;
}

/** The question or the answer with a place among all of the text; null where there is none. */
export function lineAt(model: Model, kind: 'why' | 'answer', index: number): Line | null {
  const { whys, answers } = whysAndAnswers(model.factors);
  if (kind === 'why') {
    const placed = whys[index];
    return placed ? lineOfWhy(model, placed) : null;
  }
  const placed = answers[index];
  return placed ? lineOfAnswer(model, placed) : null;
}

function lineOfWhy(model: Model, { why, under }: PlacedWhy): Line {
  const end = why.answers[0]?.from ?? why.to;
  return {
    kind: 'why',
    from: why.from,
    words: sourceOf(model, { from: why.from, to: end }, why.question),
    list: under.whys,
    at: under.whys.indexOf(why),
    questions: why.answers.reduce((sum, answer) => sum + questionsIn(answer), 0),
    answers: why.answers.length,
  };
}

function lineOfAnswer(model: Model, { answer, under }: PlacedAnswer): Line {
  const end = answer.whys[0]?.from ?? answer.to;
  return {
    kind: 'answer',
    from: answer.from,
    words: sourceOf(model, { from: answer.from, to: end }, answer.text),
    list: under.answers,
    at: under.answers.indexOf(answer),
    questions: questionsIn(answer),
    answers: 0,
  };
}

/** Its place among all of the text once it has changed places with its neighbour. */
export function placeAfterMove(
  { factors }: Model,
  { kind, list, at }: Line,
  index: number,
  by: 1 | -1,
): number {
  const all: readonly Range[] = whysAndAnswers(factors)[kind === 'why' ? 'whys' : 'answers'];
  const neighbour = list[at + by];
  if (!neighbour) return index;
  const passed = all.filter(({ from }) => neighbour.from <= from && from < neighbour.to).length;
  return index + by * passed;
}

/** What gives a question or an answer other words. */
export function rewordStep({ kind, from }: Line, words: string): Step {
  return kind === 'why'
    ? { do: 'change', what: 'why', item: from, facts: { question: words } }
    : { do: 'change', what: 'answer', item: from, facts: { text: words } };
}
