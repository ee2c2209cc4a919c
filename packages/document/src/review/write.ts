import { fieldHead, fieldLines, fieldValue, setValue } from '../fieldlines.js';
import { type FieldName, isCalled, readField } from '../fields.js';
import type { Block, List, ListItem } from '../markdown/blocks.js';
import { itemBefore, itemBehind, type NewItem } from '../markdown/list.js';
import { placeAt } from '../markdown/place.js';
import { plain } from '../markdown/plain.js';
import { asWords } from '../markdown/write.js';
import type { Model } from '../model.js';
import type { Draft } from '../operations/draft.js';
import type { Fact } from '../operations/facts.js';
import type { Plan } from '../operations/guard.js';
import { type Planned, removeThing } from '../operations/items.js';
import { addListed, changed, type Listed, type Listing, rearrange, wordsAt } from '../operations/listed.js';
import type { Add, Change, Meeting, Move, Remove, SetMeeting, Things } from '../operations/operation.js';
import { refuse } from '../operations/outcome.js';
import type { Edit } from '../range.js';
import { putItem, spotsFor } from '../sections/spots.js';

const meetings: readonly Meeting[] = ['review', 'followup'];

/** The lines of a meeting in the order in which we write them. */
const order: readonly FieldName[] = [
  { name: 'Held', also: ['held on', 'date', 'when'] },
  { name: 'Facilitator' },
  { name: "Devil's advocate", also: ['devil’s advocate'] },
  { name: 'Present', also: ['attendees', 'participants'] },
  { name: 'Agreed', also: ['signed off by', 'approved by'] },
  { name: 'Dissent' },
  { name: 'Look again' },
];

/** Sets a line of a meeting, or takes it away. */
export function planMeeting(draft: Draft, { list, name, value }: SetMeeting): Planned {
  const { text } = draft;
  const lines = linesOf(draft, list);
  const field = order.find((each) => isCalled(each, name)) ?? { name };
  const known = lines.find((line) => isCalled(field, line.field.name));
  const words = value === null || typeof value === 'string' ? value : value.join(', ') || null;
  if (words === null) {
    return known ? removeThing(draft, list, known.item) : [];
  }
  if (plain(words) === '')
    return refuse('value not allowed', `“${name}” needs words, or nothing at all to take it away.`);
  const says = { name: known?.field.name ?? field.name, value: plain(words) };
  if (known) {
    const edit = setValue(text, known.field, fieldValue(words));
    return [{ edits: [edit], expects: [{ part: list, item: known.item, says }], touches: [known.item] }];
  }
  return newLine(draft, list, field, words).map(
    ({ edit, expects }): Plan => ({
      edits: [edit],
      expects: [...expects, { part: list, item: null, says }],
      touches: [],
    }),
  );
}

function linesOf({ text, model }: Draft, list: Meeting) {
  const lists = blocksIn(model, list).filter((block): block is List => block.type === 'list');
  return fieldLines(text, lists);
}

/** Where a line of a meeting goes: among the others in its order, in front of the criteria, or in a part of its own. */
function newLine(
  draft: Draft,
  list: Meeting,
  field: FieldName,
  words: string,
): readonly { readonly edit: Edit; readonly expects: Plan['expects'] }[] {
  const { text, lineEnd } = draft;
  const lines = linesOf(draft, list);
  const item: NewItem = { words: fieldHead(text, lines[0], field.name) + fieldValue(words), box: null };
  const rank = (name: string): number => order.findIndex((each) => isCalled(each, name));
  const own = rank(field.name);
  const behind = lines.findLast((line) => own < 0 || rank(line.field.name) <= own);
  if (behind) return [{ edit: itemBehind(text, behind.list, behind.item, item, lineEnd), expects: [] }];
  const before = lines[0] ?? firstItem(draft, list);
  if (before) return [{ edit: itemBefore(text, before.list, before.item, item, lineEnd), expects: [] }];
  return spotsFor(draft, list, []).flatMap((spot) => {
    const edit = putItem(draft, spot, item);
    return edit ? [{ edit, expects: spot.type === 'fresh' ? spot.expects : [] }] : [];
  });
}

/** The first part that tells of a meeting is the one that is read. */
function blocksIn({ outline }: Model, list: Meeting): readonly Block[] {
  return outline.all.find(({ kind }) => kind === list)?.blocks ?? [];
}

function firstItem({ model }: Draft, list: Meeting): { readonly list: List; readonly item: ListItem } | null {
  const first = blocksIn(model, list).find((block) => block.type === 'list');
  const item = first?.type === 'list' ? first.items[0] : undefined;
  return first?.type === 'list' && item ? { list: first, item } : null;
}

/** A disagreement that is kept as its own line: `- Dissent: Lea Brandt — the backlog is a factor of its own`. */
export function planDissent(
  draft: Draft,
  operation: Add<'dissent'> | Change<'dissent'> | Move<'dissent'> | Remove<'dissent'>,
): Planned {
  if (operation.do === 'add') {
    const says = { name: 'Dissent', value: plain(operation.facts.text) };
    const line = { name: 'Dissent' };
    return newLine(draft, operation.list, line, operation.facts.text).map(({ edit, expects }) => ({
      edits: [edit],
      expects: [...expects, { part: operation.list, item: null, says }],
      touches: [],
    }));
  }
  const list = meetingAt(draft, operation.item);
  const things = linesOf(draft, list).flatMap(({ field, item }) =>
    field.name.toLowerCase() === 'dissent' ? [item] : [],
  );
  const listed = { ...criteriaIn(draft, list), name: 'dissent', things };
  if (operation.do !== 'change') return rearrange(draft, listed, operation);
  const words = operation.facts.text;
  if (words === undefined) return [];
  return changed(listed, operation.item, { value: plain(words) }, (thing) => {
    const item = itemAt(draft, thing);
    const field = item && readField(draft.text, item);
    return field ? [setValue(draft.text, field, fieldValue(words))] : null;
  });
}

/** What a review looks at, with a box and the reason where it is not met: `- [ ] The impact is complete — not yet`. */
export function planCriteria(
  draft: Draft,
  operation: Add<'criterion'> | Change<'criterion'> | Move<'criterion'> | Remove<'criterion'>,
): Planned {
  if (operation.do === 'add') {
    const listed = criteriaIn(draft, operation.list);
    return addListed(draft, listed, operation.facts, operation.before ?? null);
  }
  const listed = criteriaIn(draft, meetingAt(draft, operation.item));
  if (operation.do !== 'change') return rearrange(draft, listed, operation);
  const { facts } = operation;
  const thing = listed.things.find(
    ({ from, to }) => typeof operation.item === 'number' && from <= operation.item && operation.item < to,
  );
  const item = thing && itemAt(draft, thing);
  const words = thing && wordsAt(draft, thing);
  if (!item?.task || !words)
    return refuse('no such item', 'There is no criterion at this place of the document.');
  const source = draft.text.slice(words.from, words.to);
  const dash = /\s[–—]\s/.exec(source);
  const head = dash?.index ?? source.length;
  const edits: Edit[] = [];
  if (facts.met !== undefined) edits.push({ ...item.task.at, insert: facts.met ? 'x' : ' ' });
  if (facts.text !== undefined)
    edits.push({ from: words.from, to: words.from + head, insert: asWords(facts.text) });
  if (facts.reason !== undefined) {
    const insert = isBlank(facts.reason) ? '' : `${dash?.[0] ?? ' — '}${asWords(facts.reason)}`;
    edits.push({ from: words.from + head, to: words.to, insert });
  }
  return changed(listed, operation.item, saysOf(facts), () => edits);
}

function isBlank(words: string | null | undefined): words is null | undefined {
  return !words || plain(words) === '';
}

function saysOf({ text, met, reason }: Partial<Things['criterion']>): Fact['says'] {
  return {
    ...(text !== undefined && { text: plain(text) }),
    ...(met !== undefined && { met }),
    ...(reason !== undefined && { reason: isBlank(reason) ? null : plain(reason) }),
  };
}

function wordsOf({ text, reason }: Things['criterion']): string {
  return isBlank(reason) ? asWords(text) : `${asWords(text)} — ${asWords(reason)}`;
}

function criteriaIn({ model }: Draft, list: Meeting): Listed<Things['criterion']> {
  const meeting = list === 'review' ? model.review : model.followUp;
  return {
    part: list,
    kind: list,
    name: 'criterion',
    things: meeting?.criteria ?? [],
    item: (facts) => ({ words: wordsOf(facts), box: facts.met ?? false }),
    says: ({ text, met = false, reason = null }) => saysOf({ text, met, reason }),
  };
}

/** The meeting in whose part an offset stands. */
function meetingAt({ model }: Draft, item: number | string): Meeting {
  const at = (meeting: Meeting): boolean =>
    model.outline.all.some(
      ({ kind, from, to }) => kind === meeting && typeof item === 'number' && from <= item && item < to,
    );
  return meetings.find(at) ?? 'review';
}

function itemAt({ text, model }: Draft, thing: Listing): ListItem | null {
  const place = placeAt(text, model.blocks, thing.from);
  return place?.type === 'item' ? place.item : null;
}
