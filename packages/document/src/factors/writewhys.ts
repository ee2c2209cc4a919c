import { withoutItems } from '../markdown/list.js';
import { plain } from '../markdown/plain.js';
import type { Answer, Why } from '../model.js';
import { type Draft, find } from '../operations/draft.js';
import type { AnswerSays, WhySays } from '../operations/facts.js';
import { withHolders } from '../operations/holders.js';
import { movedTo, type Planned } from '../operations/items.js';
import type { Add, Change, Move, Remove, Target, Things } from '../operations/operation.js';
import { isRefusal, refuse } from '../operations/outcome.js';
import type { Edit } from '../range.js';
import { addWhy } from './addwhy.js';
import { movedBefore, type PlacedWhy, rewritten, whysAndAnswers } from './chains.js';
import {
  addAnswers,
  listedAt,
  newWords,
  noWords,
  planFor,
  withoutAnswers,
  withoutChain,
} from './whylists.js';

/** Whys, in the chains of a factor and below their answers. */
export function planWhys(
  draft: Draft,
  operation: Add<'why'> | Change<'why'> | Move<'why'> | Remove<'why'>,
): Planned {
  return withHolders(draft, 'factors', plan(draft, operation));
}

function plan(draft: Draft, operation: Parameters<typeof planWhys>[1]): Planned {
  if (operation.do === 'add') return addWhy(draft, operation);
  const { whys } = whysAndAnswers(draft.model.factors);
  const why = find(whys, operation.item, 'why');
  if (isRefusal(why)) return why;
  switch (operation.do) {
    case 'change':
      return changeWhy(draft, why, operation.facts);
    case 'move':
      return moveWhy(draft, whys, why, operation.before);
    case 'remove':
      return removeWhy(draft, why);
  }
}

function changeWhy(draft: Draft, { factor, under, why }: PlacedWhy, facts: Partial<Things['why']>): Planned {
  const { question, answers } = facts;
  const wrong =
    (question === undefined ? null : noWords('A why', [question])) ?? noWords('An answer', answers ?? []);
  if (wrong) return wrong;
  const place = listedAt(draft, why);
  if (!place)
    return refuse(
      'no place',
      'This why is written in a way that cannot be changed in place. Change it by hand.',
      why,
    );
  const edits = [
    ...(question === undefined ? [] : newWords(draft, place, question)),
    ...(answers === undefined ? [] : newAnswers(draft, why, answers)),
  ];
  const index = under.whys.indexOf(why);
  const says = (now: WhySays): WhySays => ({
    question: question === undefined ? now.question : plain(question),
    answers: answers === undefined ? now.answers : answersAfter(now.answers, answers),
  });
  const whys = (now: readonly WhySays[]): WhySays[] =>
    now.map((each, at) => (at === index ? says(each) : each));
  return [planFor(factor, edits, rewritten(factor, { under, whys }))];
}

/** Answers keep what hangs below them, each in its place; those that are too many go. */
function newAnswers(draft: Draft, why: Why, words: readonly string[]): Edit[] {
  return [
    ...why.answers.slice(0, words.length).flatMap((answer, index) => {
      const place = listedAt(draft, answer);
      const said = words[index] ?? '';
      return place && plain(said) !== answer.text ? newWords(draft, place, said) : [];
    }),
    ...addAnswers(draft, why, words.slice(why.answers.length)),
    ...withoutAnswers(draft, why.answers.slice(words.length)),
  ];
}

function answersAfter(now: readonly AnswerSays[], words: readonly string[]): AnswerSays[] {
  return words.map((said, index) => ({ text: plain(said), whys: now[index]?.whys ?? [] }));
}

function moveWhy(
  draft: Draft,
  whys: readonly PlacedWhy[],
  moving: PlacedWhy,
  before: Target | null,
): Planned {
  const { factor, under, why } = moving;
  const other = before === null ? null : find(whys, before, 'why');
  if (other && isRefusal(other)) return other;
  if (other === moving) return [];
  const edits = movedTo(draft, why, other?.why ?? null);
  if (!edits || (other && other.under !== under))
    return refuse('no place', 'Only whys of one list can change places.', why);
  if (edits.length === 0) return [];
  const index = under.whys.indexOf(why);
  const end = other ? under.whys.indexOf(other.why) : endOfList(draft, under.whys, index);
  return [planFor(factor, edits, rewritten(factor, { under, whys: (now) => movedBefore(now, index, end) }))];
}

/** Behind the last thing that stands in the same list as another one. */
export function endOfList(draft: Draft, things: readonly (Why | Answer)[], index: number): number {
  const own = things[index];
  const list = own && listedAt(draft, own)?.list;
  return things.findLastIndex((each) => listedAt(draft, each)?.list === list) + 1;
}

function removeWhy(draft: Draft, { factor, chain, under, why }: PlacedWhy): Planned {
  const place = listedAt(draft, why);
  if (!place)
    return refuse(
      'no place',
      'This why is written in a way that cannot be taken out by itself. Take it out by hand.',
      why,
    );
  const index = under.whys.indexOf(why);
  const chains = rewritten(factor, { under, whys: (now) => now.toSpliced(index, 1) });
  if (under !== chain || chain.whys.length > 1)
    return [planFor(factor, withoutItems(draft.text, place.list, [place.item]), chains)];
  const { edits, expects, touches } = planFor(factor, withoutChain(draft, chain, place), chains);
  const label = draft.model.outline.all.find((each) => each.label.from === chain.from)?.label;
  const gone = label ? [{ part: 'sections' as const, item: label, says: null }] : [];
  return [{ edits, expects: [...expects, ...gone], touches }];
}
