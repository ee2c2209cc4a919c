import { lineEndAt } from '../markdown/label.js';
import { oneLine } from '../markdown/write.js';
import type { Entry } from '../model.js';
import type { Things } from '../operations/operation.js';
import type { Range } from '../range.js';
import { doubtful } from './endstamp.js';
import { type Moment, momentOf } from './moments.js';

/** The pieces of an entry's words, as they stand in the text. */
export interface Pieces {
  /** What marks the moment, with the space behind it (`**Began.** `); empty where nothing leads. */
  readonly lead: Range;
  /** The words themselves. */
  readonly words: Range;
  /** What says that something is uncertain, with the space in front of it; null where nothing does. */
  readonly doubt: Range | null;
}

const boldLead = /^\s*(\*\*|__)(.{1,40}?)\1\s*[:.–-]?\s*/;
const plainLead = /^\s*([A-Za-z ]{3,30}):\s+/;
const doubt = new RegExp(`\\s*${doubtful.source}[^()]*\\)`, 'gi');

/** Takes the words of an entry apart. */
export function piecesOf(text: string, { textRange, stamp }: Pick<Entry, 'textRange' | 'stamp'>): Pieces {
  const source = text.slice(textRange.from, textRange.to);
  const bold = boldLead.exec(source);
  const led = plainLead.exec(source);
  const lead = bold && momentOf(bold[2] ?? '') ? bold[0] : led && momentOf(led[1] ?? '') ? led[0] : '';
  // Behind a stamp at the end of the line, a doubt stands last.
  const start = textRange.to <= stamp.from ? stamp.to : textRange.from;
  const end = start === textRange.from ? textRange.to : lineEndAt(text, start, text.length);
  const last = [...text.slice(start, end).matchAll(doubt)].at(-1);
  const from = textRange.from + lead.length;
  const doubtRange = last && { from: start + last.index, to: start + last.index + last[0].length };
  return {
    lead: { from: textRange.from, to: from },
    words: { from, to: doubtRange?.to === textRange.to ? Math.max(from, doubtRange.from) : textRange.to },
    doubt: doubtRange ?? null,
  };
}

/** The words of an entry: `**Began.** Declines rose. (uncertain: exact minute)`, its moment set as in `like`. */
export function entryWords({ moment, text, uncertain }: Omit<Things['entry'], 'time'>, like = ''): string {
  const words = `${oneLine(text)}${doubtOf(uncertain)}`.trim();
  return `${moment ? leadOf(moment, like) : ''}${words}`.trim();
}

/** What marks a moment, as another mark does it (`Detected: `), or in the canonical form. */
export function leadOf(moment: Moment, like = ''): string {
  if (like.trim() === '') return `**${nameOf(moment)}.** `;
  const mark = like.replace(/[a-z](?:[a-z ]*[a-z])?/i, nameOf(moment));
  // The entry that it is copied from may have no words behind its mark.
  return /\s$/.test(mark) ? mark : `${mark} `;
}

export function nameOf(moment: Moment): string {
  return moment.slice(0, 1).toUpperCase() + moment.slice(1);
}

/** `(uncertain: exact minute)`, with a space in front; nothing where all is certain. */
export function doubtOf(uncertain: boolean | string | undefined): string {
  if (!uncertain) return '';
  const what = typeof uncertain === 'string' ? oneLine(uncertain).replace(/[()]/g, '') : '';
  return what === '' ? ' (uncertain)' : ` (uncertain: ${what})`;
}
