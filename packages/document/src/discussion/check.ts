import type { DiscussionProblem } from './event.js';

type Wrong = Omit<DiscussionProblem, 'name'>;

/** What keeps a value from being an event of a discussion, or null. */
export function checkEvent(value: unknown): Wrong | null {
  if (!isObject(value)) return wrong('This file does not hold an event of a discussion.');
  if (isDeep(value, 12)) return wrong('This event is nested deeper than any event is.');
  const { format, type } = value;
  if (typeof format === 'number' && format > 1)
    return {
      problem: 'newer format',
      message: `This event has format ${format}, which a newer Debrief writes. Update to read it.`,
    };
  if (format !== 1) return wrong('An event begins with "format": 1.');
  if (typeof type !== 'string') return wrong('This event does not say its type.');
  const check = types.get(type);
  if (!check)
    return {
      problem: 'unknown type',
      message: `This event has the type "${type.slice(0, 40)}", which is not known here. It is left as it is.`,
    };
  const message = checkCommon(value) ?? check(value);
  return message === null ? null : wrong(message);
}

type Loose = Readonly<Record<string, unknown>>;

/** What is wrong, in words, or null. */
type Check = (event: Loose) => string | null;

const withThread: Check = ({ thread }) =>
  isUlid(thread) ? null : 'The "thread" is not the id of a thread (26 letters and digits).';

const withWords: Check = ({ words }) =>
  isText(words, 20_000) && words !== '' ? null : 'The "words" need to be a text of at most 20,000 letters.';

const mayHaveWords: Check = ({ words }) =>
  words === undefined || words === '' ? null : withWords({ words });

const types: ReadonlyMap<string, Check> = new Map<string, Check>([
  [
    'opened',
    (event) => withWords(event) ?? (event['anchor'] === undefined ? null : checkAnchor(event['anchor'])),
  ],
  ['replied', (event) => withThread(event) ?? withWords(event)],
  [
    'suggested',
    (event) =>
      (event['thread'] === undefined ? null : withThread(event)) ??
      mayHaveWords(event) ??
      checkEdits(event['edits']),
  ],
  ['resolved', (event) => withThread(event) ?? mayHaveWords(event)],
  ['reopened', (event) => withThread(event) ?? mayHaveWords(event)],
]);

function checkCommon({ id, at, by }: Loose): string | null {
  if (!isUlid(id)) return 'The "id" is not a ULID (26 letters and digits).';
  if (!isTime(at)) return 'The time "at" needs to be in UTC, such as 2026-11-06T14:00:00Z.';
  if (!isObject(by) || !isText(by['name'], 200) || by['name'].trim() === '')
    return 'The author "by" needs a "name" of at most 200 letters.';
  const email = by['email'];
  return email === undefined || isText(email, 320) ? null : 'The "email" of the author is not an address.';
}

function checkEdits(edits: unknown): string | null {
  if (!Array.isArray(edits) || edits.length === 0 || edits.length > 200)
    return 'The "edits" need to be a list of 1 to 200.';
  for (const edit of edits) {
    if (!isObject(edit) || !isText(edit['insert'], 50_000))
      return 'Each edit needs a text to "insert", of at most 50,000 letters.';
    const message = checkAnchor(edit['anchor']);
    if (message !== null) return message;
  }
  return null;
}

function checkAnchor(anchor: unknown): string | null {
  if (!isObject(anchor)) return 'The "anchor" needs to be a quote with "exact", "prefix" and "suffix".';
  const { exact, prefix, suffix, section, apart } = anchor;
  if (!isText(exact, 50_000) || !isText(prefix, 4096) || !isText(suffix, 4096))
    return 'An anchor needs texts as "exact" (50,000 letters at most), "prefix" and "suffix" (4,096 at most).';
  if (exact + prefix + suffix === '') return 'The "anchor" quotes nothing.';
  if (section !== undefined && !isText(section, 1000))
    return 'The "section" of an anchor is the title of one.';
  if (apart === undefined) return null;
  return isObject(apart) && isCount(apart['before']) && isCount(apart['behind'])
    ? null
    : 'What stands "apart" in an anchor are two numbers of letters, "before" and "behind".';
}

function wrong(message: string): Wrong {
  return { problem: 'not an event', message };
}

function isObject(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown, longest: number): value is string {
  return typeof value === 'string' && value.length <= longest;
}

function isUlid(value: unknown): value is string {
  return typeof value === 'string' && /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/.test(value);
}

function isTime(value: unknown): boolean {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?Z$/.test(value))
    return false;
  const time = Date.parse(value);
  // A day that does not exist would be taken for one of the next month.
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 19) === value.slice(0, 19);
}

function isCount(value: unknown): boolean {
  return (
    value === null || (Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= 4096)
  );
}

function isDeep(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((each) => isDeep(each, levels - 1));
}
