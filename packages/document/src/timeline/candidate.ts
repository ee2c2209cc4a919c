import type { Entry } from '../model.js';
import type { Range } from '../range.js';
import type { Stamp } from '../time/stamp.js';

/** Something with a stamp of its own, before its day and zone are worked out. */
export interface Candidate extends Range {
  readonly stamp: Stamp;
  /** The words of the entry; empty for a line that only names a day. */
  readonly words: Range;
  /** What names the moment, where the stamp stands behind it ("Resolved 2020-02-12 12:07"). */
  readonly milestone: Range | null;
  /** True for a heading or a line that names the day of the entries below it. */
  readonly dayOnly: boolean;
  /** The entry that was read from these words before, where they stand now; its day and zone may be others. */
  readonly known: Entry | null;
}
