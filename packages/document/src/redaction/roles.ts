import { remember } from '../remember.js';

/** A role as words: `the owner of this review` has the article `the`, the noun `owner` and the tail ` of this review`. */
export interface Role {
  readonly article: 'a' | 'the';
  readonly noun: string;
  readonly tail: string;
}

/** What somebody did, most telling first. */
const ranked = [
  'the incident commander',
  'a responder',
  'a support colleague',
  'the communications lead',
  'the scribe',
  'the owner of this review',
  'the facilitator',
  "the devil's advocate",
  'an author of this review',
] as const;

/** The role of those of whom nothing more is known. */
export const colleague = 'a colleague';

/** How teams name a role, in keys and labels. */
const keys: readonly (readonly [(typeof ranked)[number] | typeof colleague, RegExp])[] = [
  ['the incident commander', /^(?:(?:incident )?(?:commander|manager|coordinator)|incident lead|ic)$/],
  ['a responder', /^(?:(?:first |secondary )?responders?|on ?call(?: engineers?)?|resolvers?)$/],
  ['a support colleague', /^(?:customer )?support(?: lead| liaison)?$/],
  ['the communications lead', /^(?:communications?|comms)(?: lead| manager)?$/],
  ['the scribe', /^(?:scribes?|note ?takers?|minutes)$/],
  ['the owner of this review', /^(?:(?:review|document|postmortem|post mortem) )?owners?$/],
  ['the facilitator', /^(?:facilitators?|moderators?|chair)$/],
  ["the devil's advocate", /^devil'?s advocate$/],
  ['an author of this review', /^(?:authors?|written by|prepared by)$/],
  [
    colleague,
    /^(?:(?:called|reported|raised|approved|accepted|agreed|decided|reviewed|signed off|assigned)(?: by| to)|present|attendees|participants|invited|absent|apologies|agreed|dissent|reviewers?|assignees?|dri|poc|contacts?|people)$/,
  ],
];

/** The role that a key or a label speaks of: `roleOf('incident-commander')` is `'the incident commander'`. */
export const roleOf: (key: string) => string | null = remember((key) => {
  const words = key
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/[-_\s]+/g, ' ')
    .trim();
  return keys.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
});

/** The most telling of several roles; one that we do not rank says more than `a colleague`. */
export function mostTelling(roles: readonly string[]): string {
  const known = ranked.find((role) => roles.includes(role));
  return known ?? roles.find((role) => role !== colleague && role !== '') ?? colleague;
}

/** Reads a role from its words. Signs that mean something to Markdown or YAML are left out. */
export function readRole(words: string): Role {
  const plain = words
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}' -]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const [, article = 'a', rest = ''] = /^(?:(an?|the) )?(.*)$/i.exec(plain) ?? [];
  const of = rest.search(/ (?:of|for|in|at|on) /);
  const noun = of > 0 ? rest.slice(0, of) : rest;
  if (noun === '') return { article: 'a', noun: 'colleague', tail: '' };
  return { article: /^the$/i.test(article) ? 'the' : 'a', noun, tail: of > 0 ? rest.slice(of) : '' };
}

/** `a responder`, `an incident commander`, `the scribe` */
export function withArticle({ article, noun, tail }: Role): string {
  return `${article === 'the' ? 'the' : indefinite(noun)} ${noun}${tail}`;
}

/** `a` or `an`, as the word behind it asks for. */
export function indefinite(noun: string): 'a' | 'an' {
  if (/^(?:uni|use|eu|one\b)/i.test(noun)) return 'a';
  if (/^\p{Lu}{2}/u.test(noun)) return /^[AEFHILMNORSX]/.test(noun) ? 'an' : 'a';
  return /^[aeiou]/i.test(noun) ? 'an' : 'a';
}

const numbers = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** `two responders`, `12 colleagues` */
export function counted(count: number, { noun, tail }: Role): string {
  return `${numbers[count] ?? count} ${pluralOf(noun)}${tail}`;
}

function pluralOf(noun: string): string {
  if (/(?:s|x|z|ch|sh)$/.test(noun)) return `${noun}es`;
  return /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}

/** `another responder`, `a third responder` */
export function further(order: number, { noun, tail }: Role): string {
  const word = ['', '', 'another', 'a third', 'a fourth', 'a fifth'][order] ?? 'yet another';
  return `${word} ${noun}${tail}`;
}

/** The role as one word: `incident-commander`. */
export function slugOf({ noun }: Role): string {
  return noun.toLowerCase().replace(/'/g, '').replace(/\s+/g, '-');
}

/** What stands for a person in an address. */
export const redacted = 'redacted';

const joining = `a an the another third fourth fifth yet that same of this review two three four five six seven eight nine ten ${redacted}`;

/** Every word with which roles are written. A name made of such words only is a role already. */
export function roleWords(roles: readonly string[]): ReadonlySet<string> {
  const words = new Set(joining.split(' '));
  for (const role of [...ranked, colleague, ...roles]) {
    const { noun, tail } = readRole(role);
    for (const word of `${noun} ${pluralOf(noun)}${tail}`.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [])
      words.add(word);
  }
  return words;
}
