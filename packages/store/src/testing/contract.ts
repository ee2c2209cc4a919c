import { describe } from 'vitest';
import { changing } from './contract/changing.js';
import { committing } from './contract/committing.js';
import { conflicting } from './contract/conflicting.js';
import type { Open } from './contract/desk.js';
import { following } from './contract/following.js';
import { modelling } from './contract/modelling.js';
import { naming } from './contract/naming.js';
import { reading } from './contract/reading.js';
import { remembering } from './contract/remembering.js';

/** How many walks of two writers are compared with a model; each makes some ten commits. */
const usualWalks = 6;

/**
 * What every store has to keep, whatever it stands on: `storeContract('Git', open)` makes the tests. `open` gives an
 * empty store each time, and where it can a second handle on the same files.
 */
export function storeContract(name: string, open: Open, { walks = usualWalks } = {}): void {
  describe(name, () => {
    reading(open);
    committing(open);
    conflicting(open);
    naming(open);
    remembering(open);
    changing(open);
    following(open);
    modelling(open, walks);
  });
}
