import { readId } from '../fields.js';
import type { List } from '../markdown/blocks.js';
import { readLabel } from '../markdown/label.js';
import { plainAt } from '../markdown/plain.js';
import type { Question, Term, WiderQuestion } from '../model.js';
import { blocksOf } from '../sections/items.js';
import type { Outline } from '../sections/sections.js';
import { readAnswer } from './answer.js';

/** The open questions; a ticked box, a nested answer or struck-out words mean answered. */
export function readQuestions(text: string, outline: Outline): Question[] {
  return lists(outline, 'questions').flatMap((list) =>
    list.items.flatMap((item) => {
      const first = item.blocks[0];
      if (first?.type !== 'paragraph') return [];
      const id = readId(text, first, 'Q');
      const words = plainAt(text, { from: id?.rest ?? first.from, to: first.to });
      if (words === '') return [];
      const answered =
        item.task?.done ?? (item.blocks.length > 1 || /^~~.*~~$/.test(text.slice(first.from, first.to)));
      const answer = readAnswer(text, item);
      return [{ from: item.from, to: item.to, id: id?.id ?? null, text: words, answered, answer }];
    }),
  );
}

/** The questions that look beyond this incident: `**Isolated, or part of a trend?** Second this year.` */
export function readWider(text: string, outline: Outline): WiderQuestion[] {
  return lists(outline, 'wider').flatMap((list) =>
    list.items.flatMap((item) => {
      const first = item.blocks[0];
      if (first?.type !== 'paragraph') return [];
      const source = text.slice(first.from, first.to);
      const asked = askedIn(source);
      const answer = plainAt(text, { from: first.from + asked.length, to: first.to }).replace(
        /^[:–—-]\s*/,
        '',
      );
      return [
        {
          from: item.from,
          to: item.to,
          question: plainAt(text, { from: first.from, to: first.from + asked.length }),
          answer: answer || null,
        },
      ];
    }),
  );
}

/** The question at the head of a line: what stands in bold, or reaches to the question mark, or all of it. */
export function askedIn(source: string): string {
  return /^(\*\*|__)(.+?)\1|^[^?]*\?/s.exec(source)?.[0] ?? source;
}

/** The terms of the glossary with their meanings. */
export function readGlossary(text: string, outline: Outline): Term[] {
  const blocks = blocksOf(outline, 'glossary');
  const listed = blocks
    .flatMap((block) => (block.type === 'list' ? block.items : []))
    .flatMap((item): Term[] => {
      const first = item.blocks[0];
      const label = first?.type === 'paragraph' ? readLabel(text, first.from, first.to) : null;
      if (!first || !label) return [];
      return [
        {
          from: item.from,
          to: item.to,
          term: label.words,
          meaning: plainAt(text, { from: label.rest, to: first.to }),
        },
      ];
    });
  const rows = blocks
    .flatMap((block) => (block.type === 'table' ? block.rows : []))
    .flatMap((row): Term[] => {
      const [term, meaning] = row.cells;
      return term && meaning
        ? [{ from: row.from, to: row.to, term: plainAt(text, term), meaning: plainAt(text, meaning) }]
        : [];
    });
  return [...listed, ...rows];
}

function lists(outline: Outline, kind: 'questions' | 'wider'): List[] {
  return blocksOf(outline, kind).filter((block): block is List => block.type === 'list');
}
