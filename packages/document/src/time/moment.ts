import { parse } from '../parse.js';

/** A time as somebody said it. */
export interface SaidMoment {
  /** `2026-11-03T10:41`, or `2026-11-03`. */
  readonly local: string;
  /** The zone as it was said; null where it was not. */
  readonly zone: string | null;
  /** The instant, in the zone that counts where none was said; null for a day. */
  readonly at: string | null;
  readonly approximate: boolean;
}

/** When and where a time is said. */
export interface MomentClock {
  /** What lies behind it has happened; left out, all of today has. */
  readonly now?: Date;
  /** The day where the person is, or of which they speak: `2026-11-20`. */
  readonly today: string;
  /** The zone that counts where none is said. */
  readonly zone: string | null;
}

/**
 * Reads when something was: `2026-11-03 10:41 UTC`, `3 Nov 14:10 CET`, `yesterday 9:05 am`, `10:41`, `now`. What is left out
 * is the latest that does not lie ahead. A string says what is in the way.
 *
 *     readMoment('yesterday 14:10 CET', { today: '2026-11-20', zone: null }); // { local: '2026-11-19T14:10', zone: 'CET', … }
 */
export function readMoment(words: string, { now, today, zone }: MomentClock): SaidMoment | string {
  const said = words
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/(?<=\d |[ap]m )(?![ap]m$)[a-z]{2,4}$/, (name) => name.toUpperCase());
  if (now && /^now$/i.test(said)) {
    const at = `${now.toISOString().slice(0, 16)}:00Z`;
    return { local: at.slice(0, 16), zone: 'UTC', at, approximate: false };
  }
  const dated = said.replace(/^(today|yesterday)\b,? ?(?:at )?/i, (_, day: string) =>
    /^t/i.test(day) ? `${today} ` : `${later(today, -1)} `,
  );
  const read = daysAround.map((by) =>
    readNear(dated, later(now?.toISOString().slice(0, 10) ?? today, by), zone ?? 'UTC'),
  );
  const known = read.flatMap((each) => each ?? []);
  const [nearest] = known;
  if (!nearest) return `“${said}” is not read as a time. ${examples}`;
  if (nearest.twoWays) return `“${said}” can be read as two days. Write it as 2026-11-03 10:41 UTC.`;
  const past = known.find((each) => (now ? !isAhead(each, now) : each.local.slice(0, 10) <= today));
  const { local, zone: stated, at, approximate } = past ?? nearest;
  return { local, zone: stated, at, approximate };
}

function later(day: string, by: number): string {
  return new Date(Date.parse(day) + by * 24 * hour).toISOString().slice(0, 10);
}

/** True for what has not come yet; a day counts from its first minute. */
export function isAhead({ local, at }: Pick<SaidMoment, 'local' | 'at'>, now: Date): boolean {
  return Date.parse(at ?? `${local.slice(0, 10)}T00:00Z`) > now.getTime() + 12 * hour * (at ? 0 : 1);
}

const hour = 3_600_000;

const examples = 'Say it as 2026-11-03 10:41 UTC, or yesterday 14:10 CET.';

/** Days, from the one in UTC on, to tell from what is left out: a clock that of today or yesterday, a weekday this week's, a day this year's. */
const daysAround = [1, 0, -1, -2, -6, -7, -183];

interface Near extends SaidMoment {
  readonly twoWays: boolean;
}

/** The words as a timeline of that day would have them; null for what is no time, or more than one. */
function readNear(words: string, day: string, zone: string): Near | null {
  const text = `# At\n\n## Timeline\n\nAll times are ${zone}.\n\n### ${day}\n\n- ${words} **Began.**\n`;
  const [entry, ...more] = parse(text).model.timeline;
  if (!entry?.local || more.length > 0 || entry.text !== '' || entry.moment !== 'began') return null;
  if (entry.until || entry.stamp.relative || entry.stamp.blank || !/^\d{4}-/.test(entry.local)) return null;
  const readings = entry.stamp.day?.readings ?? [];
  return {
    local: entry.local,
    zone: entry.stamp.zone,
    at: entry.at,
    approximate: entry.stamp.approximate,
    twoWays:
      new Set(readings.flatMap(({ slash }) => slash ?? [])).size > 1 &&
      new Set(readings.map(plainDay)).size > 1,
  };
}

function plainDay({ month, day }: { readonly month: number | null; readonly day: number | null }): string {
  return `${month}-${day}`;
}
