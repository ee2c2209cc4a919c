import type { Context } from '../../context.js';
import type { Swap } from '../harbour.js';

/** A need that the complete document does not meet once it is changed so. */
export interface Refusal {
  readonly need: string;
  readonly swaps: readonly Swap[];
  /** What is said then; null where a rule of the language says it. */
  readonly says: string | null;
  /** Needs that cannot be met either. */
  readonly also?: readonly string[];
  readonly more?: Partial<Context>;
}
