import type { Entry } from '@debrief/document';
import type { Cast, Somebody } from './cast.js';

/** What somebody did, as an entry of the timeline tells it. */
export interface Deed {
  readonly who: Somebody;
  readonly entry: Entry;
  /** The words that tell it: `took command and declared a sev1`. */
  readonly words: string;
}

/** What the people of a timeline did, in its order. */
export function deedsIn(timeline: readonly Entry[], cast: Cast): readonly Deed[] {
  return timeline.flatMap((entry) => deedsOf(entry, cast));
}

function deedsOf(entry: Entry, cast: Cast): readonly Deed[] {
  const mentions = cast.namedIn(entry.text);
  return mentions.flatMap(({ who, from, to }, index): readonly Deed[] => {
    const before = clauseBefore(entry.text.slice(0, from));
    // "The page was raised by Dana Reyes"
    if (/\sby\s*$/.test(before)) return [{ who, entry, words: before.replace(/\s+by\s*$/, '') }];
    const last = lastOfRow(mentions, index, entry.text);
    const words = clauseAfter(entry.text.slice(Math.max(to, last)));
    return /^\p{L}/u.test(words) && !/^(?:'s|’s|and|or|of|in|on|at|to|for|from|with)\b/.test(words)
      ? [{ who, entry, words }]
      : [];
  });
}

/** Where a row of names ends: "Kwame, Mei and Callum compared …" is what all three did. */
function lastOfRow(
  mentions: readonly { readonly from: number; readonly to: number }[],
  index: number,
  text: string,
): number {
  let end = mentions[index]?.to ?? 0;
  for (const { from, to } of mentions.slice(index + 1)) {
    if (!/^(?:\s*,\s*|\s*,?\s+(?:and|&)\s+)$/.test(text.slice(end, from))) break;
    end = to;
  }
  return end;
}

/** The rest of the sentence, without a remark about the person: ", up early for a supplier's range, opened the preview". */
function clauseAfter(rest: string): string {
  const plain = rest.replace(/^\s*(?:\([^()]{0,80}\)\s*|,\s[^,.;]{1,80},\s)/, ' ').trimStart();
  return plain.split(/[.;!?](?:\s|$)/)[0] ?? '';
}

function clauseBefore(words: string): string {
  return words.split(/[.;!?]\s/).at(-1) ?? '';
}
