import type { Entry, TimePoint } from '../model.js';
import { type Refusal, refuse } from '../operations/outcome.js';
import type { Day } from '../time/dates.js';
import { formatDay } from '../time/dates.js';
import { convert, readWhen, type When } from '../time/when.js';

/** The day of a point in time, where it is known. */
export function dayOf(local: string | null): Day | null {
  const date = /^(\d{4})-(\d\d)-(\d\d)/.exec(local ?? '');
  return date ? { year: Number(date[1]), month: Number(date[2]), day: Number(date[3]) } : null;
}

/** What a person said, as the entries around it tell times: on a day of theirs, in their zone. */
export function timeAmong(words: string, entries: readonly Entry[], of: Entry | null): When | Refusal {
  const zone = of?.zone ?? entries.find((entry) => entry.zone)?.zone ?? null;
  const dated = [...(of ? [of] : []), ...entries].find(({ local }) => dayOf(local));
  const near = dayOf(dated?.local ?? null);
  const said = readWhen(words, { day: near, zone });
  if (!said)
    return refuse(
      'value not allowed',
      `“${words}” is no time that can be read. “10:53” and “2026-11-03 10:53 UTC” can.`,
    );
  if (!said.day && /(?<!\d)24[:.h]?00/.test(words))
    return refuse('ambiguous', 'Midnight ends one day and begins another. “00:00” with its day says which.');
  const day = said.day ?? (said.clock ? dayFor(said, entries, of) : null);
  if (day && 'refused' in day) return day;
  return inZone({ ...said, day }, zone);
}

/** The same moment in the zone of the timeline, where both are known. */
function inZone(when: When, zone: string | null): When {
  if (!zone || !when.zone) return { ...when, zone: when.zone };
  if (when.zone === zone) return { ...when, zone };
  const there = when.day && when.clock && convert({ day: when.day, clock: when.clock }, when.zone, zone);
  return there ? { ...when, ...there, zone } : when;
}

/** The day of a clock that comes without one: the entry's own, or the one of the timeline in which it falls. */
function dayFor(when: When, entries: readonly Entry[], of: Entry | null): Day | null | Refusal {
  if (of) return dayOf(of.local);
  const dated = entries.filter(({ local }) => dayOf(local));
  const days = [...new Map(dated.map(({ local }) => [local?.slice(0, 10), dayOf(local)])).values()];
  const [only] = days;
  if (days.length < 2) return only ?? null;
  const clock = clockWords(when);
  const times = dated.flatMap(({ local }) => (local?.includes('T') ? [local] : [])).toSorted();
  const [first = '', last = ''] = [times[0], times.at(-1)];
  const within = days.filter((day) => {
    const local = day && `${formatDay(day)}T${clock}`;
    return local && first <= local && local <= last;
  });
  const [fits] = within;
  if (within.length === 1 && fits) return fits;
  const all = days.flatMap((day) => (day ? formatDay(day) : []));
  const named = all.length > 3 ? [...all.slice(0, 2), 'another one'] : all;
  return refuse(
    'ambiguous',
    `The timeline has several days, and ${clock} may be on ${named.join(' or ')}. Say the day as well.`,
  );
}

function clockWords({ clock }: When): string {
  return clock ? `${pad(clock.hour)}:${pad(clock.minute)}` : '';
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}

/** How the model will have a time: the most that it says. */
export function localWords(when: When): string | null {
  const clock = clockWords(when);
  if (!when.day) return clock || null;
  return clock ? `${formatDay(when.day)}T${clock}` : formatDay(when.day);
}

/** Below zero where one time lies before another, above it behind; null where that cannot be told. */
export function order(
  one: Pick<TimePoint, 'local' | 'at'>,
  other: Pick<TimePoint, 'local' | 'at'>,
): number | null {
  const [first, second] = one.at && other.at ? [one.at, other.at] : [one.local, other.local];
  if (!first || !second || first.length !== second.length) return null;
  return first < second ? -1 : first > second ? 1 : 0;
}
