import type { Range, Said } from '../range.js';
import { startsWithVerb } from './verbs.js';

const nobody =
  /^(?:we|i|us|our team|the team|team|everyone|everybody|all|anyone|someone|somebody|nobody|no one|they|it|this|that|these|those|users?|customers?|tb[adc]|n\/?a|none|unassigned|unknown|\?+|-+|not assigned|to be (?:decided|assigned|determined))$/i;

/** The words of an owner field or column, or null where it names nobody. */
export function ownerWords(words: string): string | null {
  const found = words
    .replace(/^[\s:–—-]+/, '')
    .replace(/(?<![\s,;.])[\s,;.]+$/, '')
    .trim();
  const sentence = found.split(/\s+/).length > 4 && !/[,;&/]|\band\b|\bteam\b/i.test(found);
  return found === '' || sentence || nobody.test(found) ? null : found;
}

/** The person or team that an item names as doing it, as written. */
export function readOwner(source: string, words: string, range: Range): Said<string> | null {
  const [near, plainly] = [ends(source), ends(words)];
  for (const notation of notations) {
    const named = notation(near, plainly);
    const value = named ? ownerWords(named) : null;
    if (value) return { ...placeOf(value, source, range), value };
  }
  return null;
}

/** Head and tail of a text. What stands deep in a long one names nobody. */
function ends(words: string): string {
  return words.length <= 2000 ? words : `${words.slice(0, 1000)}\n${words.slice(-1000)}`;
}

function placeOf(value: string, source: string, range: Range): Range {
  const at = source.indexOf(value);
  return at < 0 ? range : { from: range.from + at, to: range.from + at + value.length };
}

/** How an item may name its owner, surest first: from its source, or from its plain words. */
type Notation = (source: string, words: string) => string | null;

/** "Owner: Dana Reyes", "assigned to Dana" */
const labelled: Notation = (source) => {
  const field =
    /\b(?:owner|owned by|assignee|assigned to|assigned|dri|responsible|responsible party|lead|poc|who)\s*[:=]\s*(?!\s)(?:\*+\s*(?!\s))?([^\s,;()[\]|*.](?:[^,;()[\]|*\n.]{0,48}?[^\s,;()[\]|*.])?|(?<=[^\S\n]))(?=\s*(?:$|[,;()[\]|*\n.]))/i;
  const phrase = /\b(?:owned by|assigned to)\s+(@?[A-Z][\w-]*(?: [A-Z][\w-]*){0,2})/;
  return (field.exec(source) ?? phrase.exec(source))?.[1]?.trim() ?? null;
};

/** "@dana", but not "an @emergency role" and not an address */
const mentioned: Notation = (source) => (source.includes('@') ? handle.exec(source)?.[1] : null) ?? null;

const handle =
  /(?<!\b(?:an?|the) )(?<![\w.@/`])(@[A-Za-z][\w-]{0,60}(?:[./][A-Za-z][\w-]{0,60}){0,5})(?![\w.]{0,300}\/)/;

/** "[Ana] Fix it" */
const inBracketsAtHead: Notation = (_, words) =>
  nameOrNull(/^[\s*_]*[([]\s*([^()[\]\n]{2,40}?)\s*[)\]]/.exec(words)?.[1]);

/** "Fix it (Dana Reyes)", "Fix it – Callum, PAY-12" */
const atEnd: Notation = (_, words) => {
  const brackets = /[([]\s*([^()[\]\n]{2,50}?)\s*[)\]][\s.;*_]*$/.exec(words)?.[1];
  const dash = /\s[–—-]{1,2}\s+([^–—\n]{2,40}?)[\s.;*_]*$/.exec(words)?.[1];
  return nameOrNull(brackets) ?? nameOrNull(dash) ?? nameOrNull(dash?.split(',')[0]);
};

/** "Fix it [DR]", "Fix it [DR to ask the vendor]" */
const initialsAtEnd: Notation = (_, words) => {
  if (!words.includes('[')) return null;
  const initials = /\[(\p{Lu}{2,3})(?: to [^[\]]+)?\](?:\s*\[\w+\])?[\s.]*$/u.exec(words)?.[1] ?? '';
  return saysAside(initials) ? null : initials || null;
};

/** "Discuss it (Tomas call for a meeting)" */
const callsForIt: Notation = (_, words) => {
  if (!words.includes('(')) return null;
  const [, person = '', verb = ''] =
    /\((\p{Lu}\p{Ll}+) (?:to |will )?(\p{Ll}{1,40})\b[^()]*\)[\s.]*$/u.exec(words) ?? [];
  return startsWithVerb(verb) ? nameOrNull(person) : null;
};

/** "The catalogue import team should …" */
const teamThatShould: Notation = (_, words) =>
  words.includes(' team ')
    ? (/^(?:the )?(\p{Lu}[\p{L} -]{1,40}? team) (?:should|needs? to|must)\b/u.exec(words)?.[1] ?? null)
    : null;

/** "Identity will update the accounts", "Dana to ask the vendor" */
const subject: Notation = (_, words) => {
  if (startsWithVerb(words) || /^(?:how|what|why|when|where|who|can|ways?)\b/i.test(words)) return null;
  const [all = '', whose = '', says = '', deed = ''] = willDo.exec(simpleLetters(words)) ?? [];
  const from = words.startsWith('the ') ? 4 : 0;
  const who = words.slice(from, from + whose.length);
  const verb = words.slice(all.length - deed.length, all.length);
  const plural = /^\p{Lu}{2,}s$/u.test(who);
  return !plural && (says === 'will' || startsWithVerb(verb)) ? who || null : null;
};

const notations: readonly Notation[] = [
  labelled,
  mentioned,
  inBracketsAtHead,
  atEnd,
  initialsAtEnd,
  callsForIt,
  teamThatShould,
  subject,
];

/** Capitals, small letters and letters in `simpleLetters`. To match any letter there is takes the engine a thousand times as long to prepare. */
const upper = 'A-ZÀ';
const lower = 'a-zà';
const letter = `${upper}${lower}ª`;

/** The same words with `À`, `à` and `ª` for the letters beyond ASCII: capitals, small letters and others. */
function simpleLetters(words: string): string {
  return words.replace(/[^\0-\x7f]/gu, (each) => {
    const kind = /\p{Lu}/u.test(each) ? 'À' : /\p{Ll}/u.test(each) ? 'à' : /\p{L}/u.test(each) ? 'ª' : null;
    return kind?.repeat(each.length) ?? each;
  });
}

/** A capital first, and a small letter behind the last full stop: written so that no word can be read in two ways. */
const name = `[${upper}](?:[${letter}'’-]*\\.)*[${upper}ª'’-]*[${lower}][${letter}'’-]*`;
const names = `${name}(?: (?:${name}|[${upper}]{2,}|and|&|/|[${upper}]\\.?)){0,3}(?: [Tt]eam)?|[${upper}][${letter}&/]+ [Tt]eam|[Tt]eam [${upper}][${letter}-]*`;
const onlyNames = new RegExp(`^(?:${names}|${name}\\s*[,/&+]\\s*${name})$`);
const willDo = new RegExp(
  `^(?:the )?((?:${names})) (will|to|is going to|are going to)(?: (?:be|also|then|continue))? ([${lower}][${letter}-]*)`,
);
const shouted = new RegExp(`^[${upper}]+$`);
const anyTeam = /^(?!our |the team)(?:the )?[\p{L}/-]+(?: [\p{L}/-]+){0,3} team$/iu;

/** Words that stand in brackets behind an action and are nobody's name. */
const asides = new Set(
  (
    'done complete completed issue issues link pr prs pull ticket see note optional todo wip open closed pending high low medium short long term ' +
    'priority prod production staging docs documentation github slack jira api blocked merged fixed started ongoing process structure monitoring ' +
    'internal external new planned yes no tbd mitigate prevent detect mitigation prevention detection corrective preventative preventive bug ' +
    'api cpu dns gcp aws rds ssl tls vpn sre sla slo qa ux ui faq feature minor major critical due january february march april may june july august september october november december q1 q2 q3 q4'
  ).split(' '),
);

function saysAside(words: string): boolean {
  return words.match(/\w+/g)?.some((word) => asides.has(word.toLowerCase())) ?? false;
}

function nameOrNull(words: string | undefined): string | null {
  if (!words) return null;
  if (/ team$/i.test(words) && anyTeam.test(words)) return words;
  const simple = simpleLetters(words);
  return onlyNames.test(simple) && !shouted.test(simple) && !saysAside(words) && !startsWithVerb(words)
    ? words
    : null;
}
