import type { Block } from '../markdown/blocks.js';
import { endOf, wholeLines, withoutItem } from '../markdown/list.js';
import { placeAt } from '../markdown/place.js';
import { plain } from '../markdown/plain.js';
import { endOfLine, indentAt, oneLine } from '../markdown/write.js';
import type { Draft } from '../operations/draft.js';
import type { Expectation, Plan } from '../operations/guard.js';
import type { Planned } from '../operations/items.js';
import type { AddSection, RemoveSection, SetReason, SetSection } from '../operations/operation.js';
import { isRefusal, type Refusal, refuse } from '../operations/outcome.js';
import type { Edit, Range } from '../range.js';
import type { SectionKind } from './kinds.js';
import { kindsOf } from './names.js';
import { reasons } from './reasons.js';
import type { Section } from './sections.js';
import { freshBefore, freshSections, putText, spotsFor } from './spots.js';
import { standardTitle } from './standard.js';

/** Puts a part into its proper place. */
export function planSection(draft: Draft, operation: AddSection): Planned {
  const { kind } = operation;
  const title = operation.title === undefined ? undefined : oneLine(operation.title);
  const read = title === undefined ? kind : (kindsOf(title)[0] ?? 'other');
  if (read !== kind || title === '') {
    const message =
      kind === 'other'
        ? `A part of your own needs a name that means no other part; “${title}” does.`
        : `“${title}” would not be recognised as this part. Its usual name is “${standardTitle(kind)}”.`;
    return refuse('value not allowed', message);
  }
  const known = draft.model.outline.all.find((section) => section.kind === kind);
  if (known && title === undefined)
    return refuse('value not allowed', `The document already has “${known.title}”.`, known.label);
  const before = operation.kind === 'other' ? (operation.before ?? null) : null;
  const next = before === null ? null : sectionOf(draft, before);
  if (next && isRefusal(next)) return next;
  const spots = next
    ? [freshBefore(draft, kind, title ?? '', next)]
    : freshSections(draft, kind, title ?? null);
  return spots.map((spot): Plan => {
    const edit = putText(spot, '');
    return {
      edits: [{ ...edit, insert: edit.insert.trimEnd() + spot.tail }],
      expects: spot.expects,
      touches: [],
    };
  });
}

/** Replaces the prose of a part; what stands in parts below it stays. */
export function planProse(draft: Draft, { section: named, text: given }: SetSection): Planned {
  const words = withLineEnds(given.trim(), draft.lineEnd);
  const section = sectionOf(draft, named);
  if (section && isRefusal(section)) return section;
  const noParts: Expectation = { part: 'sections', item: null, says: null };
  if (section) {
    const edit = setBody(draft, section, words);
    return [{ edits: [edit], expects: [noParts], touches: [], anything: true }];
  }
  if (words === '' || typeof named === 'number') return [];
  return freshSections(draft, named, null).map((spot) => ({
    edits: [putText(spot, words)],
    expects: spot.expects,
    touches: [],
    anything: true,
  }));
}

function sectionOf({ model }: Draft, named: SectionKind | number): Section | null | Refusal {
  const { all } = model.outline;
  if (typeof named === 'string') {
    return (
      all.find(({ kind, via }) => kind === named && via === 'heading') ??
      all.find(({ kind }) => kind === named) ??
      null
    );
  }
  const found = all.findLast(({ from, to }) => from <= named && named < Math.max(to, from + 1));
  return found ?? refuse('no such item', 'There is no part of the document at this place.');
}

/** The edit that gives a section other words, in front of its first sub-section. */
export function setBody(draft: Draft, section: Section, words: string): Edit {
  const { text, lineEnd } = draft;
  const body = bodyOf(text, section.blocks);
  if (body && words === '') return { ...wholeLines(text, body), insert: '' };
  if (body) return { ...body, insert: indented(text, startOf(draft, section) ?? body.from, words) };
  const at = endOfLine(text, section.label.to);
  const lead = section.via === 'heading' ? lineEnd + lineEnd : ' ';
  return { from: at, to: at, insert: words === '' ? '' : lead + words };
}

/** Where the words of a labelled item begin, its label among them: further lines stand below that. */
function startOf({ text, model }: Draft, { via, from }: Section): number | null {
  const place = via === 'item' ? placeAt(text, model.blocks, from) : null;
  return place?.type === 'item' ? (place.item.blocks[0]?.from ?? null) : null;
}

function bodyOf(text: string, blocks: readonly Block[]): Range | null {
  const [first, last] = [blocks[0], blocks.at(-1)];
  return first && last ? { from: first.from, to: endOf(text, last) } : null;
}

/** Lines as they stand at an indented place. */
function indented(text: string, offset: number, words: string): string {
  const indent = indentAt(text, offset);
  return indent.trim() === '' && indent === '' ? words : words.replace(/\n(?!\r?\n|$)/g, `\n${indent}`);
}

export function withLineEnds(words: string, lineEnd: string): string {
  return words.replace(/\r?\n/g, lineEnd);
}

/** Takes a part out, with everything in it. */
export function planNoSection(draft: Draft, { section: at }: RemoveSection): Planned {
  const section = sectionOf(draft, at);
  if (!section || isRefusal(section)) return section ?? [];
  const place = section.via === 'item' ? placeAt(draft.text, draft.model.blocks, section.from) : null;
  const range = { from: section.from, to: section.to };
  const edit =
    place?.type === 'item'
      ? withoutItem(draft.text, place.list, place.item)
      : { ...wholeLines(draft.text, range), insert: '' };
  return [{ edits: [edit], expects: [], touches: [range], anything: true }];
}

/** Why there is only one factor, or no preventative action: a line of its own in that part. */
export function planReason(draft: Draft, { of, reason }: SetReason): Planned {
  const { kind, label } = reasons[of];
  const { text, model, lineEnd } = draft;
  const written = model.reasons.find((each) => each.of === of);
  const expects: Expectation[] = [
    { part: 'reasons', item: written ?? null, says: reason === null ? null : { of, text: plain(reason) } },
  ];
  if (reason === null)
    return written
      ? [{ edits: [{ ...wholeLines(text, written), insert: '' }], expects, touches: [written] }]
      : [];
  if (plain(reason) === '') return refuse('value not allowed', 'A reason needs words.');
  const words = `${label}: ${oneLine(reason)}`;
  if (written) return [{ edits: [{ ...written, insert: words }], expects, touches: [written] }];
  return spotsFor(draft, kind, []).map((spot): Plan => {
    if (spot.type === 'fresh')
      return { edits: [putText(spot, words)], expects: [...spot.expects, ...expects], touches: [] };
    const block = spot.type === 'list' ? spot.list : spot.table;
    const at = endOfLine(text, block.to);
    return { edits: [{ from: at, to: at, insert: lineEnd + lineEnd + words }], expects, touches: [] };
  });
}
