import { idLike } from '../factors/ids.js';
import { fieldValue } from '../fieldlines.js';
import { readId } from '../fields.js';
import type { ListItem } from '../markdown/blocks.js';
import { readLabel } from '../markdown/label.js';
import { placeAt } from '../markdown/place.js';
import { plain } from '../markdown/plain.js';
import { setCell } from '../markdown/rows.js';
import { asCell, asWords } from '../markdown/write.js';
import { type Draft, freshId } from '../operations/draft.js';
import type { Planned } from '../operations/items.js';
import { addListed, changed, type Listed, rearrange, rowAt, wordsAt } from '../operations/listed.js';
import type { Add, Change, Move, Remove, Thing, Things } from '../operations/operation.js';
import type { Edit, Range } from '../range.js';
import { answerEdits, answerField } from './answer.js';
import { askedIn } from './questions.js';

type About<K extends Thing> = Add<K> | Change<K> | Move<K> | Remove<K>;

/** Open questions: `- [ ] **Q1** Which clients?` */
export function planQuestions(draft: Draft, operation: About<'question'>): Planned {
  const { model, text } = draft;
  const listed: Listed<Things['question']> = {
    part: 'questions',
    kind: 'questions',
    name: 'question',
    things: model.questions,
    says: ({ text: words, answered = false, answer }) => ({
      text: plain(words),
      answered,
      answer: answer ? plain(answer) : null,
    }),
    item: (facts, neighbour) => {
      const numbered = !neighbour || model.questions.some(({ id }) => id);
      const id = numbered ? freshId(draft, 'Q') : null;
      const { answered = false, answer } = facts;
      // Without a box an answer below it would say that it is answered.
      const boxed = !neighbour || neighbour.task !== null || answered || Boolean(answer);
      const beside = neighbour && model.questions.find(({ from }) => from === neighbour.from);
      const start = neighbour?.blocks[0]?.from ?? 0;
      const lead = id ? idLike(text, id, beside ?? undefined, start, `**${id}** `) : '';
      const nested = answer ? [{ words: `${answerField.name}: ${fieldValue(answer)}`, box: null }] : [];
      return { words: lead + asWords(facts.text), box: boxed ? answered : null, nested };
    },
  };
  if (operation.do === 'add') return addListed(draft, listed, operation.facts, operation.before ?? null);
  if (operation.do !== 'change') return rearrange(draft, listed, operation);
  const { text: words, answered, answer } = operation.facts;
  const says = {
    ...(words !== undefined && { text: plain(words) }),
    ...(answer !== undefined && { answer: answer ? plain(answer) : null }),
    ...(answered !== undefined && { answered }),
  };
  return changed(
    listed,
    operation.item,
    says,
    (thing) => {
      const item = itemAt(draft, thing);
      const first = item?.blocks[0];
      if (!item || !first) return null;
      const edits: Edit[] = [];
      const from = readId(text, first, 'Q')?.rest ?? first.from;
      if (words !== undefined) edits.push({ from, to: first.to, insert: asWords(words) });
      const known = model.questions.find((each) => each.from === thing.from);
      if (answer !== undefined && (answer || null) !== (known?.answer ?? null)) {
        const written = answerEdits(text, item, answer || null, draft.lineEnd);
        if (!written) return null;
        edits.push(...written);
      }
      if (answered === undefined || answered === known?.answered) return edits;
      if (item.task) edits.push({ ...item.task.at, insert: answered ? 'x' : ' ' });
      else if (!answered || !answer)
        edits.push(...markEdits(draft, item, { from: first.from, to: first.to }, answered));
      return edits;
    },
    answered === undefined ? ['answered'] : [],
  );
}

/** A question without a box: struck out when it is answered, where the others are; else it gets a box. */
function markEdits({ text, model }: Draft, item: ListItem, { from, to }: Range, answered: boolean): Edit[] {
  const isStruck = (source: string): boolean => /^~~.*~~$/.test(source);
  const strike = (at: number): Edit => ({ from: at, to: at, insert: '~~' });
  if (!answered && isStruck(text.slice(from, to)) && item.blocks.length === 1)
    return [
      { from, to: from + 2, insert: '' },
      { from: to - 2, to, insert: '' },
    ];
  const others = model.questions.map((each) => placeAt(text, model.blocks, each.from));
  const struck = others.some((place) => {
    const words = place?.type === 'item' ? place.item.blocks[0] : null;
    return words && isStruck(text.slice(words.from, words.to));
  });
  if (answered && struck) return [strike(from), strike(to)];
  return [{ from, to: from, insert: answered ? '[x] ' : '[ ] ' }];
}

/** Questions that look wider: `- **Isolated, or part of a trend?** Second this year.` */
export function planWider(draft: Draft, operation: About<'wider'>): Planned {
  const listed: Listed<Things['wider']> = {
    part: 'wider',
    kind: 'wider',
    name: 'question',
    things: draft.model.wider,
    says: ({ question, answer }) => ({ question: plain(question), answer: answer ? plain(answer) : null }),
    item: ({ question, answer }, neighbour) => {
      const asked = askedLike(draft, question, neighbour);
      return { words: answer ? `${asked} ${asWords(answer)}` : asked, box: null };
    },
  };
  if (operation.do === 'add') return addListed(draft, listed, operation.facts, operation.before ?? null);
  if (operation.do !== 'change') return rearrange(draft, listed, operation);
  const { question, answer } = operation.facts;
  const says = {
    ...(question !== undefined && { question: plain(question) }),
    ...(answer !== undefined && { answer: answer === null ? null : plain(answer) }),
  };
  return changed(listed, operation.item, says, (thing) => {
    const words = wordsAt(draft, thing);
    if (!words) return null;
    const source = draft.text.slice(words.from, words.to);
    const asked = askedIn(source);
    const marks = /^(\*\*|__)/.exec(asked)?.[1] ?? '';
    const behind = /^\s*(?:[:–—-]\s*)?/.exec(source.slice(asked.length))?.[0] ?? '';
    const edits: Edit[] = [];
    if (question !== undefined) {
      const to = words.from + asked.length - marks.length;
      edits.push({ from: words.from + marks.length, to, insert: asWords(question) });
    }
    if (answer !== undefined) {
      const from = words.from + asked.length + (answer === null ? 0 : behind.length);
      const gap = answer !== null && !/\s$/.test(behind) ? ' ' : '';
      edits.push({ from, to: words.to, insert: answer === null ? '' : gap + asWords(answer) });
    }
    return edits;
  });
}

/** A question in bold, unless the one beside it is only marked as one. */
function askedLike({ text }: Draft, question: string, neighbour: ListItem | null): string {
  const first = neighbour?.blocks[0];
  const beside = first ? askedIn(text.slice(first.from, first.to)) : '**';
  const bare = !/^(?:\*\*|__)/.test(beside) && question.trim().endsWith('?');
  return bare ? asWords(question) : `**${asWords(question)}**`;
}

/** The glossary: `- **Failover**: moving the writer role.` */
export function planTerms(draft: Draft, operation: About<'term'>): Planned {
  const listed: Listed<Things['term']> = {
    part: 'glossary',
    kind: 'glossary',
    name: 'term',
    things: draft.model.glossary,
    says: ({ term, meaning }) => ({ term: plain(term), meaning: plain(meaning) }),
    item: ({ term, meaning }, neighbour) => ({
      words: termHead(draft, neighbour).replace('\0', () => asWords(term)) + asWords(meaning),
      box: null,
    }),
    cells: ({ term, meaning }, heads) =>
      heads.map((_, index) => (index === 0 ? asCell(term) : index === 1 ? asCell(meaning) : '')),
  };
  if (operation.do === 'add') return addListed(draft, listed, operation.facts, operation.before ?? null);
  if (operation.do !== 'change') return rearrange(draft, listed, operation);
  const { term, meaning } = operation.facts;
  const says = {
    ...(term !== undefined && { term: plain(term) }),
    ...(meaning !== undefined && { meaning: plain(meaning) }),
  };
  return changed(listed, operation.item, says, (thing) => {
    const inTable = rowAt(draft, thing);
    if (inTable)
      return [
        ...(term === undefined ? [] : [setCell(draft.text, inTable.row, 0, asCell(term))]),
        ...(meaning === undefined ? [] : [setCell(draft.text, inTable.row, 1, asCell(meaning))]),
      ];
    const words = wordsAt(draft, thing);
    const label = words && readLabel(draft.text, words.from, words.to);
    if (!label) return null;
    const { range } = label;
    return [
      ...(term === undefined
        ? []
        : [{ from: range.from, to: colonIn(draft.text, range), insert: asWords(term) }]),
      ...(meaning === undefined ? [] : [{ from: label.rest, to: words.to, insert: asWords(meaning) }]),
    ];
  });
}

/** The end of a label without the colon inside of its marks. */
function colonIn(text: string, { from, to }: Range): number {
  return from + text.slice(from, to).replace(/\s*[:：]\s*$/, '').length;
}

/** What leads a meaning, as the term beside it has it; `\0` stands for the term. */
function termHead({ text }: Draft, neighbour: ListItem | null): string {
  const first = neighbour?.blocks[0];
  const label = first?.type === 'paragraph' ? readLabel(text, first.from, first.to) : null;
  if (!first || !label || label.rest > first.to || !label.led) return '**\0**: ';
  const head = text.slice(first.from, label.range.from);
  return `${head}\0${text.slice(colonIn(text, label.range), label.rest)}`;
}

function itemAt({ text, model }: Draft, thing: Range): ListItem | null {
  const place = placeAt(text, model.blocks, thing.from);
  return place?.type === 'item' ? place.item : null;
}
