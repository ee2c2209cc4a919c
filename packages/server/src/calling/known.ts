import type { Same } from '@debrief/api';
import { dayOf, type Facts } from '@debrief/library';
import { foldedId, type Sketch, sameIncidents } from '@debrief/process/calling';
import { decisionPath, isDecision } from '@debrief/process/deciding';
import { decisionsIn, type KeptDecision } from '../agreed/decisions.js';
import { OfFacts } from '../workbench/offacts.js';
import type { Snapshot } from '../workbench/snapshot.js';
import type { Workbench } from '../workbench/workbench.js';
import type { Understood } from './sketch.js';

/** So many are told of; whoever has more of them has another problem. */
const most = 5;

/** Postmortems that may be about the incident of a call, each with who called it. */
export async function sameAs(
  { call, proposed }: Pick<Understood, 'call' | 'proposed'>,
  { facts }: Snapshot,
  { views, moment }: Pick<Workbench, 'views' | 'moment'>,
): Promise<Same[]> {
  if (call.title === '') return [];
  const sketch: Sketch = { id: proposed, systems: call.systems, began: call.began?.at ?? null };
  const known = sketches.of(facts, '', () => facts.map(sketchOf));
  const found = sameIncidents(sketch, known, moment()).slice(0, most);
  return await Promise.all(
    found.map(async ({ facts: each }) => {
      const read = await views.read(each.path).catch(() => null);
      const calledBy = read?.parsed.model.meta.calledBy?.value ?? null;
      return { id: each.id, title: each.title, day: dayOf(each), calledBy };
    }),
  );
}

/** A call is asked about after every letter, and the postmortems stay the same meanwhile. */
const sketches = new OfFacts<readonly KnownSketch[]>();

type KnownSketch = Sketch & { readonly facts: Facts };

function sketchOf(facts: Facts): KnownSketch {
  const { id, systems, times } = facts;
  return { id, systems, began: times.began?.at ?? null, facts };
}

/** Decisions not to write about the incident of a call. */
export async function decidedAbout(
  { call, proposed, day }: Pick<Understood, 'call' | 'proposed' | 'day'>,
  { files }: Snapshot,
  workbench: Pick<Workbench, 'store'>,
): Promise<KeptDecision[]> {
  if (call.title === '') return [];
  const month = decisionPath(proposed).slice(0, 'decisions/2026/11'.length);
  const near = [...files].filter(([path]) => path.startsWith(month) && isDecision(path));
  if (near.length === 0) return [];
  const kept = await decisionsIn({ files: new Map(near) }, workbench);
  return kept
    .filter(
      ({ id, decision }) =>
        foldedId(id) === foldedId(proposed) ||
        (day !== null && decision.began === day && sharesOne(decision.systems, call.systems)),
    )
    .slice(0, most);
}

function sharesOne(ones: readonly string[], others: readonly string[]): boolean {
  return ones.some((one) => others.some((other) => one.toLowerCase() === other.toLowerCase()));
}

const taken = new WeakMap<Snapshot['files'], { facts: Snapshot['facts']; names: ReadonlySet<string> }>();

/** Every name that leads to a file, now or from earlier. */
export function namesTaken({ files, facts }: Pick<Snapshot, 'files' | 'facts'>): ReadonlySet<string> {
  const known = taken.get(files);
  if (known?.facts === facts) return known.names;
  const names = namesIn({ files, facts });
  taken.set(files, { facts, names });
  return names;
}

function namesIn({ files, facts }: Pick<Snapshot, 'files' | 'facts'>): ReadonlySet<string> {
  const names = new Set<string>();
  for (const path of files.keys()) if (/\.md$/i.test(path)) names.add(foldedId(path.slice(0, -3)));
  for (const { aliases } of facts) for (const alias of aliases) names.add(foldedId(alias));
  return names;
}
