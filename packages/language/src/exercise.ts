import type { Place } from './place.js';

/** A sentence to rewrite, and one of the good ways to do it. */
export interface Exercise {
  /** The rule that it is about. */
  readonly rule: string;
  readonly in: Place;
  readonly text: string;
  readonly good: string;
}
