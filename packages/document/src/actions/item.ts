import { Fields, idsIn, isCalled, readField, readId } from '../fields.js';
import type { List, ListItem } from '../markdown/blocks.js';
import { plainAt } from '../markdown/plain.js';
import type { Action, Field } from '../model.js';
import { moved } from '../moved.js';
import type { Range, Said } from '../range.js';
import { remember } from '../remember.js';
import { doneState } from './done.js';
import { type Group, leadingOwner } from './group.js';
import { actionFields, namesOf, statusField } from './names.js';
import { ownerWords, readOwner } from './owner.js';
import { isNothing } from './prose.js';
import { isDropped, statusState } from './status.js';
import { readTicket } from './tickets.js';

/** Marks that stand in front of the words: a box, a tick, "[DONE]", "Action item:", "**TODO**". */
const lead =
  /^\s*(?:\[[ xX]\]|[✅☑✔❌⬜☐✓✗]\uFE0F?|:white_check_mark:|:x:|[([](?:(?:already |now |still )?(?:done|wip|todo|to do|open|planned|ongoing|in progress|completed?|closed|fixed))[)\]]|[*_`]{0,3}\[?action(?:[ -]item)?(?:\s*#?\d+)?(?:\]?\s*:|\])[*_`]{0,3}:?|[*_`]{1,3}(?:todo|done|wip)[*_`]{1,3}\s*:?|(?:todo|done|wip)\s*:)\s*/iu;
const shout = /^\s*(?:DONE|TODO|WIP)\b\s*[:–—-]?\s*/;

function leadingMarks(source: string): number {
  let length = 0;
  for (;;) {
    const rest = source.slice(length);
    const mark = lead.exec(rest) ?? shout.exec(rest);
    if (!mark || mark[0].length === 0) return length;
    length += mark[0].length;
  }
}

/**
 * Reads one action from its words and, when it is a list item, from the fields and notes nested in it. While somebody
 * types, nearly every action of a long list is one that was read a moment ago, and only moves.
 */
export function actionFrom(
  text: string,
  whole: Range,
  paragraph: Range,
  item: ListItem | null,
  group: Group,
  references: ReadonlyMap<string, string>,
): Action {
  const read = (): Action => readAction(text, whole, paragraph, item, group, references);
  // What a group or a definition elsewhere says of it is not told by its words.
  if (!item || group.owner || references.size > 0) return read();
  const source = text.slice(whole.from, whole.to);
  const memory = memoryOf(`${group.state}${paragraph.from - whole.from} ${shapeOf(item)} ${source}`);
  memory.read ??= { action: withOwnWords(read()), from: whole.from };
  return moved(memory.read.action, whole.from - memory.read.from);
}

/** The same action in letters of its own: cut from the text, they would keep all of it alive as long as the memory. */
function withOwnWords(action: Action): Action {
  return JSON.parse(JSON.stringify(action)) as Action;
}

interface Memory {
  read: { readonly action: Action; readonly from: number } | null;
}

const memoryOf = remember((_: string): Memory => ({ read: null }));

/** Where the blocks of an item stand in it, since the same words may be read otherwise at another indent. */
function shapeOf({ from, blocks, task }: ListItem): string {
  const shape = blocks.map((block) =>
    block.type === 'list'
      ? `l${block.from - from}(${block.items.map((item) => shapeOf(item)).join()})`
      : `${block.type[0]}${block.from - from}-${block.to - from}`,
  );
  return `${task ? 't' : ''}${shape.join()}`;
}

function readAction(
  text: string,
  whole: Range,
  paragraph: Range,
  item: ListItem | null,
  group: Group,
  references: ReadonlyMap<string, string>,
): Action {
  const id = readId(text, paragraph, 'A');
  const led = item ? null : leadingOwner(text, paragraph);
  const start = id?.rest ?? led?.rest ?? paragraph.from;
  const textRange = {
    from: Math.min(start + leadingMarks(text.slice(start, Math.min(paragraph.to, start + 80))), paragraph.to),
    to: paragraph.to,
  };
  const source = text.slice(start, paragraph.to);
  const words = plainAt(text, textRange);
  const fields = new Fields(item ? nestedFields(text, item) : []);
  const ownerField = fields.take(...namesOf('owner'));
  const named = ownerField ? ownerWords(ownerField.value) : null;
  const owner = ownerField
    ? named === null
      ? null
      : { from: ownerField.valueRange.from, to: ownerField.valueRange.to, value: named }
    : (readOwner(text.slice(textRange.from, textRange.to), words, textRange) ?? led ?? group.owner);
  const ticketField = fields.take(...namesOf('ticket'));
  const ticket = readTicket(text, ticketField?.valueRange ?? whole, references);
  const due = fields.take(...namesOf('due')) ?? inlineDue(text, textRange);
  const status = readStatus(fields);
  return {
    ...bare(whole),
    id: id?.id ?? null,
    text: words,
    textRange,
    kind: fields.words(...namesOf('kind')),
    priority: fields.words(...namesOf('priority')),
    owner,
    ticket: ticket?.key ?? (ticketField && saidIn(ticketField)),
    ticketUrl: ticket?.url ?? null,
    due: due && saidIn(due),
    doneWhen: fields.words(...namesOf('doneWhen')),
    addresses: idsIn(fields.words(...namesOf('addresses'))),
    done: item?.task
      ? item.task.done
      : (status.done ?? doneState(source, words) ?? nestedDone(text, item) ?? group.state),
    dropped: fields.words('dropped') ?? status.dropped,
    verdict: fields.words('verdict'),
    fields: fields.rest,
  };
}

/** The value of a field with its place; null for a dash or "n/a". */
function saidIn({ value, valueRange }: Pick<Field, 'value' | 'valueRange'>): Said<string> | null {
  return isNothing(value) ? null : { ...valueRange, value };
}

function bare({ from, to }: Range): Range {
  return { from, to };
}

/** What the status field says; a status that says neither done nor open nor dropped stays among the fields. */
function readStatus(fields: Fields): { readonly done: boolean | null; readonly dropped: string | null } {
  const names = [statusField.name.toLowerCase(), ...(statusField.also ?? [])];
  const value = fields.find(...names)?.value ?? '';
  const done = statusState(value);
  const dropped = isDropped(value) ? value : null;
  if (done !== null || dropped !== null) fields.take(...names);
  return { done, dropped };
}

function nestedFields(text: string, item: ListItem): Field[] {
  return item.blocks.flatMap((block) =>
    block.type === 'list' ? block.items.flatMap((each) => readField(text, each) ?? []) : [],
  );
}

const dueWords =
  /\b(?:due|deadline|eta|target|by)\b(?:\s*:)?(?:\s*date(?:\s*:)?)?\s*(?:on |by )?(\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{4}|\d{1,2}(?:st|nd|rd|th)? (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*(?: \d{4})?|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* \d{1,2}(?:st|nd|rd|th)?(?:,? \d{4})?)/i;

function inlineDue(text: string, range: Range): Pick<Field, 'value' | 'valueRange'> | null {
  const match = dueWords.exec(text.slice(range.from, range.to));
  const value = match?.[1];
  if (!match || !value) return null;
  const from = range.from + match.index + match[0].length - value.length;
  return { value, valueRange: { from, to: from + value.length } };
}

/** A nested note may say that the work is done: "This has been done: …". */
function nestedDone(text: string, item: ListItem | null): boolean | null {
  for (const block of item?.blocks.slice(1) ?? []) {
    if (block.type === 'paragraph' && saysDone(plainAt(text, block))) return true;
    if (
      block.type === 'list' &&
      notes(text, block).length === 1 &&
      saysDone(plainAt(text, notes(text, block)[0] ?? block).replace(/^[-*+]\s+/, ''))
    )
      return true;
  }
  return null;
}

/** The items of a nested list that are no fields of an action. */
function notes(text: string, { items }: List): readonly ListItem[] {
  return items.filter((item) => {
    const name = readField(text, item)?.name;
    return name === undefined || !actionFields.some((field) => isCalled(field, name));
  });
}

function saysDone(words: string): boolean {
  return /^(?:this |it |already |all )?(?:(?:is|was|has(?: already| now)? been) )?(?:done|completed|implemented|fixed|deployed|merged)\b/i.test(
    words,
  );
}
