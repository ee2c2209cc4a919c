import { lineEndAt } from '../markdown/label.js';
import { itemWithin, writeItem } from '../markdown/list.js';
import { placeAt } from '../markdown/place.js';
import { isBarTable } from '../markdown/rows.js';
import type { Factor } from '../model.js';
import { type Draft, find, freshId } from '../operations/draft.js';
import type { Plan } from '../operations/guard.js';
import type { Planned } from '../operations/items.js';
import type { Add, Things } from '../operations/operation.js';
import { isRefusal, type Refusal, refuse } from '../operations/outcome.js';
import type { Edit } from '../range.js';
import type { Section } from '../sections/sections.js';
import { type FreshSpot, freshSections, putText, spotsBehind } from '../sections/spots.js';
import { formOf, wholeSection } from './form.js';
import { headingFactors } from './heading.js';
import { besideHeading, headingLines } from './newheading.js';
import { itemLines, type NewFactor, newItem } from './newitem.js';
import { newRow } from './rows.js';
import { factorSays, objection } from './says.js';

type Facts = Things['factor'];

/** One more factor: in front of another one, or behind the last, or in a part of its own. */
export function addFactor(draft: Draft, { facts, before = null }: Add<'factor'>): Planned {
  const wrong = objection(facts);
  if (wrong) return wrong;
  const other = before === null ? null : find(draft.model.factors, before, 'factor');
  if (other && isRefusal(other)) return other;
  const ways = other ? beside(draft, facts, other, 'before') : everywhere(draft, facts);
  if ('refused' in ways) return ways;
  if (ways.length === 0)
    return refuse(
      'no place',
      'This factor stands in no list that another one could join. Add the new one at the end of the factors.',
      other ?? undefined,
    );
  return ways.slice(0, mostTried).map(({ edits, id, expects = [], touches = [] }): Plan => {
    const says = { id, level: null, accepted: null, fields: {}, chains: [], ...factorSays(facts, null) };
    return { edits, expects: [...expects, { part: 'factors', item: null, says }], touches };
  });
}

/** More places are not tried: each costs a parse. */
const mostTried = 6;

/** Where a new factor can stand, best first: behind the last one, at the end of a part, in a part of its own. */
function everywhere(draft: Draft, facts: Facts): readonly NewFactor[] | Refusal {
  const { model } = draft;
  const headings = headingFactors(draft);
  const parts = model.outline.all.filter(
    (each) =>
      each.kind === 'factors' &&
      !each.stamped &&
      !headings.some(({ whole }) => whole.from <= each.from && each.from < whole.to),
  );
  const inParts = model.factors.filter(
    ({ from, ledBy }) => !ledBy && parts.some((each) => each.from <= from && from < each.to),
  );
  const existing = parts.length > 0 ? inParts : model.factors;
  const last = existing.at(-1);
  const behind = last ? beside(draft, facts, last, 'behind') : [];
  if ('refused' in behind) return behind;
  const lists = spotsBehind(draft, existing).flatMap((spot) =>
    spot.type === 'list' ? newItem(draft, facts, spot) : [],
  );
  return [
    ...behind,
    ...(behind.length === 0 ? lists : []),
    ...parts.flatMap((part) => atEnd(draft, facts, part)),
    ...freshSections(draft, 'factors', null).flatMap((spot) => inFreshPart(draft, facts, spot)),
  ];
}

/** A new factor in front of another one or behind it, written as that is. */
function beside(
  draft: Draft,
  facts: Facts,
  factor: Factor,
  side: 'before' | 'behind',
): readonly NewFactor[] | Refusal {
  const form = formOf(draft, factor);
  switch (form.type) {
    case 'heading':
      return [besideHeading(draft, facts, form.section, side)];
    case 'item':
    case 'step':
      return newItem(draft, facts, { type: 'list', list: form.list, item: form.item, side });
    case 'row': {
      if (!isBarTable(draft.text, form.table)) return [];
      const written = newRow(draft, { type: 'table', table: form.table, row: form.row, side }, facts);
      return 'refused' in written ? written : [written];
    }
    default:
      return [];
  }
}

/** A new factor at the end of a part that has none: a heading below that of the part, or else a list item. */
function atEnd(draft: Draft, facts: Facts, part: Section): NewFactor[] {
  const { text, lineEnd, model } = draft;
  const asItem = itemLines(draft, facts);
  if (part.via === 'item') {
    const place = placeAt(text, model.blocks, part.from);
    if (place?.type !== 'item') return [];
    return [{ edits: [itemWithin(text, place.item, asItem.item, lineEnd)], id: asItem.id }];
  }
  const { to } = wholeSection(draft, part);
  const at = lineEndAt(text, to, text.length);
  const put = (lines: string): Edit[] => [{ from: at, to: at, insert: lineEnd + lineEnd + lines }];
  const list = { edits: put(writeItem(asItem.item, undefined, lineEnd)), id: asItem.id };
  if (part.via === 'label' || part.level >= deepest) return [list];
  const id = freshId(draft, 'F');
  const lines = headingLines(draft, facts, part.level + 1, id ? `${id} ` : '', []);
  return [{ edits: put(lines), id }, list];
}

/** No heading is deeper. */
const deepest = 6;

/** A new factor in a part that is made for it. */
function inFreshPart(draft: Draft, facts: Facts, spot: FreshSpot): NewFactor[] {
  const { lineEnd } = draft;
  const { expects } = spot;
  const level = (/^#+/m.exec(spot.lead)?.[0].length ?? 2) + 1;
  const asItem = itemLines(draft, facts);
  const list = { edits: [putText(spot, writeItem(asItem.item, undefined, lineEnd))], id: asItem.id, expects };
  if (level > deepest) return [list];
  const id = freshId(draft, 'F');
  const lines = headingLines(draft, facts, level, id ? `${id} ` : '', []);
  return [{ edits: [putText(spot, lines)], id, expects }];
}
