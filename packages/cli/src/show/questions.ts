import type { ListItem, Question } from '@debrief/document';
import { hanging } from '../terminal/indent.js';
import { type Line, span } from '../terminal/line.js';
import { wrap } from '../terminal/wrap.js';
import { fieldsAndProse } from './factors.js';
import { inline } from './inline.js';
import type { Sheet } from './sheet.js';

/** An open question with its box; what is nested in it is its answer. */
export function questionItem(sheet: Sheet, question: Question, item: ListItem, width: number): Line[] {
  const { text, glyphs } = sheet;
  const [first, ...rest] = item.blocks;
  const source = text.slice(first?.from, first?.to);
  const id = question.id ? [span(question.id.value, 'strong'), span('  ')] : [];
  const words = question.id ? source.replace(/^\W*Q\d+\W*/, '') : source;
  const box = question.answered ? span(`${glyphs.done} `, 'calm') : span(`${glyphs.open} `);
  return hanging([box, ...id], width, (inner) => [
    ...wrap(inline(words), inner),
    ...fieldsAndProse(sheet, rest, inner),
  ]);
}
