import * as canonical from './canonical.js';
import { everydayFactors } from './everyday.js';
import { fill, sentence } from './fill.js';
import { frontMatter } from './frontmatter.js';
import { type Happening, happeningOf, incidentOf, inOrder } from './incident.js';
import { briefly, otherwise } from './notations.js';
import { background } from './phrases.js';
import type { Plan } from './plan.js';

/** The day on which the collection was looked at, from which the age of a postmortem counts. */
const today = Date.UTC(2026, 10, 1);

/** The postmortem that was planned. Earlier ones are those that it may refer to. */
export function documentOf(plan: Plan, earlier: (index: number) => Plan): string {
  const { random } = plan.scene;
  // As real collections have it: half of all below 2.6 KB, a tenth above 5.9 KB, a few of 20 KB and more.
  const size = Math.min(60_000, 500 + random.logNormal(2_250, 0.7));
  const age = Math.floor((today - plan.began) / 86_400_000);
  if (size < 1_350) return briefly(plan, size);
  const other = random.chance(0.22);
  return other ? otherwise(plan, size, age) : canonically(plan, size, age, earlier);
}

function canonically(plan: Plan, size: number, age: number, earlier: (index: number) => Plan): string {
  const { scene, telling, title } = plan;
  const { random } = scene;
  const care = size > 2_700 ? 'full' : 'slim';
  const head = `${frontMatter(plan, care, age, earlier)}\n# ${title}\n\n## Summary\n\n${sentence(telling.summary, scene)}\n`;
  const zone = random.chance(0.88) ? 'UTC' : random.pick(['CET', 'EST', 'GMT']);
  const happenings = incidentOf(plan);
  const resolved = happenings.at(-1)?.at ?? plan.began;
  const factors = telling.factors.map((text) => canonical.factor(fill(text, scene), plan, care));
  const actions = [0, 1].map(() => canonical.action(plan, care, age, 2));
  const parts = new Map<string, string>();
  const impact = random.chance(0.85) ? `${canonical.impactPart(plan)}\n` : '';
  const lore: string[] = [];
  let left =
    size - length(head, impact, ...factors, ...actions) - length(...happenings.map(({ text }) => text)) - 250;

  for (const [name, write] of random.some(canonical.optionalParts, canonical.optionalParts.length)) {
    if (left < 150 || random.chance(0.35)) continue;
    const text = write(plan, age);
    if (text.length + 50 > left) continue;
    left -= text.length + 10 + name.length;
    parts.set(name, text);
  }
  while (left > 60) left -= addMore(plan, { factors, actions, happenings, lore, resolved, care, age });

  return [
    head,
    impact.trimEnd() && `${impact.trimEnd()}\n`,
    lore.length > 0 && `## Background\n\n${paragraphs(lore)}\n`,
    canonical.timelinePart(inOrder(happenings), zone),
    canonical.factorsPart(factors),
    ...optional(parts, 0, 4),
    canonical.actionsPart(actions),
    ...optional(parts, 4, 10),
  ]
    .filter((part) => part !== '' && part !== false)
    .join('\n');
}

interface Growing {
  readonly factors: string[];
  readonly actions: string[];
  readonly happenings: Happening[];
  readonly lore: string[];
  readonly resolved: number;
  readonly care: canonical.Care;
  readonly age: number;
}

/** Makes a document longer by one thing, and tells by how much. */
function addMore(plan: Plan, { factors, actions, happenings, lore, resolved, care, age }: Growing): number {
  const { scene } = plan;
  const kind = scene.random.unit();
  if (kind < 0.1 && factors.length < 4) {
    factors.push(canonical.factor(fill(scene.random.pick(everydayFactors), scene), plan, care));
    return factors.at(-1)?.length ?? 1;
  }
  if (kind < 0.25 && actions.length < 6) {
    actions.push(canonical.action(plan, care, age, factors.length));
    return actions.at(-1)?.length ?? 1;
  }
  if (kind < 0.45) {
    lore.push(sentence(scene.random.pick(background), scene));
    return (lore.at(-1)?.length ?? 0) + 1;
  }
  const happening = happeningOf(plan, resolved);
  happenings.push(happening);
  return happening.text.length + 9;
}

function optional(parts: ReadonlyMap<string, string>, from: number, to: number): string[] {
  return canonical.optionalParts.slice(from, to).flatMap(([name]) => {
    const text = parts.get(name);
    return text === undefined ? [] : [`## ${name}\n\n${text}`];
  });
}

function paragraphs(sentences: readonly string[]): string {
  const groups = Array.from({ length: Math.ceil(sentences.length / 4) }, (_, at) =>
    sentences.slice(at * 4, at * 4 + 4).join(' '),
  );
  return groups.join('\n\n');
}

function length(...texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.length + 12, 0);
}
