import { type PolicyChanged, routes } from '@debrief/api';
import { isRefusal, merge } from '@debrief/document';
import { readPolicy } from '@debrief/process';
import {
  changePolicy,
  newPolicy,
  type PolicyChange,
  policyConflicts,
  policyMessage,
  readPolicyChange,
} from '@debrief/process/settings';
import type { Api } from '../app/env.js';
import { somebody, writing } from '../operations/commit.js';
import { plain } from '../operations/operations.js';
import { ProblemError } from '../problem/problem.js';
import { policyPath, ruleNames } from '../workbench/policy.js';
import type { Snapshot } from '../workbench/snapshot.js';
import { decoded } from '../workbench/text.js';
import type { Workbench } from '../workbench/workbench.js';

/** What somebody wants the file to say: by changes, or as a whole. */
interface Asked {
  readonly base: string | null;
  readonly changes: readonly PolicyChange[];
  readonly text: string | null;
}

/** Milliseconds that the changes of one request may take together. */
const longest = 8000;

/** So often somebody else may write in the same moment. */
const mostTries = 5;

/** Changes `debrief.yaml`, as one commit; what others changed elsewhere in it meanwhile stays. */
export function answerPolicyChange(app: Api, workbench: Workbench): void {
  app.openapi(routes.changePolicy, async (c) => {
    const { base, changes = [], text = null, message = '' } = c.req.valid('json');
    const person = somebody(c.get('person'));
    const asked: Asked = { base, changes: changes.map(changeIn), text };
    for (let tries = 0; ; tries++) {
      const snapshot = await workbench.now();
      const file = await workbench.store.read(policyPath);
      const now = file ? { version: file.version, text: decoded(file.bytes) } : null;
      const next = await wanted(asked, now, snapshot, workbench);
      const told = plain(message) || messageFor(asked, now);
      const answer = { text: next, message: told } as const;
      if (now && next === now.text) {
        const same: PolicyChanged = { ...answer, version: now.version, revision: null, committed: true };
        return c.json(same, 200);
      }
      const outcome = await writing(() =>
        workbench.store.commit({
          author: person,
          message: told,
          changes: [{ path: policyPath, base: now?.version ?? null, content: next }],
        }),
      );
      if (outcome.done) {
        const done: PolicyChanged = {
          ...answer,
          version: outcome.versions.get(policyPath) ?? '',
          revision: outcome.revision,
          committed: !outcome.uncommitted.includes(policyPath),
        };
        return c.json(done, 200);
      }
      if (tries === mostTries) throw stale([], now);
    }
  });
}

interface Now {
  readonly version: string;
  readonly text: string;
}

/** The file as it is to be: what was asked of the version of then, done to that of now. */
async function wanted(
  asked: Asked,
  now: Now | null,
  snapshot: Snapshot,
  workbench: Workbench,
): Promise<string> {
  const { base, changes, text } = asked;
  const isSame = base === (now?.version ?? null);
  const before = isSame ? (now?.text ?? '') : await textOf(base, snapshot, workbench);
  if (text !== null) return whole(text, before, now);
  if (!isSame) {
    const places =
      before === null ? changes.map(({ path }) => path) : policyConflicts(changes, before, now?.text ?? '');
    if (places.length > 0) throw stale(places, now);
  }
  let next = now?.text ?? newPolicy;
  const start = performance.now();
  for (const change of changes) {
    if (performance.now() - start > longest)
      throw new ProblemError(
        'too-large',
        'These changes are too much to do at once. Nothing was changed.',
        'Send fewer of them, one part after the other.',
      );
    // In between, others are answered.
    await new Promise((resolve) => setImmediate(resolve));
    const outcome = changePolicy(next, change, { rules: ruleNames });
    if (isRefusal(outcome))
      throw new ProblemError(
        'not-possible',
        outcome.message,
        'Nothing was changed. The file itself takes any change.',
      );
    next = outcome.text;
  }
  return next;
}

/** A whole text in place of the one of then; what others changed since goes along where it can. */
function whole(text: string, before: string | null, now: Now | null): string {
  const merged = before === null ? null : merge(before, text, now?.text ?? '');
  if (!merged || merged.conflicts.length > 0) throw stale([], now);
  const broken = readPolicy(merged.text, { rules: ruleNames }).findings.find(
    ({ severity }) => severity === 'error',
  );
  if (broken) throw new ProblemError('not-possible', broken.message, 'Nothing was changed.');
  return merged.text;
}

/** An earlier version of the file; null where it is not known. */
async function textOf(
  version: string | null,
  snapshot: Snapshot,
  { views }: Workbench,
): Promise<string | null> {
  if (version === null) return '';
  const { steps } = await views.history(policyPath, snapshot);
  const step = steps.find((each) => each.version === version);
  return step ? await views.textAt(step.path, step.revision, version) : null;
}

function stale(places: readonly (readonly string[])[], now: Now | null): ProblemError {
  const [first] = places;
  return new ProblemError(
    'stale',
    `${first ? first.join(': ') : 'debrief.yaml'} has changed since you looked at it.`,
    'Look at what is there now, and make your change again where it still holds.',
    { version: now?.version ?? null, theirs: now?.text ?? '', places },
  );
}

function changeIn(said: unknown): PolicyChange {
  const change = readPolicyChange(said);
  if (change) return change;
  throw new ProblemError(
    'not-an-operation',
    'This is no change of debrief.yaml.',
    'A change is to set, remove, rename, add, take or move something, with the path of the key: { "do": "set", "path": ["noun"], "value": "review" }.',
  );
}

function messageFor({ changes, text }: Asked, now: Now | null): string {
  if (text !== null) return 'Change debrief.yaml';
  if (now === null && changes.length === 0) return 'Begin debrief.yaml: what we agree on';
  return policyMessage(changes);
}
