import { type Firing, routes } from '@debrief/api';
import { Lines, parse } from '@debrief/document';
import { rules } from '@debrief/language';
import { StoreError } from '@debrief/store';
import type { Api } from '../app/env.js';
import { Memo } from '../workbench/memo.js';
import type { Snapshot } from '../workbench/snapshot.js';
import { decoded } from '../workbench/text.js';
import type { Workbench } from '../workbench/workbench.js';

/** Something that a rule raised in a text. */
interface Fired {
  readonly rule: string;
  readonly line: number;
  readonly words: string;
}

/** Milliseconds of reading for one answer; whoever wants the rest asks again. */
const longest = 600;
/** Of each rule, so many places are told. */
const mostPlaces = 20;
/** So many findings are remembered, over all texts. */
const mostKept = 300_000;

/** How often the rules of language fire in the folder: worked out text by text, and remembered by version. */
export function answerFiring(app: Api, workbench: Workbench): void {
  const known = new Memo<readonly Fired[]>(mostKept, (fired) => fired.length + 1);
  app.openapi(routes.firing, async (c) => {
    const snapshot = await workbench.now();
    const over = await lookAt(snapshot, known, workbench);
    const answer = firingOf(snapshot, known);
    // A part of the answer is not to be kept: whoever asks again gets more.
    if (over < snapshot.facts.length) c.header('cache-control', 'no-store');
    return c.json({ ...answer, over, of: snapshot.facts.length }, 200);
  });
}

function keyOf(path: string, { files, policy }: Snapshot): string {
  return `${path} ${files.get(path) ?? ''} ${policy.version ?? ''}`;
}

/** Reads what was not read yet, for a while; gives how many were looked at by now. */
async function lookAt(
  snapshot: Snapshot,
  known: Memo<readonly Fired[]>,
  { store }: Workbench,
): Promise<number> {
  const paths = snapshot.facts.map(({ path }) => path);
  const open = paths.filter((path) => known.get(keyOf(path, snapshot)) === undefined);
  const start = performance.now();
  let read = 0;
  for await (const [path, found] of store.readMany(open)) {
    const isText = found !== null && !(found instanceof StoreError);
    known.set(keyOf(path, snapshot), isText ? firedIn(decoded(found.bytes), path, snapshot) : []);
    read += 1;
    if (performance.now() - start > longest) break;
    // In between, others are answered.
    await new Promise((resolve) => setImmediate(resolve));
  }
  return paths.length - open.length + read;
}

function firedIn(text: string, path: string, { policy }: Snapshot): readonly Fired[] {
  const lines = new Lines(text);
  return policy.checker.check(parse(text, null, { path }).model).map(({ rule, from, to }) => ({
    rule,
    line: lines.lineAt(from),
    words: text.slice(from, Math.min(to, from + 120)),
  }));
}

function firingOf(snapshot: Snapshot, known: Memo<readonly Fired[]>): Pick<Firing, 'rules'> {
  const told = new Map(
    rules.map(({ name }) => [
      name,
      { name, findings: 0, postmortems: 0, places: [] as Firing['rules'][number]['places'] },
    ]),
  );
  for (const { id, path, title } of snapshot.facts) {
    const seen = new Set<string>();
    for (const { rule, line, words } of known.get(keyOf(path, snapshot)) ?? []) {
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
