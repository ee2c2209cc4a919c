import { remember } from '../remember.js';

/** Minutes east of UTC for the abbreviations that teams write; daylight saving is taken as stated. */
const fixed: Readonly<Record<string, number>> = {
  UTC: 0,
  GMT: 0,
  Z: 0,
  WET: 0,
  WEST: 60,
  BST: 60,
  IST: 330,
  CET: 60,
  CEST: 120,
  MEZ: 60,
  MESZ: 120,
  SAST: 120,
  EET: 120,
  EEST: 180,
  MSK: 180,
  TRT: 180,
  GST: 240,
  PKT: 300,
  WIB: 420,
  ICT: 420,
  HKT: 480,
  SGT: 480,
  AWST: 480,
  PHT: 480,
  JST: 540,
  KST: 540,
  ACST: 570,
  AEST: 600,
  ACDT: 630,
  AEDT: 660,
  NZST: 720,
  NZDT: 780,
  BRT: -180,
  ART: -180,
  NST: -210,
  AST: -240,
  ADT: -180,
  EST: -300,
  EDT: -240,
  CST: -360,
  CDT: -300,
  MST: -420,
  MDT: -360,
  PST: -480,
  PDT: -420,
  AKST: -540,
  AKDT: -480,
  HST: -600,
};

/** Names that mean a place, so that its daylight saving counts. */
const places: Readonly<Record<string, string>> = {
  PT: 'America/Los_Angeles',
  PACIFIC: 'America/Los_Angeles',
  'UC/PACIFIC': 'America/Los_Angeles',
  MT: 'America/Denver',
  MOUNTAIN: 'America/Denver',
  CT: 'America/Chicago',
  ET: 'America/New_York',
  EASTERN: 'America/New_York',
  UK: 'Europe/London',
};

const abbreviation = Object.keys(fixed)
  .filter((name) => name !== 'Z')
  .sort((a, b) => b.length - a.length)
  .join('|');

/** A zone name or offset; one capture-free alternative, to be built into larger patterns. Case matters. */
export const zonePattern =
  `(?:(?:UTC|GMT)\\s?[+-]\\d{1,2}(?::?\\d{2})?(?!\\d|:)|(?:${abbreviation}|PT|ET|CT|MT)(?:\\/(?:${abbreviation}))?(?![\\w/-])|` +
  '(?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific|US|UC)\\/[A-Z][A-Za-z_]+(?:\\/[A-Z][A-Za-z_]+)?|' +
  'UK time(?![\\w])|(?:Pacific|Mountain|Eastern)(?: (?:Standard |Daylight )?Time)?(?![\\w])|[+-]\\d{2}:\\d{2}(?!\\d)|[Uu]tc(?!\\w))';

const anyZone = new RegExp(`(?<![\\w/])${zonePattern}`, 'g');
const bareOffset = /^(?:UTC|GMT)?\s?[+-]\d/;

/** The zone that a heading or a sentence states; where it states a name and an offset, the name. */
export const zoneIn: (words: string) => string | null = remember((words) => {
  const found = words.match(anyZone);
  return found?.find((zone) => !bareOffset.test(zone)) ?? found?.[0] ?? null;
}, 256);

/** Minutes east of UTC of a zone at a local time; null when the zone cannot be told. */
export function zoneOffset(
  zone: string,
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
): number | null {
  const name = zone.toUpperCase().replace(/ ?(?:STANDARD |DAYLIGHT )?TIME$/, '');
  const known = fixed[name];
  const pair = /^([PMCE])[SD]T\/\1[SD]T$/.exec(name);
  if (pair) return zoneOffset(`${pair[1]}T`, year, month, day, hour, minute);
  if (known !== undefined) return known;
  const offset = /^(?:UTC|GMT)?\s?([+-])(\d{1,2}):?(\d{2})?$/.exec(name);
  if (offset) {
    const minutes = Number(offset[2]) * 60 + Number(offset[3] ?? 0);
    return offset[1] === '-' ? -minutes : minutes;
  }
  return placeOffset(places[name] ?? zone, Date.UTC(year, month - 1, day, hour, minute));
}

function placeOffset(place: string, localAsUtc: number): number | null {
  const clock = clockOf(place);
  if (!clock) return null;
  const first = offsetAt(clock, localAsUtc);
  return offsetAt(clock, localAsUtc - first * 60_000);
}

/** What tells the time in a place; null where there is no such place. To make one takes longer than all the rest. */
const clockOf: (place: string) => Intl.DateTimeFormat | null = remember((timeZone) => {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
  } catch {
    return null;
  }
}, 64);

function offsetAt(clock: Intl.DateTimeFormat, instant: number): number {
  const parts = clock.formatToParts(new Date(instant));
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value);
  const there = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'));
  return Math.round((there - Math.floor(instant / 60_000) * 60_000) / 60_000);
}
