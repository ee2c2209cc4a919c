import type { Model, Review } from '@debrief/document';
import { dayIn } from '../day.js';

/** The day on which the incident was over, or the latest day that its timeline tells; null where it tells none. */
export function dayItEnded({ times, timeline }: Model): string | null {
  const ended = times.resolved ?? times.mitigated;
  return (
    dayIn(ended?.local) ??
    lastOf(timeline.map(({ local }) => dayIn(local))) ??
    dayItBegan({ times, timeline })
  );
}

/** The day on which it began. */
export function dayItBegan({ times, timeline }: Pick<Model, 'times' | 'timeline'>): string | null {
  return (
    dayIn(times.began?.local) ?? timeline.map(({ local }) => dayIn(local)).find((day) => day !== null) ?? null
  );
}

/** The day of a meeting; null where the words tell that it was not held on that day. */
export function dayHeld(words: string | null | undefined): string | null {
  const isOff = /\b(?:not held|cancell?ed|postponed|moved from)\b|^\W*(?:not|planned|scheduled)\b/i.test(
    words ?? '',
  );
  return isOff ? null : dayIn(words);
}

/** The day for which the review is set, or on which it was held. */
export function reviewDay({ review }: { readonly review: Pick<Review, 'held'> | null }): string | null {
  return dayHeld(review?.held);
}

function lastOf(days: readonly (string | null)[]): string | null {
  return days.reduce((last, day) => (day !== null && (last === null || day > last) ? day : last), null);
}
