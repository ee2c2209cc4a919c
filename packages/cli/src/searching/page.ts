import type { Result, Results, ShownPassage } from '@debrief/library';
import { rows as onRows } from '../show/fields.js';
import { ascii, unicode } from '../terminal/glyphs.js';
import { apart, indented } from '../terminal/indent.js';
import { type Line, line, paint, type Span, span } from '../terminal/line.js';
import { typed } from '../terminal/shell.js';
import type { PageOptions } from '../terminal/terminal.js';
import { wrap } from '../terminal/wrap.js';

/** What was found: of each postmortem its title and facts, and the words that show why. */
export function page(query: string, found: Results, { width, colour, ascii: plain }: PageOptions): string {
  const parts = [
    ...lead(query, found, width),
    ...found.results.map((result) => resultLines(result, width, plain)),
    wrap(line(span(more(found), 'faint')), width),
  ];
  return paint(apart(parts), colour);
}

/** What to say in front of the results. */
function lead(query: string, { total, complete, suggestion }: Results, width: number): Line[][] {
  const said: Line[][] = [];
  if (total === 0)
    said.push(wrap(line(`No postmortem was found for ${query.trim() === '' ? 'this' : query}.`), width));
  else if (!complete) said.push(wrap(line('No postmortem has all of this. These have some of it:'), width));
  if (suggestion !== null)
    said.unshift(
      wrap(line('Did you mean ', span(`debrief search ${typed(suggestion)}`, 'code'), '?'), width),
    );
  return said;
}

function more({ total, results }: Results): string {
  if (results.length === 0) return '';
  const all = total === 1 ? '1 postmortem' : `${total.toLocaleString('en')} postmortems`;
  if (results.length === total) return `${all}.`;
  return `${all}, of which these are the best ${results.length}. --limit ${Math.min(total, results.length * 5)} shows more.`;
}

function resultLines(result: Result, width: number, plain: boolean): Line[] {
  const { dot } = plain ? ascii : unicode;
  const { id, title, titleMarks, day, month, severity, status, systems } = result;
  const facts = [day ?? month, severity, status, systems.join(', ')]
    .filter((words) => words !== null && words !== '')
    .map((words) => line(span(words ?? '', 'faint')));
  return [
    ...wrap(title === null ? line(span(id, 'strong')) : marked(title, titleMarks, 'strong'), width),
    ...(title === null ? [] : wrap(line(span(id, 'code')), width)),
    ...indented(2, width, (inner) => [
      ...onRows(facts, ` ${dot} `, inner),
      ...result.passages.flatMap((passage) => passageLines(passage, inner)),
    ]),
  ];
}

function passageLines(passage: ShownPassage, width: number): Line[] {
  const place = placeOf(passage);
  return wrap(
    [...(place === null ? [] : [span(`${place}: `, 'faint')]), ...marked(passage.text, passage.marks)],
    width,
  );
}

/** Where words are from, as the postmortem calls it. */
function placeOf({ section, field, text }: ShownPassage): string | null {
  if (field === 'discussion') return section === null ? 'Discussion' : `Discussion of ${section}`;
  if (section !== null) return section === text ? null : section;
  return field === 'link' ? 'Link' : null;
}

function marked(
  text: string,
  marks: readonly { readonly from: number; readonly to: number }[],
  tone?: 'strong',
): Span[] {
  const spans: Span[] = [];
  let at = 0;
  for (const { from, to } of marks) {
    spans.push(span(text.slice(at, from), tone), span(text.slice(from, to), 'calm-strong'));
    at = to;
  }
  return [...spans, span(text.slice(at), tone)].filter((each) => each.text !== '');
}
