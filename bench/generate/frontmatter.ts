import type { Care } from './canonical.js';
import { fill } from './fill.js';
import type { Plan } from './plan.js';

/** The head of a canonical postmortem, between its `---` lines. */
export function frontMatter(
  { index, began, systems, terms, scene }: Plan,
  care: Care,
  age: number,
  earlier: (index: number) => Plan,
): string {
  const { random, people } = scene;
  const lines = [
    'format: 1',
    `status: ${statusOf(age, random.unit())}`,
    `severity: sev${random.pick([1, 2, 2, 3, 3, 3, 4])}`,
    `systems: [${systems.join(', ')}]`,
    `owner: ${people[0]}`,
  ];
  const add = (probability: number, line: string) => {
    if (random.chance(care === 'full' ? probability : probability / 3)) lines.push(line);
  };
  const label =
    terms.length > 0 && random.chance(0.5) ? random.pick(terms).toLowerCase().replaceAll(' ', '-') : '{n}';
  add(0.6, fill(`labels: [${label}, {n}]`, scene));
  add(
    0.7,
    `triggers: [${random.pick(['core-down', 'user-facing', 'degraded', 'data-loss', 'security', 'near-miss', 'other'])}]`,
  );
  add(0.3, `called-by: ${people[1]}`);
  add(0.6, fill('team: {team}', scene));
  add(0.5, `people:\n  scribe: ${people[2]}\n  responders: [${people[3]}, ${people[4]}]`);
  add(0.8, `detected-by: ${random.pick(['alarm', 'alarm', 'customer', 'colleague', 'other'])}`);
  add(0.4, `full-outage: ${random.chance(0.2)}`);
  add(0.5, `visibility: ${random.pick(['team', 'company', 'company', 'public'])}`);
  const other = index > 0 ? earlier(random.whole(0, index - 1)) : null;
  if (other && other.began < began && random.chance(0.3)) lines.push(`related: [${other.id}]`);
  return `---\n${lines.join('\n')}\n---\n`;
}

/** Old ones are mostly closed, fresh ones are still being written. */
function statusOf(age: number, chance: number): string {
  if (age < 30) return chance < 0.6 ? 'draft' : 'in-review';
  if (age < 120) return chance < 0.2 ? 'draft' : chance < 0.5 ? 'in-review' : 'final';
  return chance < 0.04 ? 'draft' : chance < 0.1 ? 'in-review' : chance < 0.35 ? 'final' : 'closed';
}
