import type { Thread } from '@debrief/document';
import { chopped } from '../terminal/wrap.js';

/** Words on one line, and not too many of them. */
export function brief(words: string, most = 50): string {
  const line = words.replace(/\s+/g, ' ').trim();
  const [first = ''] = chopped(line, most - 1);
  return first.length < line.length ? `${first.trimEnd()}…` : line;
}

/** What a thread is known by: the words that it began with, or else the first that it holds. */
export function openingOf({ entries, anchor }: Thread): string {
  return entries.find(({ words }) => words !== undefined && words !== '')?.words ?? anchor?.exact ?? '';
}
