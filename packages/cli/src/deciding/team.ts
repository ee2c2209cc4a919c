import { join } from 'node:path';
import type { Policy } from '@debrief/process/policy';
import { Policies } from '../checking/policy.js';
import type { Folder } from '../folder/folder.js';

/** What the team of a folder agreed on in its `debrief.yaml`; what it does not say has a default. */
export function policyOf({ root }: Folder): Policy {
  return new Policies().of(join(root, 'debrief.yaml')).policy;
}
