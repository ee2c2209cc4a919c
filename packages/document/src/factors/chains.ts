import type { Answer, Chain, Factor, Why } from '../model.js';
import { type AnswerSays, type ChainSays, chainSays, type WhySays } from '../operations/facts.js';
import type { Range } from '../range.js';

/** What the whys under a chain or an answer, or the answers to a why, are to be in place of what they are. */
export type Rewriting =
  | {
      readonly under: Chain | Answer;
      readonly whys: (now: readonly WhySays[]) => readonly WhySays[];
    }
  | {
      readonly under: Why;
      readonly answers: (now: readonly AnswerSays[]) => readonly AnswerSays[];
    };

/** What a factor is to say of its whys after a change in one place. A chain without whys is none. */
export function rewritten({ chains }: Factor, change: Rewriting): ChainSays[] {
  const whysOf = (owner: Chain | Answer): readonly WhySays[] => {
    const whys = owner.whys.map((why): WhySays => ({ question: why.question, answers: answersOf(why) }));
    return 'whys' in change && change.under === owner ? change.whys(whys) : whys;
  };
  const answersOf = (owner: Why): readonly AnswerSays[] => {
    const answers = owner.answers.map((answer): AnswerSays => ({ text: answer.text, whys: whysOf(answer) }));
    return 'answers' in change && change.under === owner ? change.answers(answers) : answers;
  };
  return chains
    .map((chain) => ({ label: chain.label, whys: whysOf(chain) }))
    .filter(({ whys }) => whys.length > 0);
}

/** What a factor is to say of its whys with one more chain at the end. */
export function withChain({ chains }: Factor, chain: ChainSays): ChainSays[] {
  return [...chains.map(chainSays), chain];
}

/** The list with a thing at a place of it. `insertedAt(['a', 'c'], 1, 'b')` is `['a', 'b', 'c']`. */
export function insertedAt<T>(list: readonly T[], index: number, thing: T): T[] {
  return list.toSpliced(index, 0, thing);
}

/** The list with a thing in another place: in front of the one that is at `before`. */
export function movedBefore<T>(list: readonly T[], index: number, before: number): T[] {
  const thing = list.slice(index, index + 1);
  return list.toSpliced(index, 1).toSpliced(before > index ? before - 1 : before, 0, ...thing);
}

/** A why with the factor that it explains, and what it stands under. */
export interface PlacedWhy extends Range {
  readonly factor: Factor;
  readonly chain: Chain;
  readonly under: Chain | Answer;
  readonly why: Why;
}

/** An answer with the factor that it explains, and the why that it answers. */
export interface PlacedAnswer extends Range {
  readonly factor: Factor;
  readonly under: Why;
  readonly answer: Answer;
}

/** Every why and every answer of a document, in order. */
export function whysAndAnswers(factors: readonly Factor[]): {
  readonly whys: readonly PlacedWhy[];
  readonly answers: readonly PlacedAnswer[];
} {
  const whys: PlacedWhy[] = [];
  const answers: PlacedAnswer[] = [];
  const walk = (factor: Factor, chain: Chain, under: Chain | Answer): void => {
    for (const why of under.whys) {
      whys.push({ from: why.from, to: why.to, factor, chain, under, why });
      for (const answer of why.answers) {
        answers.push({ from: answer.from, to: answer.to, factor, under: why, answer });
        walk(factor, chain, answer);
      }
    }
  };
  for (const factor of factors) for (const chain of factor.chains) walk(factor, chain, chain);
  return { whys, answers };
}
