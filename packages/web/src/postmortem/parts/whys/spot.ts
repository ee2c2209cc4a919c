import {
  type Answer,
  type Chain,
  type Factor,
  type Model,
  type Step,
  type Why,
  whysAndAnswers,
} from '@debrief/document';

/** Where the next line of the whys goes: to the end of a chain, below an answer, or below a question. */
export type Spot =
  | { readonly kind: 'why'; readonly factor: number; readonly label: string | null }
  | { readonly kind: 'why'; readonly answer: number }
  | { readonly kind: 'answer'; readonly why: number };

/** What writes a line at a place; null where the place has gone. */
export function lineStep(model: Model, spot: Spot, words: string): Step | null {
  const { whys, answers } = whysAndAnswers(model.factors);
  if (spot.kind === 'answer') {
    const why = whys[spot.why];
    return why ? { do: 'add', what: 'answer', facts: { text: words }, why: why.from } : null;
  }
  const facts = { question: words };
  if ('answer' in spot) {
    const answer = answers[spot.answer];
    return answer ? { do: 'add', what: 'why', facts, answer: answer.from } : null;
  }
  const factor = model.factors[spot.factor];
  return factor ? { do: 'add', what: 'why', facts, factor: factor.from, chain: spot.label } : null;
}

/** One level further out; null at the outermost. */
export function outerSpot(model: Model, spot: Spot): Spot | null {
  const { whys, answers } = whysAndAnswers(model.factors);
  if (spot.kind === 'answer') {
    const placed = whys[spot.why];
    if (!placed) return null;
    const answer = answers.findIndex((each) => each.answer === placed.under);
    if (answer >= 0) return { kind: 'why', answer };
    const { factor, chain } = placed;
    return { kind: 'why', factor: model.factors.indexOf(factor), label: chain.label };
  }
  if (!('answer' in spot)) return null;
  const under = answers[spot.answer]?.under;
  const why = whys.findIndex((each) => each.why === under);
  return why < 0 ? null : { kind: 'answer', why };
}

/**
 * One level deeper, as in an outline: below the last thing of the list that the line belongs to. So one goes on when a
 * line stands there: from a question to its answer, from an answer to the next why. Null where nothing stands yet.
 */
export function deeperSpot(model: Model, spot: Spot): Spot | null {
  const { whys, answers } = whysAndAnswers(model.factors);
  if (spot.kind === 'answer') {
    const last = whys[spot.why]?.why.answers.at(-1);
    const answer = answers.findIndex((each) => each.answer === last);
    return answer < 0 ? null : { kind: 'why', answer };
  }
  const list = 'answer' in spot ? answers[spot.answer]?.answer.whys : chainAt(model, spot)?.whys;
  const last = list?.at(-1);
  const why = whys.findIndex((each) => each.why === last);
  return why < 0 ? null : { kind: 'answer', why };
}

function chainAt(
  { factors }: Model,
  { factor, label }: { readonly factor: number; readonly label: string | null },
): Chain | undefined {
  const chains = factors[factor]?.chains ?? [];
  const same = (each: Chain): boolean => each.label?.toLowerCase() === label?.toLowerCase();
  return chains.find(same) ?? (label === null && chains.length === 1 ? chains[0] : undefined);
}

/** What a line belongs to, from the factor down to the question or answer above it. */
export interface Trail {
  readonly factor: Factor;
  readonly label: string | null;
  readonly lines: readonly { readonly kind: 'why' | 'answer'; readonly words: string }[];
}

/** The place where a question, or an answer, stands itself. */
export function spotOf(model: Model, kind: Spot['kind'], index: number): Spot | null {
  const { whys, answers } = whysAndAnswers(model.factors);
  if (kind === 'answer') {
    const why = whys.findIndex((each) => each.why === answers[index]?.under);
    return why < 0 ? null : { kind, why };
  }
  const placed = whys[index];
  if (!placed) return null;
  const answer = answers.findIndex((each) => each.answer === placed.under);
  const factor = model.factors.indexOf(placed.factor);
  return answer < 0 ? { kind, factor, label: placed.chain.label } : { kind, answer };
}

/** The way from the factor to a line; null where the place has gone. */
export function trailTo(model: Model, spot: Spot): Trail | null {
  const { whys, answers } = whysAndAnswers(model.factors);
  if (spot.kind === 'why' && !('answer' in spot)) {
    const factor = model.factors[spot.factor];
    return factor ? { factor, label: spot.label, lines: [] } : null;
  }
  const lines: Trail['lines'][number][] = [];
  let at: Why | Answer | Chain | undefined =
    spot.kind === 'answer' ? whys[spot.why]?.why : answers[spot.answer]?.answer;
  for (;;) {
    const why = whys.find((each) => each.why === at);
    const answer = answers.find((each) => each.answer === at);
    if (why) {
      lines.unshift({ kind: 'why', words: why.why.question });
      if (why.under === why.chain) return { factor: why.factor, label: why.chain.label, lines };
      at = why.under;
    } else if (answer) {
      lines.unshift({ kind: 'answer', words: answer.answer.text });
      at = answer.under;
    } else return null;
  }
}
