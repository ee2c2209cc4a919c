import { type Entry, type Moment, momentOf, parse } from '@debrief/document';

/** An entry of the timeline as somebody types it, taken apart. */
export interface Typed {
  readonly time: string;
  readonly text: string;
  readonly moment: Moment | null;
  /** What is uncertain about it, or true; null where nothing is said. */
  readonly uncertain: string | true | null;
}

/**
 * The time at the head of some words, and the rest: `10:53 Alarm paged` is `10:53` and `Alarm paged`. Whatever the
 * document package reads as the stamp of an entry counts. Null where no time leads.
 */
export function typedEntry(words: string): Typed | null {
  const { text, entry } = readAlone(words);
  if (!entry) return null;
  const time = text.slice(entry.stamp.from, entry.stamp.to);
  const source = text.slice(entry.stamp.rest).trim();
  const lead = /^(?:(\*\*|__)(.{1,40}?)\1\s*[:.–-]?|([A-Za-z ]{3,30}):)\s*/.exec(source);
  const moment = lead && momentOf((lead[2] ?? lead[3] ?? '').replace(/[.:]$/, ''));
  const doubt = /\s*\(uncertain(?::\s*([^()]*))?\)$/i.exec(source);
  const from = moment ? (lead?.[0].length ?? 0) : 0;
  return {
    time: unmarked(time),
    text: source.slice(from, doubt ? doubt.index : undefined).trim(),
    moment: moment ?? null,
    uncertain: doubt ? doubt[1] || true : null,
  };
}

/** A point in time and nothing else, as the document would say it; null for what is none. */
export function typedTime(words: string): Pick<Entry, 'local' | 'at'> | null {
  const typed = typedEntry(words);
  const { entry } = readAlone(words);
  return entry && typed?.text === '' && typed.moment === null ? entry : null;
}

/** What the document package makes of words as the only entry of a timeline. */
function readAlone(words: string): { readonly text: string; readonly entry: Entry | null } {
  const text = `## Timeline\n\n- ${words.replace(/\s+/g, ' ').trim()}\n`;
  const { timeline } = parse(text).model;
  const [entry = null] = timeline;
  return {
    text,
    entry: timeline.length === 1 && entry && entry.stamp.from <= entry.textRange.from ? entry : null,
  };
}

/** Without the marks that set a time apart: `**10:53** -`. */
function unmarked(time: string): string {
  return time.replace(/^[*_`[(\s]+|[*_`\])\s]+$/g, '');
}
