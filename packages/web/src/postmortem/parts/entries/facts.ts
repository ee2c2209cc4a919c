import { type Entry, type Moment, momentOf, type Parsed } from '@debrief/document';

/** What a form shows of an entry. */
export interface EntryWords {
  readonly text: string;
  readonly moment: Moment | null;
  readonly isCertain: boolean;
  /** What is uncertain about it, as it says. */
  readonly doubt: string;
}

const lead = /^(?:\*\*|__)([^*_]{1,40}?)(?:\*\*|__)\s*[:.–-]?\s*/;
const aside = /\s*\(uncertain(?::\s*([^()]*))?\)/i;

/** The words of an entry as they are written, without the moment in front of them and what is uncertain. */
export function wordsOf({ text }: Pick<Parsed, 'text'>, entry: Entry): EntryWords {
  const raw = text.slice(entry.textRange.from, entry.textRange.to).replace(/\s*\n\s*/g, ' ');
  const named = lead.exec(raw);
  const hasLead = named !== null && momentOf((named[1] ?? '').replace(/[.:]$/, '')) !== null;
  const words = hasLead ? raw.slice(named[0].length) : raw;
  const doubt = aside.exec(words);
  return {
    text: words.replace(aside, '').trim(),
    moment: entry.moment,
    isCertain: entry.certain,
    doubt: doubt?.[1]?.trim() ?? '',
  };
}

/** Words with a link to what shows it: `Declines rose ([graph](https://…))`. */
export function withSource(text: string, source: string, label = 'source'): string {
  return source.trim() === ''
    ? text
    : `${text} ([${label}](${source.trim().replace(/[()\s]/g, encodeURIComponent)}))`;
}

/** An address that can stand in a link. */
export function isAddress(words: string): boolean {
  return words.trim() === '' || /^https?:\/\/\S+$/i.test(words.trim());
}
