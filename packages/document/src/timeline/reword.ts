import { placeAt } from '../markdown/place.js';
import { plain } from '../markdown/plain.js';
import { asCell, oneLine } from '../markdown/write.js';
import type { Entry } from '../model.js';
import type { Draft } from '../operations/draft.js';
import { refuse } from '../operations/outcome.js';
import type { Edit } from '../range.js';
import { momentOf } from './moments.js';
import type { Facts } from './says.js';
import { doubtOf, leadOf, nameOf, piecesOf } from './words.js';

interface WordEdits {
  readonly edits: Edit[];
  readonly says: Record<string, unknown>;
  readonly free: readonly string[];
}

/** The edits in the words of an entry. */
export function wordEdits(draft: Draft, entry: Entry, { text: words, moment, uncertain }: Partial<Facts>) {
  const { text, model } = draft;
  const pieces = piecesOf(text, entry);
  const inTable = placeAt(text, model.blocks, entry.from)?.type === 'row';
  const write = inTable ? asCell : oneLine;
  const edits: Edit[] = [];
  const says: Record<string, unknown> = {};
  const free: string[] = [];
  if (words !== undefined) {
    if (plain(words) === '')
      return refuse('value not allowed', 'An entry needs words: what happened, as it was seen then.');
    const bare = pieces.words.from === pieces.words.to && /[^\s|]/.test(text[pieces.words.from - 1] ?? ' ');
    edits.push({
      ...pieces.words,
      insert: `${bare ? (pieces.lead.from < pieces.lead.to ? ' ' : ' – ') : ''}${write(words)}`,
    });
    free.push(
      'links',
      ...(moment === undefined ? ['moment'] : []),
      ...(uncertain === undefined ? ['certain'] : []),
    );
  }
  if (moment !== undefined) {
    const { from, to } = pieces.lead;
    const source = text.slice(pieces.words.from, pieces.words.to);
    if (
      moment &&
      words === undefined &&
      from === to &&
      momentOf(plain(source)) === entry.moment &&
      entry.moment
    ) {
      // `Resolved 2020-02-12 12:07` is named after its moment.
      edits.push({ ...pieces.words, insert: nameOf(moment) });
      free.push('text');
    } else {
      const like = from < to ? text.slice(from, to) : leadIn(draft, model.timeline);
      const mark = moment ? leadOf(moment, like) : '';
      edits.push({ from, to, insert: source === '' && words === undefined ? mark.trimEnd() : mark });
    }
    says['moment'] = moment;
  }
  if (uncertain !== undefined) {
    const doubt = pieces.doubt;
    if (doubt) edits.push({ ...doubt, insert: doubtOf(uncertain) });
    else if (uncertain) edits.push(newDoubt(text, entry, uncertain));
    if (!uncertain) edits.push(...sureStamp(text, entry));
    says['certain'] = !uncertain;
  }
  const kept =
    pieces.doubt && pieces.doubt.to === entry.textRange.to
      ? text.slice(pieces.doubt.from, pieces.doubt.to)
      : '';
  const doubt = uncertain === undefined ? kept : doubtOf(uncertain);
  if (words !== undefined) says['text'] = plain(words + doubt);
  else if (uncertain !== undefined) free.push('text');
  return { edits, says, free } satisfies WordEdits;
}

/** A doubt stands last, but for a moment in brackets: `Reattached (uncertain) (resolved).` */
function newDoubt(text: string, { textRange, stamp }: Entry, uncertain: boolean | string): Edit {
  if (textRange.to <= stamp.from) return { from: stamp.to, to: stamp.to, insert: doubtOf(uncertain) };
  const source = text.slice(textRange.from, textRange.to);
  const closing = /\s*\(([a-z ]{3,20})\)[.\s]*$/i.exec(source);
  const at = closing && momentOf(closing[1] ?? '') ? textRange.from + closing.index : textRange.to;
  return { from: at, to: at, insert: doubtOf(uncertain) };
}

/** Takes the marks of a guess off a stamp: `~10:45`, `ca. 10:45`. */
function sureStamp(text: string, { stamp }: Entry): Edit[] {
  const end = stamp.parts.clock?.from ?? stamp.parts.day?.from ?? stamp.from;
  const head = text.slice(stamp.from, end);
  const mark = /(?:~|≈|\b(?:ca?\.|circa|about|around|approx(?:imately|\.)?))\s*/i.exec(head);
  if (!mark) return [];
  const from = stamp.from + mark.index;
  return [{ from, to: from + mark[0].length, insert: '' }];
}

/** What marks the moment of the first entry that has one. */
export function leadIn({ text }: Draft, entries: readonly Entry[]): string {
  for (const entry of entries) {
    const { lead } = piecesOf(text, entry);
    if (lead.from < lead.to) return text.slice(lead.from, lead.to);
  }
  return '';
}
