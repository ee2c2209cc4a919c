import { type Attached, type Person, routes } from '@debrief/api';
import { attachMessage, isPicture, linkTo, numbered, portableName } from '@debrief/process/attaching';
import type { Store } from '@debrief/store';
import type { Api } from '../app/env.js';
import { somebody, writing } from '../operations/commit.js';
import { postmortemAt } from '../postmortem/named.js';
import { fileUrl } from '../postmortem/resolve.js';
import { ProblemError } from '../problem/problem.js';
import { filesBeside } from '../workbench/snapshot.js';
import type { Workbench } from '../workbench/workbench.js';
import { mediaTypeOf } from './mediatype.js';

/** Puts a file beside a postmortem, as one commit in the name of whoever asks. */
export function answerAttach(app: Api, workbench: Workbench): void {
  app.openapi(routes.attach, async (c) => {
    const person = somebody(c.get('person'));
    const { name } = c.req.valid('query');
    const snapshot = await workbench.now();
    const { id } = await postmortemAt(c.req.valid('param'), snapshot, workbench);
    const bytes = new Uint8Array(await c.req.arrayBuffer());
    if (bytes.length === 0)
      throw new ProblemError('bad-request', 'The file is empty.', 'Choose one with something in it.');
    const taken = new Set([...filesBeside(snapshot, id), `${id}/discussion`].map(folded));
    const placed = await placedAt(id, portableName(name), bytes, { taken, person, store: workbench.store });
    const folder = id.slice(id.lastIndexOf('/') + 1);
    const answer: Attached = {
      name: placed.name,
      path: `${id}/${placed.name}`,
      type: mediaTypeOf(placed.name),
      size: bytes.length,
      url: fileUrl(`${id}/${placed.name}`),
      markdown: linkTo(placed.name, `${folder}/${placed.name}`, { image: isPicture(placed.name) }),
      version: placed.version,
      added: placed.added,
    };
    return c.json(answer, 200);
  });
}

interface Around {
  /** Paths that files have already, as names are compared where case does not count. */
  readonly taken: ReadonlySet<string>;
  readonly person: Person;
  readonly store: Store;
}

interface Placed {
  readonly name: string;
  readonly version: string;
  readonly added: boolean;
}

/** So many files may have one name, told apart by numbers. */
const mostNumbers = 200;

/** Under its own name, or with a number where another file has that; the same file is not put there twice. */
async function placedAt(
  id: string,
  wanted: string,
  bytes: Uint8Array,
  { taken, person, store }: Around,
): Promise<Placed> {
  for (let number = 1; number <= mostNumbers; number++) {
    const name = numbered(wanted, number);
    const path = `${id}/${name}`;
    if (taken.has(folded(path))) {
      const file = await store.read(path).catch(() => null);
      if (file && same(file.bytes, bytes)) return { name, version: file.version, added: false };
      continue;
    }
    const outcome = await writing(() =>
      store.commit({
        author: person,
        message: attachMessage([name], id),
        changes: [{ path, base: null, content: bytes }],
      }),
    );
    if (outcome.done) return { name, version: outcome.versions.get(path) ?? '', added: true };
    const [conflict] = outcome.conflicts;
    if (conflict?.theirs && same(conflict.theirs, bytes))
      return { name, version: conflict.version ?? '', added: false };
  }
  throw new ProblemError(
    'not-possible',
    `There are ${mostNumbers} files of that name beside this postmortem.`,
    'Give it a name that tells what it shows.',
  );
}

function folded(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

function same(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && Buffer.compare(one, other) === 0;
}
