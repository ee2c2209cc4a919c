import { eventOf, slug } from './slug.js';

/** What a name is made of. */
export interface NameFacts {
  /** `2026-11`, or a day of that month. */
  readonly began: string;
  readonly systems: readonly string[];
  readonly title: string;
  /** Other words for what happened. */
  readonly event?: string | null;
}

/** The id that a new postmortem gets unless somebody says another: `2026/11.payments.failover-declines`. */
export function proposedId({ began, systems, title, event = null }: NameFacts): string {
  const [year = '', month = ''] = began.split('-');
  const system = systems.map(slug).find((name) => name !== '') ?? 'general';
  const words = (event === null ? '' : slug(event)) || eventOf(withoutSystem(title, system));
  return `${year}/${month}.${system}.${words}`;
}

/** The name says its system already, so a title that begins with it need not; one that says nothing else keeps it. */
function withoutSystem(title: string, system: string): string {
  const [first = '', ...rest] = title.trim().split(/\s+/);
  return slug(first) === system && slug(rest.join(' ')) !== '' ? rest.join(' ') : title;
}

/** The id with the first number behind it that is free: `…-2`. Names that differ only in case are one. */
export function freeId(id: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const name = number === 1 ? id : `${id}-${number}`;
    if (!taken.has(foldedId(name))) return name;
  }
}

/** What is one name on computers that do not tell case. */
export function foldedId(id: string): string {
  return id.normalize('NFC').toLowerCase();
}

/** What is in the way of an id, and what to write; null for one that any computer can hold. */
export function problemOfId(id: string): string | null {
  const [, year, month, system, event] = /^([^/]+)\/([^./]+)\.([^./]+)\.([^./]+)$/.exec(id) ?? [];
  if (!year || !month || !system || !event)
    return 'A name is YEAR/[month].[system].[event], such as 2026/11.payments.failover-declines';
  if (!/^\d{4}$/.test(year)) return `The year ${year} is not one of four digits, such as 2026`;
  if (!/^(?:0[1-9]|1[0-2])$/.test(month))
    return `The month ${month} is not 01 to 12${/^[1-9]$/.test(month) ? `: write 0${month}` : ''}`;
  for (const part of [system, event]) {
    const simple = slug(part);
    if (!/^[\p{L}\p{M}\p{N}_-]+$/u.test(part) || /^-/.test(part) || id.length > mostLetters)
      return `${part} is no name on every computer${simple ? `: write ${simple}` : ''}`;
  }
  return null;
}

const mostLetters = 120;
