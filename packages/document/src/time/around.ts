import type { Entry } from '../model.js';
import type { Day } from './dates.js';
import type { DayContext } from './dayform.js';
import type { When } from './when.js';

/** What the document around a stamp says of its days and clocks. */
export interface Around extends DayContext {
  /** True where the document reads `5:15` as 17:15, since it comes after noon. */
  readonly afternoon: boolean;
}

export const nothingAround: Around = { near: null, order: null, afternoon: false };

/** What surrounds an entry of a timeline, told from what its stamp and the others are read as. */
export function aroundOf(
  timeline: readonly Pick<Entry, 'local' | 'stamp'>[],
  entry: Pick<Entry, 'local' | 'stamp'>,
): Around {
  const at = timeline.indexOf(entry);
  const dated = timeline.findLast(({ local }, index) => index < at && dayOf(local) !== null) ?? entry;
  const near = dayOf(dated.local);
  const order = orderOf(entry) ?? orderOf(timeline.find((each) => orderOf(each) !== null) ?? entry);
  const hour = /(\d\d):\d\d$/.exec(entry.local ?? '');
  const { clock } = entry.stamp;
  return { near, order, afternoon: clock?.half === 'unsaid' && Number(hour?.[1]) === clock.hour + 12 };
}

function dayOf(local: string | null): Day | null {
  const date = /^(\d{4})-(\d\d)-(\d\d)/.exec(local ?? '');
  return date ? { year: Number(date[1]), month: Number(date[2]), day: Number(date[3]) } : null;
}

/** Which way the slashes of an entry were read, where its day tells the two apart. */
function orderOf({ local, stamp }: Pick<Entry, 'local' | 'stamp'>): Around['order'] {
  if (!stamp.day?.readings.some(({ slash }) => slash)) return null;
  const day = dayOf(local);
  const read = stamp.day.readings.filter(
    (each) => each.slash && each.year === day?.year && each.month === day?.month && each.day === day?.day,
  );
  return read.length === 1 ? (read[0]?.slash ?? null) : null;
}

/** The same in the figures of the text: an afternoon left unsaid counts from noon. */
export function asWritten(when: When, { afternoon }: Around): When {
  const zone = when.zone === 'Z' ? 'UTC' : when.zone;
  const { clock } = when;
  const late = afternoon && clock !== null && clock.hour > 12;
  return { ...when, zone, clock: late ? { ...clock, hour: clock.hour - 12 } : clock };
}
