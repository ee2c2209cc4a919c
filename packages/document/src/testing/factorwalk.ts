import type { Answer, Chain, Factor, Model, Why } from '../model.js';
import { fieldsSay } from '../operations/facts.js';
import type { Operation } from '../operations/operation.js';
import type { Range } from '../range.js';

/** What the factors of a document say, as plain data that a walk changes beside the text. */
export interface ToldFactor {
  readonly id: string | null;
  readonly text: string;
  readonly level: string | null;
  readonly accepted: string | null;
  readonly fields: Readonly<Record<string, readonly string[]>>;
  readonly chains: readonly ToldChain[];
}

export interface ToldChain {
  readonly label: string | null;
  readonly whys: readonly ToldWhy[];
}

export interface ToldWhy {
  readonly question: string;
  readonly answers: readonly ToldAnswer[];
}

export interface ToldAnswer {
  readonly text: string;
  readonly whys: readonly ToldWhy[];
}

/** What a model tells of its factors. */
export function told(model: Model): ToldFactor[] {
  return model.factors.map(({ id, text, level, accepted, fields, chains }) => ({
    id: id?.value ?? null,
    text,
    level,
    accepted,
    fields: fieldsSay(fields),
    chains: chains.map(({ label, whys }) => ({ label, whys: whys.map(toldWhy) })),
  }));
}

function toldWhy({ question, answers }: Why): ToldWhy {
  return { question, answers: answers.map(({ text, whys }) => ({ text, whys: whys.map(toldWhy) })) };
}

/** Which step to take, as numbers that each walk makes the most of, and the words that it brings. */
export interface Choice {
  readonly step: number;
  readonly one: number;
  readonly other: number;
  readonly words: string;
}

/** An operation, and what the factors say after it; where a new factor stands is not foretold. */
export interface Step {
  readonly operation: Operation;
  readonly after: readonly ToldFactor[] | null;
}

type Path = readonly [factor: number, chain: number, ...numbers: number[]];

/** A why or an answer of the model, by the way to it: its factor, its chain, and then whys and answers in turn. */
interface Known {
  readonly path: Path;
  readonly at: Range;
  readonly siblings: readonly Range[];
}

function walkAll(factors: readonly Factor[]): { readonly whys: Known[]; readonly answers: Known[] } {
  const whys: Known[] = [];
  const answers: Known[] = [];
  const down = (path: Path, owner: Chain | Answer): void => {
    for (const [index, why] of owner.whys.entries()) {
      whys.push({ path: [...path, index], at: why, siblings: owner.whys });
      for (const [place, answer] of why.answers.entries()) {
        answers.push({ path: [...path, index, place], at: answer, siblings: why.answers });
        down([...path, index, place], answer);
      }
    }
  };
  for (const [index, factor] of factors.entries())
    for (const [place, chain] of factor.chains.entries()) down([index, place], chain);
  return { whys, answers };
}

/** The list in which the thing at the end of a path stands, changed; chains that have no whys are gone. */
function changedAt(
  all: readonly ToldFactor[],
  [factor, chain, ...numbers]: Path,
  change: (list: readonly unknown[]) => readonly unknown[],
): ToldFactor[] {
  const inWhys = (
    whys: readonly ToldWhy[],
    [index = 0, ...rest]: readonly number[],
    depth: number,
  ): readonly ToldWhy[] =>
    depth === 0
      ? (change(whys) as readonly ToldWhy[])
      : whys.map((why, at) =>
          at === index ? { ...why, answers: inAnswers(why.answers, rest, depth - 1) } : why,
        );
  const inAnswers = (
    answers: readonly ToldAnswer[],
    [index = 0, ...rest]: readonly number[],
    depth: number,
  ): readonly ToldAnswer[] =>
    depth === 0
      ? (change(answers) as readonly ToldAnswer[])
      : answers.map((answer, at) =>
          at === index ? { ...answer, whys: inWhys(answer.whys, rest, depth - 1) } : answer,
        );
  return all.map((each, index) => {
    if (index !== factor) return each;
    const chains = each.chains.map((one, at) =>
      at === chain ? { ...one, whys: inWhys(one.whys, numbers, numbers.length - 1) } : one,
    );
    return { ...each, chains: chains.filter(({ whys }) => whys.length > 0) };
  });
}

const insert = (index: number, thing: unknown) => (list: readonly unknown[]) =>
  list.toSpliced(index, 0, thing);

const shift = (from: number, before: number) => (list: readonly unknown[]) =>
  list.toSpliced(from, 1).toSpliced(before > from ? before - 1 : before, 0, list[from]);

const levels = ['technical', 'organisational', null];
const names = ['Assumed', 'Known at the time', 'Made sense because', 'Watched by'];
const labels = ['Why it happened', 'Why it was not caught', 'Why it took so long'];

/** The step that a choice makes on a document; null where there is nothing to take it on. */
export function stepOf(model: Model, all: readonly ToldFactor[], choice: Choice): Step | null {
  const { one, other, words } = choice;
  const pick = <T>(list: readonly T[], by: number): T | undefined => list[by % Math.max(1, list.length)];
  const { factors } = model;
  const index = one % Math.max(1, factors.length);
  const factor = factors[index];
  const item = factor?.from ?? 0;
  const { whys, answers } = walkAll(factors);
  const why = pick(whys, one);
  const answer = pick(answers, one);
  const last = (known: Known): number => known.path.at(-1) ?? 0;
  const set = (facts: Partial<ToldFactor>): ToldFactor[] =>
    all.map((each, at) => (at === index ? { ...each, ...facts } : each));
  const steps: readonly (() => Step | null)[] = [
    () => ({ operation: { do: 'add', what: 'factor', facts: { text: words } }, after: null }),
    () => ({
      operation: {
        do: 'add',
        what: 'factor',
        facts: { text: words, level: 'technical', accepted: words, fields: { Assumed: words } },
        ...(factor && { before: item }),
      },
      after: null,
    }),
    () =>
      factor
        ? {
            operation: { do: 'change', what: 'factor', item, facts: { text: words } },
            after: set({ text: words }),
          }
        : null,
    () => {
      const level = pick(levels, other) ?? null;
      const operation = { do: 'change', what: 'factor', item, facts: { level } } as const;
      return factor ? { operation, after: set({ level }) } : null;
    },
    () => {
      const accepted = other % 3 === 0 ? null : words;
      const operation = { do: 'change', what: 'factor', item, facts: { accepted } } as const;
      return factor ? { operation, after: set({ accepted }) } : null;
    },
    () => {
      const name = pick(names, other) ?? '';
      const value = other % 3 === 0 ? null : words;
      const { [name]: _, ...rest } = all[index]?.fields ?? {};
      const fields = value === null ? rest : { ...rest, [name]: [value] };
      const operation = { do: 'change', what: 'factor', item, facts: { fields: { [name]: value } } } as const;
      return factor ? { operation, after: set({ fields }) } : null;
    },
    () => {
      const before = other % (factors.length + 1);
      const operation = { do: 'move', what: 'factor', item, before: factors[before]?.from ?? null } as const;
      return factor ? { operation, after: shift(index, before)(all) as ToldFactor[] } : null;
    },
    () =>
      factor ? { operation: { do: 'remove', what: 'factor', item }, after: all.toSpliced(index, 1) } : null,
    () => {
      const label = pick(labels, other) ?? null;
      if (!factor) return null;
      const known = factor.chains.findIndex((each) => each.label === label);
      const operation = {
        do: 'add',
        what: 'why',
        factor: item,
        chain: label,
        facts: { question: words, answers: [words] },
      } as const;
      const fresh: ToldWhy = { question: words, answers: [{ text: words, whys: [] }] };
      if (known < 0)
        return {
          operation,
          after: set({ chains: [...(all[index]?.chains ?? []), { label, whys: [fresh] }] }),
        };
      const end = factor.chains[known]?.whys.length ?? 0;
      return { operation, after: changedAt(all, [index, known, end], insert(end, fresh)) };
    },
    () => {
      if (!why) return null;
      const operation = { do: 'add', what: 'why', before: why.at.from, facts: { question: words } } as const;
      return {
        operation,
        after: changedAt(all, why.path, insert(last(why), { question: words, answers: [] })),
      };
    },
    () => {
      if (!answer) return null;
      const below = whysBelow(model, answer.at);
      const operation = {
        do: 'add',
        what: 'why',
        answer: answer.at.from,
        facts: { question: words },
      } as const;
      return {
        operation,
        after: changedAt(all, [...answer.path, below], insert(below, { question: words, answers: [] })),
      };
    },
    () => {
      if (!why) return null;
      const operation = { do: 'change', what: 'why', item: why.at.from, facts: { question: words } } as const;
      const change = (list: readonly unknown[]) =>
        list.map((each, at) => (at === last(why) ? { ...(each as ToldWhy), question: words } : each));
      return { operation, after: changedAt(all, why.path, change) };
    },
    () => moved(all, 'why', why, other),
    () =>
      why
        ? {
            operation: { do: 'remove', what: 'why', item: why.at.from },
            after: changedAt(all, why.path, (list) => list.toSpliced(last(why), 1)),
          }
        : null,
    () => {
      if (!why) return null;
      const end = (why.at as Why).answers.length;
      const operation = { do: 'add', what: 'answer', why: why.at.from, facts: { text: words } } as const;
      return { operation, after: changedAt(all, [...why.path, end], insert(end, { text: words, whys: [] })) };
    },
    () => {
      if (!answer) return null;
      const operation = {
        do: 'change',
        what: 'answer',
        item: answer.at.from,
        facts: { text: words },
      } as const;
      const change = (list: readonly unknown[]) =>
        list.map((each, at) => (at === last(answer) ? { ...(each as ToldAnswer), text: words } : each));
      return { operation, after: changedAt(all, answer.path, change) };
    },
    () => moved(all, 'answer', answer, other),
    () =>
      answer
        ? {
            operation: { do: 'remove', what: 'answer', item: answer.at.from },
            after: changedAt(all, answer.path, (list) => list.toSpliced(last(answer), 1)),
          }
        : null,
  ];
  return pick(steps, choice.step)?.() ?? null;
}

function moved(
  all: readonly ToldFactor[],
  what: 'why' | 'answer',
  known: Known | undefined,
  other: number,
): Step | null {
  if (!known) return null;
  const before = other % (known.siblings.length + 1);
  const operation = {
    do: 'move',
    what,
    item: known.at.from,
    before: known.siblings[before]?.from ?? null,
  } as const;
  return { operation, after: changedAt(all, known.path, shift(known.path.at(-1) ?? 0, before)) };
}

function whysBelow({ factors }: Model, at: Range): number {
  const find = (whys: readonly Why[]): number | null => {
    for (const { answers } of whys) {
      for (const answer of answers) {
        if (answer === at) return answer.whys.length;
        const below = find(answer.whys);
        if (below !== null) return below;
      }
    }
    return null;
  };
  return find(factors.flatMap(({ chains }) => chains.flatMap(({ whys }) => whys))) ?? 0;
}
