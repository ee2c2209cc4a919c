import { plainAt } from '../markdown/plain.js';
import type { Range, Said } from '../range.js';
import { groupState } from './status.js';
import { startsWithVerb } from './verbs.js';

/** What a label in front of a list says of every action in it. */
export interface Group {
  readonly state: boolean | null;
  readonly owner: Said<string> | null;
}

export const noGroup: Group = { state: null, owner: null };

const boldHead = /^\s*(\*\*|__)([^*_\n]{1,60}?)\1[ \t]*(?=\S|\n|$)/;
const initials = /^\p{Lu}{2,3}$/u;
const nameWord = /^\p{Lu}\p{Ll}+$/u;

/** Capitalised words that sort actions by subject, and are nobody's name. */
const subjects =
  /^(?:process|monitoring|alerting|detection|prevention|mitigation|documentation|docs|technical|testing|tests?|tooling|tools|infrastructure|communications?|training|short|medium|long|immediate|immediately|future|done|completed?|todo|planned|urgent|high|low|other|misc|miscellaneous|general|code|config|configuration|deployment|security|reliability|performance|people|culture|response|recovery|resolution|investigation|improvements?|actions?|tasks?|follow|next|deadline|corrective|preventative|preventive|proactive|reactive|internal|external|observability|logging|metrics|automation|database|network|capacity|note|notes|incident|problem|cause|causes|api|sre|dns|aws|gcp|ui|db)$/i;

/** The group that a lead-in opens: "Completed:", "**Noor**", "**Ana, Bo & Zoë**". */
export function groupOf(text: string, paragraph: Range, words: string, state: boolean | null): Group {
  const head = boldHead.exec(text.slice(paragraph.from, paragraph.to));
  const name = head?.[2]?.replace(/[:\s]+$/, '') ?? '';
  const [person = ''] = name.split(/\s[–—-]\s/);
  const at = paragraph.from + (head?.[0].indexOf(person) ?? 0);
  return {
    state: groupState(words) ?? state,
    owner: isPersons(person) ? { from: at, to: at + person.length, value: person } : null,
  };
}

/** The name in bold that leads a loose action: `**MK** Move the alert`. */
export function leadingOwner(
  text: string,
  paragraph: Range,
): (Said<string> & { readonly rest: number }) | null {
  const head = boldHead.exec(text.slice(paragraph.from, paragraph.to));
  const name = head?.[2] ?? '';
  if (!head || !isPersons(name)) return null;
  const at = paragraph.from + head[0].indexOf(name);
  const rest =
    paragraph.from +
    head[0].length +
    (/^\s*[:–—-]?\s*/.exec(text.slice(paragraph.from + head[0].length))?.[0].length ?? 0);
  return { from: at, to: at + name.length, value: name, rest };
}

/** The words of a loose action behind the name that leads it. */
export function withoutOwner(text: string, paragraph: Range): string {
  return plainAt(text, { from: leadingOwner(text, paragraph)?.rest ?? paragraph.from, to: paragraph.to });
}

/** One or several first names, initials or "Team". */
function isPersons(words: string): boolean {
  const parts = words.split(/\s*(?:,|&|\band\b|\/|\+|\bvia\b)\s*/).filter((part) => part !== '');
  return parts.length > 0 && parts.length <= 5 && parts.every((part) => isPerson(part));
}

function isPerson(words: string): boolean {
  if (/^team$/i.test(words) || initials.test(words)) return !subjects.test(words);
  const names = words.split(/\s+/);
  return (
    names.length <= 3 &&
    names.every((name) => nameWord.test(name) && !subjects.test(name)) &&
    !startsWithVerb(words)
  );
}

/** A line in italics that a template left to explain the part. */
export function isHelpText(text: string, paragraph: Range): boolean {
  const source = text.slice(paragraph.from, paragraph.to).trim();
  return /^(?:\*(?!\*)[^*]+\*|_(?!_)[^_]+_)$/.test(source);
}
