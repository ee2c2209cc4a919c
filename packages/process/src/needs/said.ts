import type { Model } from '@debrief/document';
import { notOnePerson } from '../people/owners.js';
import type { Policy } from '../policy/policy.js';

/** What our own commands and templates hold where words of the team belong. */
const ours = new Set(
  [
    'ADDRESS',
    'HOW NEWS TRAVELLED',
    'KEY',
    'NAME',
    'NAMES',
    'THE REASON',
    'VERB WHAT',
    'WHAT CAME OF IT',
    'WHAT CHANGED, AND WHY',
    'WHAT HAPPENED',
    'WHAT HELPED',
    'WHAT MADE IT POSSIBLE',
    'WHAT SHOWED IT',
    'WHAT SHOWS IT',
    'WHAT THEY SAW',
    'WHAT WAS DONE',
    'WHAT WAS DOUBTED',
    'WHAT WAS GOING ON BEFORE',
    'WHAT WAS HARD',
    'WHAT WE KNOW NOW',
    'WHAT WILL CHANGE',
    'WHO ELSE WAS NEEDED',
    'HOW PEOPLE FOUND OUT',
    'HOW THE SERVICE WAS BEFORE',
    'WHAT COULD HAVE GONE THE OTHER WAY',
    'WHAT CUSTOMERS SAW',
    'WHAT WAS SEEN',
    'WHAT YOU WOULD STILL LIKE TO KNOW',
    'WHO FELT IT',
    'WORD',
    'WHY …',
    'What happened, and to whom',
  ].map(bare),
);

const waiting =
  /^(?:tb[acd]|to ?do|fix ?me|wip|xxx+|n\/?a|pending|coming soon|(?:still )?to be (?:added|announced|confirmed|decided|defined|determined|done|filled(?: in)?|found|named|written))$/i;

/** True for words that say something. Dots, `TBD`, `n/a` and what our own commands suggest only hold the place. */
export function isSaid(words: string | null | undefined): words is string {
  if (words === null || words === undefined) return false;
  const own = bare(words);
  return /[\p{L}\p{N}]/u.test(own) && !waiting.test(own) && !ours.has(own);
}

/** True for words that name one person: no place held, nobody in particular, no team. */
export function isPerson(
  words: string | null | undefined,
  { model, policy }: { readonly model: Model; readonly policy: Policy },
): words is string {
  return isSaid(words) && notOnePerson(words, model, policy) === null;
}

/** True for words that name one or several people. */
export function isSomebody(
  words: string | null | undefined,
  { model, policy }: { readonly model: Model; readonly policy: Policy },
): words is string {
  if (!isSaid(words)) return false;
  const kind = notOnePerson(words, model, policy);
  return kind === null || kind === 'several';
}

/** Words without the marks and stops around them. */
function bare(words: string): string {
  return words
    .replace(/<!--.*?(?:-->|$)/gs, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}…]+$/gu, '');
}
