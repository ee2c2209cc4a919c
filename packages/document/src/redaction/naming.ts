import { remember } from '../remember.js';
import { isParticle } from './names.js';

/** What teams, rooms and rotas are called. One such word makes a name that of a team. */
const ofTeams: ReadonlySet<string> = new Set(
  (
    'team teams squad squads group groups guild crew department dept division office desk rota rotation oncall call ops devops sre sres it hr ' +
    'engineering engineer engineers developers platform platforms infra infrastructure payments checkout search identity security ' +
    'storage network networks networking database databases dba dbas data backend frontend web mobile api core release releases ' +
    'product products design legal marketing sales finance billing qa quality support helpdesk service services vendor vendors ' +
    'supplier management leadership observability monitoring analytics compliance accounts operations systems tooling cloud ' +
    'everyone everybody all anyone someone nobody none tbd tba tbc unknown unassigned n na various others other we us they ' +
    'members people staff customer customers user users shift bot automation pipeline channel room committee board company provider'
  ).split(' '),
);

const address = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/gu;
const handle = /(?<![\p{L}\p{N}.])@[\p{L}\p{N}_](?:[\p{L}\p{N}_.-]{0,60}[\p{L}\p{N}_])?/gu;
/** `[Dana Reyes](https://chat.example/dana)` */
const linked = /\[([^[\]]*)\]\([^()\s]*\)/g;
const pronouns = /\((?:\p{L}{2,5}\s?\/\s?)+\p{L}{2,6}\)/gu;
const titles = /^(?:(?:mr|mrs|ms|mx|dr|prof|sir|dame|frau|herr|mme)\.? )+/i;

/**
 * How sure the place is to name people, and not a team or a thing. A key for people may name them in small letters
 * (`owner: dana`), a line for people by initials.
 */
export type Trust = 'key for people' | 'line for people' | 'may name people';

/**
 * The people whom a value names, each with every name that it gives them.
 * `peopleNamed('Dana Reyes (@dana), payments on-call', …)` is `[['Dana Reyes', '@dana']]`.
 */
export function peopleNamed(value: string, trust: Trust, isRole: (name: string) => boolean): string[][] {
  return candidates[trust](value)
    .map((names) => names.filter((name) => !isRole(name)))
    .filter((names) => names.length > 0);
}

/** What each part of a value may name; the same people are named again and again. */
const candidates: Readonly<Record<Trust, (value: string) => readonly (readonly string[])[]>> = {
  'key for people': remember((value) => readParts(value, 'key for people')),
  'line for people': remember((value) => readParts(value, 'line for people')),
  'may name people': remember((value) => readParts(value, 'may name people')),
};

function readParts(value: string, trust: Trust): string[][] {
  if (value.length > 2000) return [];
  return value
    .replace(linked, '$1')
    .replace(pronouns, ' ')
    .split(/[,;&/+|]|\s[–—-]{1,2}\s|\b(?:and|und|et|with|via)\b/)
    .map((part) => namesIn(part.replace(/\s+/g, ' ').trim(), trust));
}

function namesIn(part: string, trust: Trust): string[] {
  const addresses = part.match(address) ?? [];
  const rest = part.replace(address, ' ');
  const handles = (rest.match(handle) ?? []).filter((each) => !speaksOfTeam(each));
  const bare = rest
    .replace(handle, ' ')
    .replace(/\([^()]*\)|\[[^[\]]*\]|<[^<>]*>|["“”*_`~]/g, ' ')
    .replace(/[()[\]<>:.!?\s]+$|^[()[\]<>:.!?\s]+/g, '')
    .replace(/\s+/g, ' ')
    .replace(titles, '');
  const name = isName(bare, trust) ? bare : nameInBrackets(rest, trust);
  return [...(name === null ? [] : [name]), ...handles, ...addresses];
}

/** `@dana (Dana Reyes)`, `storage on-call (Dana Reyes)` */
function nameInBrackets(part: string, trust: Trust): string | null {
  const inner = /\(([^()]*)\)?$/.exec(part.trimEnd())?.[1]?.trim() ?? '';
  return trust !== 'may name people' && inner.includes(' ') && isName(inner, 'may name people')
    ? inner
    : null;
}

function isName(words: string, trust: Trust): boolean {
  const parts = words.split(' ');
  if (words === '' || words.length > 80 || parts.length > 6 || speaksOfTeam(words)) return false;
  if (!parts.every((part) => /^\p{L}[\p{L}\p{M}'’‘.·・-]*$/u.test(part))) return false;
  if (!parts.some((part) => (part.match(/\p{L}/gu) ?? []).length > 1 || /\p{Lo}/u.test(part))) return false;
  const small = (part: string): boolean => /^\p{Ll}/u.test(part);
  if (parts.every(small)) return trust === 'key for people' && parts.length <= 2;
  // `DR` may be somebody's initials in a line for people; elsewhere, `SRE` and `DevEX` are teams.
  if (parts.length === 1 && /\p{Lu}{2}/u.test(words)) return trust !== 'may name people';
  return parts.every((part) => !small(part) || isParticle(part) || /^\p{Ll}['’]\p{Lu}/u.test(part));
}

function speaksOfTeam(words: string): boolean {
  return words
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .some((word) => ofTeams.has(word));
}
