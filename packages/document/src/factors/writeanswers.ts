import { itemBefore } from '../markdown/list.js';
import { plain } from '../markdown/plain.js';
import { asWords } from '../markdown/write.js';
import { type Draft, find } from '../operations/draft.js';
import type { AnswerSays } from '../operations/facts.js';
import { withHolders } from '../operations/holders.js';
import { movedTo, type Planned } from '../operations/items.js';
import type { Add, Change, Move, Remove, Target } from '../operations/operation.js';
import { isRefusal, refuse } from '../operations/outcome.js';
import { insertedAt, movedBefore, type PlacedAnswer, rewritten, whysAndAnswers } from './chains.js';
import { addAnswers, listedAt, newWords, noWords, planFor, withoutAnswers } from './whylists.js';
import { endOfList } from './writewhys.js';

/** Answers to whys, with the whys that hang below them. */
export function planAnswers(
  draft: Draft,
  operation: Add<'answer'> | Change<'answer'> | Move<'answer'> | Remove<'answer'>,
): Planned {
  return withHolders(draft, 'factors', plan(draft, operation));
}

function plan(draft: Draft, operation: Parameters<typeof planAnswers>[1]): Planned {
  if (operation.do === 'add') return addAnswer(draft, operation);
  const { answers } = whysAndAnswers(draft.model.factors);
  const answer = find(answers, operation.item, 'answer');
  if (isRefusal(answer)) return answer;
  switch (operation.do) {
    case 'change':
      return changeAnswer(draft, answer, operation.facts.text);
    case 'move':
      return moveAnswer(draft, answers, answer, operation.before);
    case 'remove':
      return removeAnswer(draft, answer);
  }
}

function addAnswer(draft: Draft, { facts, why: target, before = null }: Add<'answer'>): Planned {
  const wrong = noWords('An answer', [facts.text]);
  if (wrong) return wrong;
  const { whys, answers } = whysAndAnswers(draft.model.factors);
  const found = find(whys, target, 'why');
  if (isRefusal(found)) return found;
  const { factor, why } = found;
  const says: AnswerSays = { text: plain(facts.text), whys: [] };
  if (before === null)
    return [
      planFor(
        factor,
        addAnswers(draft, why, [facts.text]),
        rewritten(factor, { under: why, answers: (now) => [...now, says] }),
      ),
    ];
  const other = find(answers, before, 'answer');
  if (isRefusal(other)) return other;
  const place = listedAt(draft, other.answer);
  if (other.under !== why || !place)
    return refuse(
      'no place',
      'The answer in front of which the new one is to stand answers another why. Name one to the same why.',
      other,
    );
  const item = { words: asWords(facts.text), box: null };
  const edit = itemBefore(draft.text, place.list, place.item, item, draft.lineEnd);
  const index = why.answers.indexOf(other.answer);
  return [
    planFor(
      factor,
      [edit],
      rewritten(factor, { under: why, answers: (now) => insertedAt(now, index, says) }),
    ),
  ];
}

function changeAnswer(
  draft: Draft,
  { factor, under, answer }: PlacedAnswer,
  text: string | undefined,
): Planned {
  if (text === undefined) return [];
  const wrong = noWords('An answer', [text]);
  if (wrong) return wrong;
  const place = listedAt(draft, answer);
  if (!place)
    return refuse(
      'no place',
      'This answer is written in a way that cannot be changed in place. Change it by hand.',
      answer,
    );
  const index = under.answers.indexOf(answer);
  const answers = (now: readonly AnswerSays[]): AnswerSays[] =>
    now.map((each, at) => (at === index ? { ...each, text: plain(text) } : each));
  return [planFor(factor, newWords(draft, place, text), rewritten(factor, { under, answers }))];
}

function moveAnswer(
  draft: Draft,
  all: readonly PlacedAnswer[],
  moving: PlacedAnswer,
  before: Target | null,
): Planned {
  const { factor, under, answer } = moving;
  const other = before === null ? null : find(all, before, 'answer');
  if (other && isRefusal(other)) return other;
  if (other === moving) return [];
  const edits = movedTo(draft, answer, other?.answer ?? null);
  if (!edits || (other && other.under !== under))
    return refuse('no place', 'Only answers to one why can change places.', answer);
  if (edits.length === 0) return [];
  const index = under.answers.indexOf(answer);
  const end = other ? under.answers.indexOf(other.answer) : endOfList(draft, under.answers, index);
  return [
    planFor(factor, edits, rewritten(factor, { under, answers: (now) => movedBefore(now, index, end) })),
  ];
}

function removeAnswer(draft: Draft, { factor, under, answer }: PlacedAnswer): Planned {
  const index = under.answers.indexOf(answer);
  const answers = (now: readonly AnswerSays[]): AnswerSays[] => now.toSpliced(index, 1);
  return [planFor(factor, withoutAnswers(draft, [answer]), rewritten(factor, { under, answers }))];
}
