import { type Firing, routes } from '@debrief/api';
import { rules } from '@debrief/language';
import type { Facts } from '@debrief/library';
import type { Policy } from '@debrief/process';
import { StoreError } from '@debrief/store';
import type { Api } from '../app/env.js';
import type { Snapshot } from '../workbench/snapshot.js';
import { decoded } from '../workbench/text.js';
import type { Workbench } from '../workbench/workbench.js';
import type { Fired, Spoken } from './fired.js';
import { Hearers } from './hearers.js';

/** Milliseconds of reading for one answer; whoever wants the rest asks again. */
const longest = 600;
/** So many are heard at a time. */
const portion = 8;
/** Of each rule, so many places are told. */
const mostPlaces = 20;

/** What fired in postmortems, by the facts of their text, as long as the rules are those of the same policy. */
class Kept {
  readonly #kept = new WeakMap<Facts, { readonly policy: Policy; readonly fired: readonly Fired[] }>();

  of(facts: Facts, { policy: { policy } }: Snapshot): readonly Fired[] | undefined {
    const known = this.#kept.get(facts);
    return known?.policy === policy ? known.fired : undefined;
  }

  set(facts: Facts, { policy: { policy } }: Snapshot, fired: readonly Fired[]): void {
    this.#kept.set(facts, { policy, fired });
  }
}

/** How often the rules of language fire in the folder: worked out text by text, and remembered. */
export function answerFiring(app: Api, workbench: Workbench): void {
  const known = new Kept();
  const hearers = new Hearers();
  app.openapi(routes.firing, async (c) => {
    const snapshot = await workbench.now();
    const over = await lookAt(snapshot, known, hearers, workbench);
    const answer = firingOf(snapshot, known);
    // A part of the answer is not to be kept: whoever asks again gets more.
    if (over === snapshot.facts.length) hearers.close();
    else c.header('cache-control', 'no-store');
    return c.json({ ...answer, over, of: snapshot.facts.length }, 200);
  });
}

/** Hears what was not heard yet, for a while; gives how many were looked at by now. */
async function lookAt(
  snapshot: Snapshot,
  known: Kept,
  hearers: Hearers,
  { store }: Workbench,
): Promise<number> {
  const open = new Map(
    snapshot.facts
      .filter((facts) => known.of(facts, snapshot) === undefined)
      .map((facts) => [facts.path, facts]),
  );
  const start = performance.now();
  let read = 0;
  let waiting: { readonly facts: Facts; readonly spoken: Spoken }[] = [];
  const hear = async (): Promise<void> => {
    const some = waiting;
    waiting = [];
    if (some.length === 0) return;
    const spoken = some.map((each) => each.spoken);
    const all = await hearers.hear(spoken, open.size, snapshot.policy);
    for (const [index, { facts }] of some.entries()) known.set(facts, snapshot, all[index] ?? []);
  };
  for await (const [path, found] of store.readMany(open.keys())) {
    const facts = open.get(path);
    if (!facts) continue;
    read += 1;
    if (found === null || found instanceof StoreError) known.set(facts, snapshot, []);
    else waiting.push({ facts, spoken: { path, text: decoded(found.bytes) } });
    if (waiting.length < portion) continue;
    await hear();
    if (performance.now() - start > longest) break;
    // In between, others are answered.
    await new Promise((resolve) => setImmediate(resolve));
  }
  await hear();
  return snapshot.facts.length - open.size + read;
}

function firingOf(snapshot: Snapshot, known: Kept): Pick<Firing, 'rules'> {
  const told = new Map(
    rules.map(({ name }) => [
      name,
      { name, findings: 0, postmortems: 0, places: [] as Firing['rules'][number]['places'] },
    ]),
  );
  for (const facts of snapshot.facts) {
    const { id, title } = facts;
    const seen = new Set<string>();
    for (const { rule, line, words } of known.of(facts, snapshot) ?? []) {
      const own = told.get(rule);
      if (!own) continue;
      own.findings += 1;
      if (!seen.has(rule)) own.postmortems += 1;
      seen.add(rule);
      if (own.places.length < mostPlaces) own.places.push({ id, title: title ?? id, line, words });
    }
  }
  return { rules: [...told.values()] };
}
