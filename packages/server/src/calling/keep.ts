import type { Person } from '@debrief/api';
import { foldedId, freeId } from '@debrief/process/calling';
import { StoreError } from '@debrief/store';
import { writing } from '../operations/commit.js';
import { ProblemError } from '../problem/problem.js';
import type { Workbench } from '../workbench/workbench.js';

/** A new file that gets the first name that is free. */
export interface NewFile {
  readonly id: string;
  readonly taken: ReadonlySet<string>;
  readonly text: string;
  readonly message: (id: string) => string;
}

export interface KeptFile {
  readonly id: string;
  readonly path: string;
  readonly revision: string | null;
}

/** Nobody is so unlucky with honest names. */
const tries = 50;

/** Commits a new file; where somebody took its name meanwhile, under the next that is free. */
export async function keepNew(
  { id: wanted, taken, text, message }: NewFile,
  author: Person,
  { store }: Pick<Workbench, 'store'>,
): Promise<KeptFile> {
  const known = new Set(taken);
  for (let count = 1; count <= tries; count++) {
    const id = freeId(wanted, known);
    const path = `${id}.md`;
    const changes = [{ path, base: null, content: text }];
    const outcome = await writing(() =>
      store.commit({ author, message: message(id), changes }).catch(nameInUse),
    );
    if (outcome?.done) return { id, path, revision: outcome.revision };
    known.add(foldedId(id));
  }
  throw new ProblemError(
    'not-possible',
    `Every name like ${wanted} is taken. Nothing was done.`,
    'Choose another name.',
  );
}

/** Something else has the name, or one that is the same on other computers. */
function nameInUse(error: unknown): null {
  if (error instanceof StoreError && error.obstacle === 'name-in-use') return null;
  throw error;
}
