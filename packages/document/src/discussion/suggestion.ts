import { type Edits, isRefusal, type Refusal, refuse } from '../operations/outcome.js';
import type { Edit, Range } from '../range.js';
import { type Anchor, locate, Page } from './anchor.js';
import { type Hints, type TitledSection, titleAt } from './hints.js';
import { quote } from './quote.js';

/** An edit that finds its place again after other edits: what `anchor` quotes is replaced. */
export interface SuggestedEdit {
  readonly anchor: Anchor;
  readonly insert: string;
}

/** Edits of a text as a suggestion that others may accept later. `suggest('a b', [{ from: 0, to: 1, insert: 'c' }])` */
export function suggest(
  text: string,
  edits: readonly Edit[],
  sections: readonly TitledSection[] = [],
): SuggestedEdit[] {
  return edits
    .filter(({ from, to, insert }) => text.slice(from, to) !== insert)
    .toSorted((a, b) => a.from - b.from || a.to - b.to)
    .map((edit) => ({ anchor: quote(text, edit, titleAt(sections, edit.from)), insert: edit.insert }));
}

/** The edits of a suggestion for the text of today: all of them, or why not. */
export function accept(text: string, suggestion: readonly SuggestedEdit[], hints: Hints = {}): Edits {
  const page = new Page(text);
  const edits: Edit[] = [];
  for (const suggested of suggestion) {
    const edit = place(page, suggested, hints);
    if (isRefusal(edit)) return edit;
    const last = edits.find(({ from, to }) => edit.from < to && from < edit.to);
    if (last)
      return refuse(
        'no place',
        'Two of the suggested changes now meet at one place. Make them by hand.',
        last,
      );
    edits.push(edit);
  }
  return edits;
}

function place(page: Page, { anchor, insert }: SuggestedEdit, hints: Hints): Edit | Refusal {
  const located = locate(page, anchor, hints);
  if (!located) return refuse('no such item', gone(anchor));
  const { from, to } = located.place;
  if (located.tied)
    return refuse(
      'ambiguous',
      `${shown(anchor)} stands in several places. Change the one that is meant by hand.`,
      { from, to },
    );
  const range = anchor.exact === '' ? { from, to } : wholeOf(page.text, anchor.exact, { from, to });
  if (!range)
    return refuse('no such item', `${shown(anchor)} has changed since. Suggest the change anew.`, {
      from,
      to,
    });
  return {
    ...range,
    insert: page.text.includes('\r\n') ? insert.replace(/\r?\n/g, '\r\n') : insert,
  };
}

/** Where the quote stands letter by letter, marks and spaces at its ends included; null when more than white space changed. */
function wholeOf(text: string, exact: string, { from, to }: Range): Range | null {
  if (text.slice(from, to) === exact) return { from, to };
  const pattern = exact
    .split(/\s+/)
    .map((part) => part.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'))
    .join('\\s+');
  const search = new RegExp(pattern, 'g');
  search.lastIndex = Math.max(0, from - exact.length);
  for (let match = search.exec(text); match && match.index <= from; match = search.exec(text)) {
    const end = match.index + match[0].length;
    if (end >= to) return { from: match.index, to: end };
    search.lastIndex = match.index + 1;
  }
  return null;
}

function gone({ exact, prefix, suffix }: Anchor): string {
  if (exact !== '') return `${shown({ exact })} is no longer in the text. Suggest the change anew.`;
  const beside = brief(prefix.trim() === '' ? suffix : prefix.slice(-40));
  return `The place beside “${beside}” is no longer in the text. Suggest the change anew.`;
}

function shown({ exact, prefix = '' }: { readonly exact: string; readonly prefix?: string }): string {
  return exact === '' ? `The place behind “${brief(prefix.slice(-40))}”` : `“${brief(exact)}”`;
}

function brief(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
