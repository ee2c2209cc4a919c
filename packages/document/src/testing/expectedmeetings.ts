import type { Meeting } from '../operations/operation.js';
import { anything, type Check, mismatch, withMore } from './check.js';
import type { Before, Changes } from './expected.js';
import { says } from './expectedfacts.js';
import type { Facts } from './said.js';

export function dissented(
  before: Before,
  meeting: Meeting,
  change: (old: readonly unknown[]) => unknown,
): Changes {
  const { said } = before;
  const old = said[meeting] ?? noMeeting;
  return {
    [meeting]: { ...old, dissent: change(old['dissent'] as readonly unknown[]) },
    sections: withMore(said.sections, ({ kind }) => kind === meeting),
  };
}

const noMeeting: Facts = { held: null, facilitator: null, present: [], agreed: [], dissent: [], fields: {} };

/** A meeting of which nothing was said is told of once its part is there. */
export function emptyMeeting({ said }: Before, kind: string): Changes {
  if (kind !== 'review' && kind !== 'followup') return {};
  return said[kind] === null ? { [kind]: noMeeting } : {};
}

const meetingLines: readonly (readonly [keyof typeof noMeeting & string, RegExp])[] = [
  ['held', /^(?:held|held on|date|when)$/i],
  ['facilitator', /^facilitator$/i],
  ['present', /^(?:present|attendees|participants)$/i],
  ['agreed', /^(?:agreed|signed off by|approved by)$/i],
  ['dissent', /^dissent$/i],
];

export function met(
  before: Before,
  list: Meeting,
  name: string,
  value: string | readonly string[] | null,
): Changes {
  const { said, strict } = before;
  const line = meetingLines.find(([, pattern]) => pattern.test(name))?.[0];
  const names = line === 'present' || line === 'agreed';
  const old = said[list] ?? noMeeting;
  const words = value === null || typeof value === 'string' ? value : value.join(', ');
  const sections = withMore(said.sections, ({ kind }) => kind === list);
  if ((words === null || words.trim() === '') && said[list] === null) return {};
  if (line === 'dissent') return { [list]: { ...old, dissent: anything }, sections };
  if (line) {
    const after = !strict
      ? anything
      : names
        ? value === null
          ? []
          : typeof value === 'string'
            ? [value]
            : value
        : words;
    return { [list]: { ...old, [line]: after }, sections };
  }
  const fields = old['fields'] as Readonly<Record<string, readonly string[]>>;
  const sameName = (other: string): boolean => bareName(other) === bareName(name);
  const others = (all: unknown): Facts =>
    Object.fromEntries(Object.entries(all as Facts).filter(([other]) => !sameName(other)));
  const [, ...further] = Object.entries(fields).find(([other]) => sameName(other))?.[1] ?? [];
  const check: Check = (given, whole) => {
    const own = Object.entries(given as Facts).find(([other]) => sameName(other))?.[1];
    const wanted =
      words === null || words === '' ? (further.length > 0 ? further : undefined) : [says(words), ...further];
    return mismatch(others(fields), others(given), whole) === null && mismatch(wanted, own, whole) === null;
  };
  return { [list]: { ...old, fields: check }, sections };
}

function bareName(name: string): string {
  return name.toLowerCase().replace(/[’']/g, '').trim();
}
