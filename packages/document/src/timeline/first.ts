import { headsOf } from '../markdown/row.js';
import { asCell, blankLineAt, endOfLine } from '../markdown/write.js';
import type { Draft } from '../operations/draft.js';
import type { Expectation, Plan } from '../operations/guard.js';
import type { Edit } from '../range.js';
import { blankIn, freshSections, putRow, putText, type Spot } from '../sections/spots.js';
import { formatDay } from '../time/dates.js';
import { plainStamp, type When } from '../time/when.js';
import { isIn } from './pieces.js';
import type { Facts } from './says.js';
import { entryWords } from './words.js';

/** The first entry of a document: with its day above it and its zone said once. */
export function inFreshPart(draft: Draft, when: When, facts: Facts): Plan[] {
  const { lineEnd, model, text } = draft;
  const words = entryWords(facts);
  const gap = lineEnd + lineEnd;
  const zone = when.zone ? `All times are ${when.zone}.${gap}` : '';
  const day = when.day && when.clock ? formatDay(when.day) : null;
  const heading = day ? `### ${day}${gap}` : '';
  const line = `- ${plainStamp({ ...when, day: day ? null : when.day, zone: null })} ${words}`;
  const clocked = `- ${plainStamp({ ...when, day: null })} ${words}`;
  const full = `- ${plainStamp(when)} ${words}`;
  // A heading that is the only one with a day is read as the name of a part.
  const part: Expectation = { part: 'sections', item: null, says: { kind: 'timeline', title: day } };
  const headed = [heading + line, zone + heading + line];
  const bodies = [
    ...(day ? headed.map((body) => ({ body, expects: [part] })) : []),
    ...[...(day ? [] : headed), full].map((body) => ({ body, expects: [] })),
  ];
  const known = model.outline.all.find(({ kind, stamped }) => kind === 'timeline' && !stamped);
  if (!known)
    return freshSections(draft, 'timeline', null).flatMap((spot): Plan[] =>
      bodies.map(({ body, expects }) => ({
        edits: [putText(spot, body)],
        expects: [...spot.expects, ...expects],
        touches: [],
      })),
    );
  const headings = [known, ...model.outline.all.filter((each) => isIn(each, known))];
  const own = headings.find(({ label }) => day && text.slice(label.from, label.to).includes(day));
  const blank = blankIn(draft, known);
  if (blank?.type === 'table') return rowsOver(draft, blank, when, facts);
  const at = endOfLine(text, Math.max(known.label.to, known.blocks.at(-1)?.to ?? 0));
  const end = own && endOfLine(text, Math.max(own.label.to, own.blocks.at(-1)?.to ?? 0));
  return [
    ...(end
      ? [line, clocked, full].map((body) => ({
          edits: [put(end, blankLineAt(text, end, lineEnd) + body)],
          expects: [],
          touches: [],
        }))
      : []),
    ...(blank
      ? bodies.map(({ body, expects }) => ({
          edits: [putText(blank, body)],
          expects: [...expects, ...blank.expects],
          touches: [],
        }))
      : []),
    ...bodies.map(({ body, expects }) => ({
      edits: [put(at, blankLineAt(text, at, lineEnd) + body)],
      expects,
      touches: [],
    })),
  ];
}

/** The first row of a table that a template left empty. */
function rowsOver(draft: Draft, spot: Extract<Spot, { type: 'table' }>, when: When, facts: Facts): Plan[] {
  const heads = headsOf(draft.text, spot.table);
  const time = heads.findIndex((head) => /\b(?:time|when|timestamp|hour)\b/i.test(head));
  const date = heads.findIndex((head, index) => index !== time && /\b(?:date|day)\b/i.test(head));
  const own = [time, date].filter((index) => index >= 0);
  const named = heads.findIndex(
    (head, index) => !own.includes(index) && /event|what|descr|happen/i.test(head),
  );
  const free = named >= 0 ? named : heads.findIndex((_, index) => !own.includes(index));
  if (own.length === 0 || free < 0) return [];
  const split = time >= 0 && date >= 0;
  return [null, when.zone].flatMap((zone): Plan[] => {
    const cells = heads.map((_, index) => {
      if (index === free) return asCell(entryWords(facts));
      if (index === date && split) return when.day ? formatDay(when.day) : '';
      return own.includes(index) ? plainStamp({ ...when, day: split ? null : when.day, zone }) : '';
    });
    return [{ edits: [putRow(draft, spot, cells)], expects: spot.expects ?? [], touches: [] }];
  });
}

export function put(at: number, insert: string): Edit {
  return { from: at, to: at, insert };
}
