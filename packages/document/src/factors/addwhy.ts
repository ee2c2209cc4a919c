import { itemBefore, itemBehind, itemWithin, type NewItem } from '../markdown/list.js';
import { plain } from '../markdown/plain.js';
import type { Answer, Chain, Factor } from '../model.js';
import { type Draft, find } from '../operations/draft.js';
import type { WhySays } from '../operations/facts.js';
import type { Plan } from '../operations/guard.js';
import type { Planned } from '../operations/items.js';
import type { Add, Target } from '../operations/operation.js';
import { isRefusal, type Refusal, refuse } from '../operations/outcome.js';
import {
  insertedAt,
  type PlacedAnswer,
  type PlacedWhy,
  rewritten,
  whysAndAnswers,
  withChain,
} from './chains.js';
import { formOf } from './form.js';
import { labelWords, newChains, sameWords } from './newchain.js';
import { listedAt, newWhy, noWords, planFor } from './whylists.js';

/** One more why: in front of another one, below an answer, behind those of a chain, or as the first of a new chain. */
export function addWhy(draft: Draft, operation: Add<'why'>): Planned {
  const { question, answers = [] } = operation.facts;
  const wrong = noWords('A why', [question]) ?? noWords('An answer', answers);
  if (wrong) return wrong;
  const { whys } = whysAndAnswers(draft.model.factors);
  const says: WhySays = {
    question: plain(question),
    answers: answers.map((words) => ({ text: plain(words), whys: [] })),
  };
  if (operation.before !== undefined && operation.before !== null) {
    const other = find(whys, operation.before, 'why');
    return isRefusal(other) ? other : addBefore(draft, operation, other, says);
  }
  if (operation.answer !== undefined) return addBelow(draft, operation, operation.answer, says);
  const factor = factorOf(draft, operation.factor);
  if (isRefusal(factor)) return factor;
  const chain = chainOf(factor, operation.chain ?? null);
  if (chain && isRefusal(chain)) return chain;
  return chain
    ? addBehind(draft, factor, chain, newWhy(draft, question, answers, chain.whys), says)
    : addChain(draft, factor, operation, says);
}

/** The factor that an operation names; where there is only one, it need not be named. */
function factorOf({ model: { factors } }: Draft, target: Target | undefined): Factor | Refusal {
  if (target !== undefined) return find(factors, target, 'factor');
  const [only, ...others] = factors;
  if (!only) return refuse('no such item', 'There is no factor yet that a why could belong to.');
  return others.length === 0
    ? only
    : refuse('ambiguous', 'There are several factors. Say which of them the why belongs to.');
}

/** The chain with a label; without one, the only chain or the one that has none. Null where it is still to be made. */
function chainOf({ chains }: Factor, label: string | null): Chain | Refusal | null {
  const called = (each: Chain): boolean =>
    label === null ? each.label === null : each.label !== null && sameWords(each.label, labelWords(label));
  const [first, second] = chains.filter(called);
  if (second)
    return refuse(
      'ambiguous',
      'Several chains of whys have this label. Put the why in front of another one.',
      second,
    );
  if (first) return first;
  if (label !== null || chains.length === 0) return null;
  const [only, other] = chains;
  return only && !other
    ? only
    : refuse(
        'ambiguous',
        `This factor has several chains of whys: ${namesOf(chains)}. Say which of them is meant.`,
      );
}

function namesOf(chains: readonly Chain[]): string {
  return chains.map(({ label }) => `“${label ?? ''}”`).join(', ');
}

function addBefore(draft: Draft, operation: Add<'why'>, other: PlacedWhy, says: WhySays): Planned {
  const { factor, under, why } = other;
  const { question, answers = [] } = operation.facts;
  const place = listedAt(draft, why);
  const asked = operation.answer === undefined ? null : find(answersOf(draft), operation.answer, 'answer');
  if (asked && isRefusal(asked)) return asked;
  if (!place || (asked && asked.answer !== under))
    return refuse(
      'no place',
      'The why in front of which the new one is to stand belongs to something else. Name one of the same list.',
      why,
    );
  const item = newWhy(draft, question, answers, under.whys);
  const edit = itemBefore(draft.text, place.list, place.item, item, draft.lineEnd);
  const index = under.whys.indexOf(why);
  return [planFor(factor, [edit], rewritten(factor, { under, whys: (now) => insertedAt(now, index, says) }))];
}

function answersOf({ model }: Draft): readonly PlacedAnswer[] {
  return whysAndAnswers(model.factors).answers;
}

/** A why behind the last one of a chain, or of those below an answer. */
function addBehind(
  draft: Draft,
  factor: Factor,
  under: Chain | Answer,
  item: NewItem,
  says: WhySays,
): Planned {
  const last = under.whys.at(-1);
  const place = last && listedAt(draft, last);
  if (!place)
    return refuse(
      'no place',
      'These whys are written in a way that takes no further one. Add it by hand.',
      under,
    );
  const edit = itemBehind(draft.text, place.list, place.item, item, draft.lineEnd);
  return [planFor(factor, [edit], rewritten(factor, { under, whys: (now) => [...now, says] }))];
}

/** A why below an answer: the chain branches. */
function addBelow(draft: Draft, operation: Add<'why'>, target: number, says: WhySays): Planned {
  const found = find(answersOf(draft), target, 'answer');
  if (isRefusal(found)) return found;
  const { factor, answer } = found;
  const { question, answers = [] } = operation.facts;
  const item = newWhy(draft, question, answers, answer.whys);
  if (answer.whys.length > 0) return addBehind(draft, factor, answer, item, says);
  const place = listedAt(draft, answer);
  if (!place)
    return refuse(
      'no place',
      'This answer is written in a way that takes no why below it. Add it by hand.',
      answer,
    );
  const edit = itemWithin(draft.text, place.item, { ...item, mark: '1.' }, draft.lineEnd);
  return [planFor(factor, [edit], rewritten(factor, { under: answer, whys: () => [says] }))];
}

/** The first why of a new chain. */
function addChain(draft: Draft, factor: Factor, { facts, chain = null }: Add<'why'>, says: WhySays): Planned {
  if (chain !== null && labelWords(chain) === '')
    return refuse(
      'value not allowed',
      'The label of a chain needs words. Null stands for a chain without one.',
    );
  const form = formOf(draft, factor);
  if (form.type !== 'heading' && form.type !== 'item')
    return refuse(
      'no place',
      `This factor is ${form.type === 'row' ? 'a row of a table' : 'a bare sentence'}, which has no room for whys. As a list item or with a heading it would have.`,
      factor,
    );
  const item = newWhy(
    draft,
    facts.question,
    facts.answers ?? [],
    factor.chains.flatMap(({ whys }) => whys),
  );
  return newChains(draft, factor, form, chain, item).map(({ edit, label, expects }): Plan => {
    const plan = planFor(factor, [edit], withChain(factor, { label, whys: [says] }));
    return { ...plan, expects: [...plan.expects, ...expects] };
  });
}
