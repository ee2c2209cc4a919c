import type { Entry, Model } from '../model.js';
import type { Range } from '../range.js';
import { firstIndex } from '../search.js';

/** When something happened, to order it among others; `clock` where no date is known. */
export interface Time extends Range {
  readonly at: string | null;
  /** A date with a clock or without; a clock alone has the count of nights in front that passed since the first entry. */
  readonly local: string | null;
}

/** The entries of a timeline by their place in the text. */
export class Times {
  readonly #times: readonly Time[];

  constructor(model: Pick<Model, 'timeline'>) {
    this.#times = withNights(model.timeline);
  }

  /** The first entry whose time stands in a stretch of the text. */
  firstIn({ from, to }: Range): Time | null {
    const time = this.#times[firstIndex(this.#times.length, (at) => (this.#times[at]?.from ?? 0) >= from)];
    return time && time.from < to ? time : null;
  }
}

/** A clock that falls back by as much means that a night has passed. */
const nightFall = 6 * 60;

function withNights(timeline: readonly Entry[]): Time[] {
  let nights = 0;
  let last = 0;
  return timeline.map(({ stamp, at, local }) => {
    const clock = /^(\d\d):(\d\d)$/.exec(local ?? '');
    if (!clock) return { from: stamp.from, to: stamp.to, at, local };
    const minutes = Number(clock[1]) * 60 + Number(clock[2]);
    if (last - minutes >= nightFall) nights++;
    last = minutes;
    return { from: stamp.from, to: stamp.to, at, local: `${String(nights).padStart(4, '0')} ${local}` };
  });
}

/** Below 0 where the first is earlier; null where nobody can tell. */
export function compareTimes(one: Time | null, two: Time | null): number | null {
  if (!one || !two) return null;
  const [a, b] = one.at && two.at ? [one.at, two.at] : [one.local, two.local];
  if (!a || !b || a.length !== b.length) return null;
  return a < b ? -1 : a > b ? 1 : 0;
}
