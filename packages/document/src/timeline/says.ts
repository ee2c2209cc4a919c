import { plain } from '../markdown/plain.js';
import type { Entry } from '../model.js';
import type { Fact } from '../operations/facts.js';
import type { Things } from '../operations/operation.js';
import type { When } from '../time/when.js';
import { zoneOffset } from '../time/zones.js';
import { localWords } from './clock.js';
import { doubtOf } from './words.js';

export type Facts = Things['entry'];

/** What the model will say of the words of an entry. */
export function wordsSay({ moment, text, uncertain }: Partial<Facts>): Fact['says'] {
  return {
    ...(text && { text: plain(text + doubtOf(uncertain)) }),
    ...(moment !== undefined && { moment }),
    ...(uncertain !== undefined && { certain: !uncertain }),
  };
}

/** What the model will say of a time: in the zone of the timeline, unless it has to be told in its own. */
export function timeSays(when: When, entries: readonly Entry[]): Fact['says'] {
  const zone = when.zone ?? entries.find((entry) => entry.zone)?.zone ?? null;
  const local = localWords(when);
  return { local, ...(when.zone !== null && { at: instantOf(when, zone) }) };
}

export function instantOf({ day, clock }: When, zone: string | null): string | null {
  if (!day || !clock || !zone) return null;
  const offset = zoneOffset(zone, day.year, day.month, day.day, clock.hour, clock.minute);
  if (offset === null) return null;
  const at = Date.UTC(day.year, day.month - 1, day.day, clock.hour, clock.minute) - offset * 60_000;
  return new Date(at).toISOString().replace('.000Z', 'Z');
}
