import { durations, type Entry, type Model, type Moment, moments } from '@debrief/document';
import { apart } from '../terminal/indent.js';
import { type Line, line, span } from '../terminal/line.js';
import { clockOf, dayOf, duration, longDate } from './clock.js';
import { rows } from './fields.js';
import type { Sheet } from './sheet.js';
import { strip } from './strip.js';

/** What the front matter and the moments say in short: facts, durations, people. */
export function facts(sheet: Sheet, width: number): Line[] {
  const { model, glyphs } = sheet;
  const set = (parts: readonly Line[]): Line[] => rows(parts, ` ${glyphs.dot} `, width);
  return apart([
    [...set(mainFacts(model)), ...set(timesTaken(model))],
    sheet.firstMoment ? [] : strip(model.times, glyphs, width),
    [...set(people(model)), ...set(nature(model))],
  ]);
}

function mainFacts({ meta, timeline, times, frontMatter }: Model): Line[] {
  const day = (times.began && dayOf(times.began)) ?? mainDay(timeline);
  const date = day ? longDate(day) : frontMatter.string('date')?.value;
  return [
    ...(meta.status ? [line(meta.status.value)] : []),
    ...(meta.severity ? [line(span(meta.severity.value, 'strong'))] : []),
    ...(meta.fullOutage?.value ? [line('full outage')] : []),
    ...(meta.systems.length > 0 ? [line(list(meta.systems))] : []),
    ...fact('owner', meta.owner?.value),
    ...(date ? [line(date)] : []),
  ];
}

/** The day that most entries fall on, the earlier of equals: a first entry may tell of long before. */
function mainDay(timeline: readonly Entry[]): string | null {
  const counts = new Map<string, number>();
  for (const day of timeline.flatMap((entry) => dayOf(entry) ?? []))
    counts.set(day, (counts.get(day) ?? 0) + 1);
  const [first] = [...counts].sort(([a, ofA], [b, ofB]) => ofB - ofA || (a < b ? -1 : 1));
  return first?.[0] ?? null;
}

function timesTaken(model: Model): Line[] {
  const { toDetect, toAcknowledge, toMitigate, toResolve } = durations(model.times);
  const after = (moment: Moment, seconds: number | null): Line[] => {
    if (seconds === null) return [];
    const time = duration(Math.abs(seconds) / 60);
    if (seconds === 0) return [line(`${moment} at once`)];
    return [line(`${moment} ${seconds < 0 ? `${time} before it began` : `after ${time}`}`)];
  };
  return [
    ...after('detected', toDetect),
    ...after('acknowledged', toAcknowledge),
    ...after('mitigated', toMitigate),
    ...after('resolved', toResolve),
  ];
}

function people({ meta }: Model): Line[] {
  const roles = [...meta.people].map(([role, names]) => fact(role.replace(/[-_]+/g, ' '), list(names)));
  return [...fact('team', meta.team?.value), ...roles.flat(), ...fact('called by', meta.calledBy?.value)];
}

function nature({ meta, times, timeline }: Model): Line[] {
  const entries: ReadonlySet<unknown> = new Set(timeline);
  const stated = moments.flatMap((moment) => {
    const point = times[moment];
    if (!point || entries.has(point)) return [];
    const day = dayOf(point);
    return fact(moment, [day && longDate(day), clockOf(point), point.zone].filter(Boolean).join(' '));
  });
  return [
    ...stated,
    ...fact('detected by', meta.detectedBy?.value),
    ...fact('triggers', list(meta.triggers)),
    ...fact('labels', list(meta.labels)),
    ...fact('related', list(meta.related)),
    ...fact('visibility', meta.visibility?.value),
  ];
}

function fact(name: string, value: string | undefined): Line[] {
  return value ? [[span(`${name} `, 'faint'), span(value)]] : [];
}

function list(values: readonly { readonly value: string }[]): string {
  return values.map(({ value }) => value).join(', ');
}
