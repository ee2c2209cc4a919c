import type { Concept } from './concept.js';
import { change } from './concepts/change.js';
import { data } from './concepts/data.js';
import { load } from './concepts/load.js';
import { network } from './concepts/network.js';
import { outside } from './concepts/outside.js';
import { people } from './concepts/people.js';
import { running } from './concepts/running.js';
import { security } from './concepts/security.js';
import { seeing } from './concepts/seeing.js';
import { storage } from './concepts/storage.js';

/** Everything that the thesaurus knows, in groups of what goes wrong together. */
export const concepts: readonly Concept[] = [
  ...load,
  ...storage,
  ...network,
  ...change,
  ...running,
  ...data,
  ...security,
  ...seeing,
  ...people,
  ...outside,
];
