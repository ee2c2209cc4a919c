import { type Moment, momentOf } from '@debrief/document';
import type { PastedRow } from '../row.js';

/** How people say in a chat that a moment has come. */
const said: readonly (readonly [Moment, RegExp])[] = [
  [
    'resolved',
    /\b(?:all clear|(?:is|are|now|fully|incident|issue|alert) resolved|back to normal|incident (?:closed|over))\b/i,
  ],
  [
    'mitigated',
    /\b(?:mitigated|mitigation (?:is )?in place|rolled back|rollback (?:is )?(?:done|complete)|errors? (?:are|is) dropping|recovering now)\b/i,
  ],
  [
    'acknowledged',
    /\b(?:acked|ack(?:nowledged)?\b|i['’]m on it|on it\b|i['’]ll take (?:it|this)|looking into (?:it|this))/i,
  ],
  [
    'detected',
    /\b(?:paged\b|alert(?:s|ed)? (?:fired|firing)|alarm (?:fired|paged|went off)|\[?FIRING\b|customers? (?:are )?report(?:ing|ed)?)/i,
  ],
  [
    'began',
    /\b(?:(?:incident|outage|errors?|declines?|failures?) (?:began|started)|began to fail|started failing)\b/i,
  ],
];

/** A label such as `Resolved:` or `**Began.**` in front of the words, which names a moment by itself. */
const label = /^(?:(\*\*|__)([^*_]{2,40}?)\1\s*[:.–-]?|([A-Za-z][A-Za-z ]{2,29}):(?=\s))\s*/;

/** Takes a leading label that names a moment out of the words. */
export function labelled(words: string): { readonly text: string; readonly moment: Moment | null } {
  const found = label.exec(words);
  const moment = found && momentOf((found[2] ?? found[3] ?? '').replace(/[.:]$/, ''));
  return moment && found ? { text: words.slice(found[0].length), moment } : { text: words, moment: null };
}

/** The same rows, with at most one suggested for each key moment: the first that says so, or the last for an end. */
export function suggested(rows: readonly PastedRow[]): PastedRow[] {
  const taken = new Map<Moment, number>();
  rows.forEach(({ moment }, index) => {
    if (moment && (!taken.has(moment) || moment === 'resolved')) taken.set(moment, index);
  });
  rows.forEach((row, index) => {
    if (row.moment) return;
    const moment = said.find(([, pattern]) => pattern.test(row.text))?.[0];
    if (!moment || rows.some((each) => each.moment === moment)) return;
    const isFree = ![...taken.values()].includes(index);
    if (isFree && (!taken.has(moment) || moment === 'resolved')) taken.set(moment, index);
  });
  const named = new Map([...taken].map(([moment, index]) => [index, moment]));
  return rows.map((row, index) => ({ ...row, moment: named.get(index) ?? null }));
}
