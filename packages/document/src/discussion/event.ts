import type { Anchor } from './anchor.js';
import { checkEvent } from './check.js';
import type { SuggestedEdit } from './suggestion.js';

export interface Author {
  readonly name: string;
  readonly email?: string;
}

interface Common {
  readonly format: 1;
  /** A ULID: as text, later ones come behind earlier ones. */
  readonly id: string;
  /** When, in UTC: `2026-11-06T14:00:00Z`. */
  readonly at: string;
  readonly by: Author;
}

/** Begins a thread, whose id is that of the event. Without an anchor it is about the whole document. */
export interface Opened extends Common {
  readonly type: 'opened';
  readonly anchor?: Anchor;
  readonly words: string;
}

export interface Replied extends Common {
  readonly type: 'replied';
  readonly thread: string;
  readonly words: string;
}

/** Other words for the document. Without a thread it begins one, at its first edit. */
export interface Suggested extends Common {
  readonly type: 'suggested';
  readonly thread?: string;
  readonly edits: readonly SuggestedEdit[];
  readonly words?: string;
}

export interface Resolved extends Common {
  readonly type: 'resolved' | 'reopened';
  readonly thread: string;
  readonly words?: string;
}

/** Something that was said, once and for ever: one file of plain JSON. Keys that we do not know are kept. */
export type DiscussionEvent = Opened | Replied | Suggested | Resolved;

/** Why a file of a discussion was not read. The file stays as it is. */
export interface DiscussionProblem {
  readonly problem:
    | 'not JSON'
    | 'too large'
    | 'newer format'
    | 'unknown type'
    | 'not an event'
    | 'id taken'
    | 'not a thread';
  readonly message: string;
  /** The name of the file, where it is known. */
  readonly name: string | null;
}

/** No event is larger than this, in characters of JSON. */
export const largestEvent = 256_000;

/**
 * Reads one event, from JSON or from a value. It never throws: what cannot be read is a problem that says why.
 *
 *     readEvent('{"format":1,"id":"01JC…","type":"replied", …}', '01JC….json');
 */
export function readEvent(json: unknown, name: string | null = null): DiscussionEvent | DiscussionProblem {
  const read = parsed(typeof json === 'string' ? json : written(json), name);
  if (isProblem(read)) return read;
  const wrong = checkEvent(read.value);
  return wrong ? { ...wrong, name } : (read.value as DiscussionEvent);
}

/** True for a problem among events, which all have a type. */
export function isProblem(value: unknown): value is DiscussionProblem {
  // An event of a newer Debrief may have a key of that name.
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.hasOwn(value, 'problem') &&
    !Object.hasOwn(value, 'type')
  );
}

function written(value: unknown): string {
  try {
    return JSON.stringify(value) ?? '';
  } catch {
    return '';
  }
}

function parsed(json: string, name: string | null): { readonly value: unknown } | DiscussionProblem {
  if (json.length > largestEvent)
    return { problem: 'too large', message: 'This file is too large for an event of a discussion.', name };
  try {
    // A mark at the beginning, as some editors leave it, is no part of the JSON.
    return { value: JSON.parse(json.replace(/^\ufeff/, '')) };
  } catch {
    return {
      problem: 'not JSON',
      message: 'This file does not hold JSON. A merge may have left its marks in it.',
      name,
    };
  }
}

/** The JSON of an event, always written the same way: known keys first, in a fixed order, then others by name. */
export function writeEvent(event: DiscussionEvent): string {
  return `${JSON.stringify(inOrder(event), null, 2)}\n`;
}

const keys = [
  ...['format', 'id', 'at', 'by', 'type', 'thread', 'anchor', 'words', 'edits'],
  ...['name', 'email', 'exact', 'prefix', 'suffix', 'section', 'apart', 'before', 'behind', 'insert'],
];
const rank: ReadonlyMap<string, number> = new Map(keys.map((key, index) => [key, index]));

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const order = (key: string): number => rank.get(key) ?? keys.length;
  const entries = Object.entries(value).toSorted(
    ([a], [b]) => order(a) - order(b) || (a < b ? -1 : a > b ? 1 : 0),
  );
  return Object.fromEntries(entries.map(([key, each]) => [key, inOrder(each)]));
}

/** Whom words mention: `mentions('Ask @dana and @arjun-rao.')` is `['dana', 'arjun-rao']`. */
export function mentions(words: string): string[] {
  const found = words.matchAll(
    /(?<![\p{L}\p{N}_@./])@([\p{L}\p{N}](?:[\p{L}\p{N}_-]|\.(?=[\p{L}\p{N}]))*)/gu,
  );
  return [...new Set([...found].map(([, name]) => name ?? ''))];
}
