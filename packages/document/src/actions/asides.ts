import { asWords } from '../markdown/write.js';
import type { Action } from '../model.js';
import type { Edit, Range } from '../range.js';
import type { Column } from './table.js';

/** What leads a name, a day or a ticket in words: `owner: `, `due `, `by `. */
const label =
  /(?:\b(?:owner|owned by|assignee|assigned to|assigned|dri|responsible|lead|poc|who|due|deadline|eta|target|date|ticket|issue|see|by|on)\b[ \t]*[:=]?[ \t]*)+$/i;

/**
 * Takes a name, a day or a ticket out of words, with the brackets, the dash, the comma or the label that sets it apart:
 * `Fix it (owner: Dana, due: 2026-12-01)` without its day is `Fix it (owner: Dana)`. Null where it is part of a sentence.
 */
function withoutAside(text: string, words: Range, said: Range): Edit | null {
  const start = said.from - (label.exec(text.slice(words.from, said.from))?.[0].length ?? 0);
  const [before, behind] = [text.slice(words.from, start), text.slice(said.to, words.to)];
  const length = (pattern: RegExp, source: string): number => pattern.exec(source)?.[0].length ?? 0;
  const cut = (more: number, further: number): Edit => ({
    from: start - more,
    to: said.to + further,
    insert: '',
  });
  const bold = /^(\*\*|__)$/.exec(before)?.[0];
  if (bold && behind.startsWith(bold)) {
    const rest = length(/^\s*[:–—-]?\s*/, behind.slice(bold.length));
    return cut(bold.length, bold.length + rest);
  }
  const open = length(/[ \t]*[([][ \t]*$/, before);
  const close = length(/^[ \t]*[)\]]/, behind);
  const next = length(/^[ \t]*[,;][ \t]*/, behind);
  if (open && close) {
    const atHead = open === before.length;
    return cut(open, close + (atHead ? length(/^[ \t]+/, behind.slice(close)) : 0));
  }
  if (open && next) return cut(0, next);
  const last = /^[\s.]*$/.test(behind);
  const comma = length(/[ \t]*[,;][ \t]*$/, before);
  if (comma && (last || close || next)) return cut(comma, 0);
  const dash = length(/[ \t]+[–—-]{1,2}[ \t]+$/, before);
  if (dash && next) return cut(0, next);
  if (dash && last) return cut(dash, 0);
  const apart = start < said.from || text[said.from] === '@' || /[.!?)][ \t]+$/.test(before);
  return last && apart ? cut(length(/[ \t]+$/, before), 0) : null;
}

/** Where the words of an action name its owner, its day or its ticket; null where they name none. */
export function saidIn(
  text: string,
  { owner, due, ticket }: Action,
  column: Column | null,
  words: Range,
): Range | null {
  const said = column === 'owner' ? owner : column === 'due' ? due : column === 'ticket' ? ticket : null;
  if (!said || said.from < words.from || said.to > words.to) return null;
  const source = text.slice(said.from, said.to);
  const link = column === 'ticket' && /^\[|:\/\//.test(source);
  return source === said.value || link ? said : null;
}

/** What else may be read from words of which a part has changed: what they did not say before, and the ticket. */
export function readAnew(action: Action): readonly string[] {
  const unsaid = (['owner', 'due'] as const).filter((name) => action[name] === null);
  return ['text', 'ticket', 'ticketUrl', ...unsaid];
}

/** How a value that words name may change: where it stands, in brackets, on a line of its own, or beside the words. */
export type Manner = 'in place' | 'in brackets' | 'apart' | 'beside';

export const manners: readonly Manner[] = ['in place', 'in brackets', 'apart', 'beside'];

/** The edits in the words, and whether the value needs a line of its own as well; null where that is no way. */
export function inWords(
  text: string,
  words: Range,
  said: Range,
  value: string | null,
  manner: Manner,
): { readonly edits: readonly Edit[]; readonly line: boolean } | null {
  const { from, to } = said;
  const aside = value === null || manner === 'apart' ? withoutAside(text, words, said) : null;
  if (value === null) return aside && { edits: [aside], line: false };
  switch (manner) {
    case 'in place':
      return { edits: [{ from, to, insert: asWords(value) }], line: false };
    case 'in brackets': {
      const bare = text[from] === '@' && !value.startsWith('@') && text[from - 1] !== '(';
      return bare ? { edits: [{ from, to, insert: `(${value})` }], line: false } : null;
    }
    case 'apart':
      return aside && { edits: [aside], line: true };
    case 'beside':
      return { edits: [], line: true };
  }
}
