import { isProse } from '../markdown/place.js';
import { plain } from '../markdown/plain.js';
import { headsOf } from '../markdown/row.js';
import { addColumn, setCell } from '../markdown/rows.js';
import { asCell, asWords } from '../markdown/write.js';
import { type Draft, find } from '../operations/draft.js';
import type { Fact } from '../operations/facts.js';
import type { Plan } from '../operations/guard.js';
import type { Planned } from '../operations/items.js';
import { addListed, changed, type Listed, rearrange, rowAt, wordsAt } from '../operations/listed.js';
import type { Add, Change, Move, Remove, Target, Things } from '../operations/operation.js';
import { isRefusal } from '../operations/outcome.js';
import type { Edit, Range } from '../range.js';
import { putRow, spotAt } from '../sections/spots.js';
import { impactColumns } from './impact.js';

type Facts = Things['impact'];

export function planImpact(
  draft: Draft,
  operation: Add<'impact'> | Change<'impact'> | Move<'impact'> | Remove<'impact'>,
): Planned {
  const listed = listedIn(draft);
  if (operation.do === 'add') {
    const planned = addListed(draft, listed, operation.facts, operation.before ?? null);
    const wider = widened(draft, operation.facts, operation.before ?? null);
    return wider && isRefusal(planned)
      ? [wider]
      : isRefusal(planned) || !wider
        ? planned
        : [wider, ...planned];
  }
  if (operation.do !== 'change') return rearrange(draft, listed, operation);
  const { facts } = operation;
  return changed(listed, operation.item, says(facts), (thing) => editsOf(draft, thing, facts));
}

function listedIn(draft: Draft): Listed<Facts> {
  const { model, text, lineEnd } = draft;
  return {
    part: 'impact',
    kind: 'impact',
    name: 'line of the impact',
    things: model.impact,
    says,
    // A bullet says what happened, and has no place for whom and how many.
    item: (facts) => (facts.who || facts.howMany ? null : { words: asWords(facts.what), box: null }),
    cells: (facts, heads) => {
      const columns = impactColumns(heads);
      const missing = (['who', 'what', 'howMany'] as const).some((name) => facts[name] && columns[name] < 0);
      if (missing) return null;
      return heads.map((_, index) => {
        if (index === columns.who) return asCell(facts.who ?? '');
        if (index === columns.what) return asCell(facts.what);
        return index === columns.howMany ? asCell(facts.howMany ?? '') : '';
      });
    },
    lines: ({ who, what, howMany }) => {
      if (!who && !howMany && isProse(text, model.blocks, model.impact)) return asWords(what);
      const cells = [who, what, howMany].map((words) => (words ? ` ${asCell(words)} |` : ' |'));
      const head = ['| Who | What they saw | How many |', '| --- | --- | --- |'];
      return [...head, `|${cells.join('')}`].join(lineEnd);
    },
  };
}

/** A new row in a table that gets columns for what it could not say. */
function widened(draft: Draft, facts: Facts, before: Target | null): Plan | null {
  const { text, model } = draft;
  const beside = before === null ? model.impact.at(-1) : find(model.impact, before, 'line of the impact');
  const spot =
    beside && !isRefusal(beside) ? spotAt(draft, beside.from, before === null ? 'behind' : 'before') : null;
  if (spot?.type !== 'table') return null;
  const heads = headsOf(text, spot.table);
  const columns = impactColumns(heads);
  const missing = (['who', 'howMany'] as const).filter((name) => facts[name] && columns[name] < 0);
  if (missing.length === 0 || columns.what < 0) return null;
  const known = heads.map((_, index) => {
    const name = (['who', 'what', 'howMany'] as const).find((each) => columns[each] === index);
    return asCell((name && facts[name]) ?? '');
  });
  const cells = [...known, ...missing.map((name) => asCell(facts[name] ?? ''))];
  const edits = missing.flatMap((name) => addColumn(text, spot.table, columnNames[name]));
  return {
    edits: [...edits, putRow(draft, spot, cells)],
    expects: [{ part: 'impact', item: null, says: says(facts) }],
    touches: [],
  };
}

function says(facts: Partial<Facts>): Fact['says'] {
  return Object.fromEntries(
    Object.entries(facts).map(([name, words]) => [
      name,
      (words && plain(words)) || (name === 'what' ? '' : null),
    ]),
  );
}

const columnNames = { who: 'Who', what: 'What they saw', howMany: 'How many' } as const;

function editsOf(draft: Draft, thing: Range, facts: Partial<Facts>): readonly Edit[] | null {
  const inTable = rowAt(draft, thing);
  if (!inTable) {
    const words = facts.what === undefined ? null : wordsAt(draft, thing);
    return words && !facts.who && !facts.howMany ? [{ ...words, insert: asWords(facts.what ?? '') }] : null;
  }
  const { row, table, heads } = inTable;
  const columns = impactColumns(heads);
  const edits: Edit[] = [];
  let width = heads.length;
  for (const name of ['who', 'what', 'howMany'] as const) {
    const words = facts[name];
    if (words === undefined) continue;
    if (columns[name] < 0) edits.push(...addColumn(draft.text, table, columnNames[name]));
    const column = columns[name] < 0 ? width++ : columns[name];
    edits.push(setCell(draft.text, row, column, asCell(words ?? '')));
  }
  return edits;
}
