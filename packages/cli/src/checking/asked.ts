import type { Limits } from './limits.js';
import type { Format } from './print.js';

/** What a check is asked for. */
export interface Asked {
  /** Files, folders; `-` alone is standard input. */
  readonly names: readonly string[];
  readonly format: Format;
  readonly limits: Limits;
  /** Whether it is said which limit was passed. */
  readonly tellLimit: boolean;
  readonly notes: boolean;
  readonly cache: boolean;
  /** Only what changed since a revision, or what is staged. */
  readonly only: { readonly since: string } | 'staged' | null;
  /** The file of a baseline; `none`, or `own` for the one that is there. */
  readonly baseline: { readonly file: string } | 'own' | 'none';
  /** Where to write one; `own` is where it belongs. */
  readonly writeBaseline: { readonly file: string } | 'own' | null;
  readonly fix: 'write' | 'show' | null;
}
