import type { Answer, Chain, Model, Why } from '../model.js';
import type { Add, Change, Move, Operation, Remove } from '../operations/operation.js';
import type { Range } from '../range.js';
import { type Check, grown, mismatch, moved, without } from './check.js';
import { says } from './expectedfacts.js';
import type { Facts, Saying } from './said.js';

type OnChains = Operation & { readonly what: 'why' | 'answer' } & (Add | Change | Move | Remove);

/** The factors after an operation on their whys. Null where there is no such why. */
export function chainsAfter(
  model: Model,
  said: Saying,
  operation: OnChains,
): { readonly lists: unknown } | null {
  const index = model.factors.findIndex((factor) => holds(factor, targetOf(operation)));
  const factor = model.factors[index];
  const old = said.lists.factors[index];
  if (!factor || !old) return null;
  const chains = changeIn(factor.chains, operation);
  if (!chains) return null;
  return { lists: { ...said.lists, factors: said.lists.factors.with(index, { ...old, chains } as Facts) } };
}

function targetOf(operation: OnChains): string | number | undefined {
  if (operation.do !== 'add') return operation.item;
  if (operation.what === 'answer') return operation.why;
  return operation.answer ?? operation.factor;
}

function holds(
  factor: Range & { readonly id: { readonly value: string } | null },
  target: string | number | undefined,
): boolean {
  if (typeof target === 'string') return factor.id?.value === target;
  return target !== undefined && factor.from <= target && target < Math.max(factor.to, factor.from + 1);
}

function changeIn(chains: readonly Chain[], operation: OnChains): unknown {
  const whys = chains.flatMap((chain) => chain.whys.flatMap(allWhys));
  if (operation.do !== 'add') {
    const at = innermost(
      [...whys, ...whys.flatMap(({ answers }) => answers)],
      operation.item,
      operation.what,
    );
    if (!at) return null;
    if (operation.do === 'remove') return oneLess(chains, at);
    if (operation.do === 'move')
      return operation.before === null ? movedIn(chains, at, null) : movedIn(chains, at, operation.before);
    const facts: Readonly<Record<string, unknown>> = operation.facts;
    return rebuilt(chains, (node, told) => {
      if (node !== at) return told;
      const { question, answers, text } = facts as {
        question?: string;
        answers?: readonly string[];
        text?: string;
      };
      return {
        ...told,
        ...(question !== undefined && { question: says(question) }),
        ...(answers !== undefined && { answers: answers.map((each) => ({ text: says(each), whys: [] })) }),
        ...(text !== undefined && { text: says(text) }),
      };
    });
  }
  if (operation.what === 'answer') {
    const why = innermost(whys, operation.why, 'why');
    const at = indexAt(why && 'answers' in why ? why.answers : [], operation.before);
    return (
      why &&
      rebuilt(chains, (node, told) =>
        node === why
          ? {
              ...told,
              answers: grown(
                told['answers'] as unknown[],
                { text: says(operation.facts.text), whys: [] },
                at,
              ),
            }
          : told,
      )
    );
  }
  if (operation.what !== 'why') return null;
  const { question, answers = [] } = operation.facts;
  const fresh = {
    question: says(question),
    answers: answers.map((each) => ({ text: says(each), whys: [] })),
  };
  if (operation.answer !== undefined) {
    const answer = innermost(
      whys.flatMap((why) => why.answers),
      operation.answer,
      'answer',
    );
    return (
      answer &&
      rebuilt(chains, (node, told) =>
        node === answer ? { ...told, whys: grown(told['whys'] as unknown[], fresh, null) } : told,
      )
    );
  }
  const { chain: label } = operation;
  const old = rebuilt(chains, (_, told) => told);
  const check: Check = (value, whole) =>
    lessOne(value as readonly ToldChain[]).some(
      ({ gone, chain, left }) =>
        mismatch(fresh, gone, whole) === null &&
        mismatch(old, left, whole) === null &&
        (typeof label !== 'string' || operation.before !== undefined || chain.label === label),
    );
  return check;
}

interface ToldChain {
  readonly label: string | null;
  readonly whys: readonly ToldWhy[];
}

interface ToldWhy {
  readonly question: string;
  readonly answers: readonly { readonly text: string; readonly whys: readonly ToldWhy[] }[];
}

/** The chains without each of their whys in turn; a chain goes with its last why. */
function lessOne(
  chains: readonly ToldChain[],
): readonly { readonly gone: ToldWhy; readonly chain: ToldChain; readonly left: readonly ToldChain[] }[] {
  const within = (
    whys: readonly ToldWhy[],
  ): { readonly gone: ToldWhy; readonly left: readonly ToldWhy[] }[] =>
    whys.flatMap((why, index) => [
      { gone: why, left: without(whys, index) },
      ...why.answers.flatMap((answer, place) =>
        within(answer.whys).map(({ gone, left }) => ({
          gone,
          left: whys.with(index, { ...why, answers: why.answers.with(place, { ...answer, whys: left }) }),
        })),
      ),
    ]);
  return chains.flatMap((chain, index) =>
    within(chain.whys).map(({ gone, left }) => ({
      gone,
      chain,
      left: left.length === 0 ? without(chains, index) : chains.with(index, { ...chain, whys: left }),
    })),
  );
}

function indexAt(things: readonly Range[], target: string | number | null | undefined): number | null {
  const index = things.findIndex(
    ({ from, to }) => typeof target === 'number' && from <= target && target < to,
  );
  return index < 0 ? null : index;
}

function allWhys(why: Why): Why[] {
  return [why, ...why.answers.flatMap(({ whys }) => whys.flatMap(allWhys))];
}

function innermost(
  nodes: readonly (Why | Answer)[],
  target: string | number,
  what: 'why' | 'answer',
): Why | Answer | null {
  const around = nodes.filter(
    (node) =>
      'question' in node === (what === 'why') &&
      typeof target === 'number' &&
      node.from <= target &&
      target < Math.max(node.to, node.from + 1),
  );
  return around.toSorted((a, b) => a.to - a.from - (b.to - b.from))[0] ?? null;
}

/** The chains as plain data, each why and each answer put through `tell`. */
function rebuilt(chains: readonly Chain[], tell: (node: Why | Answer, told: Facts) => unknown): unknown[] {
  const why = (node: Why): unknown =>
    tell(node, { question: node.question, answers: node.answers.map(answer) });
  const answer = (node: Answer): unknown => tell(node, { text: node.text, whys: node.whys.map(why) });
  return chains.map(({ label, whys }) => ({ label, whys: whys.map(why) }));
}

/** Without one of them; a chain goes with its last why. */
function oneLess(chains: readonly Chain[], gone: Why | Answer): unknown {
  const left = (nodes: readonly Why[]): unknown[] =>
    nodes
      .filter((node) => node !== gone)
      .map(({ question, answers }) => ({
        question,
        answers: answers
          .filter((node) => node !== gone)
          .map(({ text, whys }) => ({ text, whys: left(whys) })),
      }));
  return chains.flatMap(({ label, whys }) => {
    const rest = left(whys);
    return rest.length === 0 ? [] : [{ label, whys: rest }];
  });
}

function movedIn(chains: readonly Chain[], node: Why | Answer, before: string | number | null): unknown {
  const within = (nodes: readonly (Why | Answer)[], told: unknown[]): unknown => {
    const at = nodes.indexOf(node);
    if (at < 0) return told;
    const to = before === null ? null : indexAt(nodes, before);
    if (before !== null && to === null) return told;
    return to === at ? told : moved(told, at, to);
  };
  const why = ({ question, answers }: Why): unknown => ({
    question,
    answers: within(answers, answers.map(answer)),
  });
  const answer = ({ text, whys }: Answer): unknown => ({ text, whys: within(whys, whys.map(why)) });
  return chains.map(({ label, whys }) => ({ label, whys: within(whys, whys.map(why)) }));
}
