import { remedy } from './canonical.js';
import { everydayFactors } from './everyday.js';
import { capital, fill, sentence } from './fill.js';
import { dayAndClock, happeningOf, incidentOf, inOrder } from './incident.js';
import { background, learned } from './phrases.js';
import type { Plan } from './plan.js';

/** A postmortem of a few lines, as many teams write them for small things. */
export function briefly(plan: Plan, size: number): string {
  const { scene, telling, title } = plan;
  const happenings = incidentOf(plan);
  const [day] = dayAndClock(plan.began);
  const head = `# ${title}\n\n**Date:** ${day}\n\n**Systems:** ${plan.systems.join(', ')}\n\n${sentence(telling.summary, scene)}\n\n## Timeline\n\n`;
  const causes = telling.factors.map((text) => `- ${sentence(text, scene)}\n`).join('');
  const todo = `- ${remedy(plan)} (${scene.people[0]})\n`;
  const rest = `\n## Causes\n\n${causes}\n## Next steps\n\n${todo}`;
  const resolved = happenings.at(-1)?.at ?? plan.began;
  for (let left = size - head.length - rest.length - 350; left > 60; left -= 80)
    happenings.push(happeningOf(plan, resolved));
  const lines = inOrder(happenings).map(({ at, text }) => {
    const [date, clock] = dayAndClock(at);
    return `- ${date === day ? '' : `${date} `}${clock} ${text}\n`;
  });
  return `${head}${lines.join('')}${rest}`;
}

/** A postmortem with bold labels and tables, as wikis and older templates have them. */
export function otherwise(plan: Plan, size: number, age: number): string {
  const { scene, telling, title } = plan;
  const { random } = scene;
  const [day] = dayAndClock(plan.began);
  const happenings = incidentOf(plan);
  const resolved = happenings.at(-1)?.at ?? plan.began;
  const factors = telling.factors.map((text) => sentence(text, scene));
  const causes = random.chance(0.4)
    ? `**Root causes**\n\n${factors.map((text) => `- ${text}\n`).join('')}`
    : `## Contributing factors\n\n${factors.map((text, at) => `${at + 1}. ${text}\n`).join('')}`;
  const todo = Array.from({ length: random.whole(2, 5) }, () => row(plan, age)).join('');
  const lore: string[] = [];
  const head = `# ${title}\n\n**Date**: ${day}\n\n**Severity**: sev${random.whole(1, 4)}\n\n**Authors**: ${scene.people.slice(0, 2).join(', ')}\n\n## Summary\n\n${sentence(telling.summary, scene)}\n\n**Impact**: ${fill('{X} users of {c}, {p} of calls to {s}.', scene)}\n`;
  let left = size - head.length - causes.length - todo.length - 650;
  while (left > 60) {
    if (random.chance(0.3))
      left -= lore.push(sentence(random.pick([...background, ...learned, ...everydayFactors]), scene)) && 95;
    else left -= happenings.push(happeningOf(plan, resolved)) && 85;
  }
  const rows = inOrder(happenings).map(({ at, moment, text }) => {
    const [date, clock] = dayAndClock(at);
    return `| ${date} ${clock} | ${moment ? `**${moment}.** ` : ''}${capital(text)} |\n`;
  });
  return [
    head,
    `## Timeline\n\n| Time (UTC) | Event |\n| --- | --- |\n${rows.join('')}`,
    ...(lore.length > 0
      ? [`## Background\n\n${lore.map((line) => line.replace(/\.?$/, '.')).join(' ')}\n`]
      : []),
    causes,
    `## Action items\n\n| Action | Owner | Ticket | Due | Status |\n| --- | --- | --- | --- | --- |\n${todo}`,
  ].join('\n');
}

function row(plan: Plan, age: number): string {
  const { began, scene } = plan;
  const { random, people } = scene;
  const due = random.chance(0.6) ? dayAndClock(began + random.whole(5, 90) * 86_400_000)[0] : '';
  const status = random.chance(Math.min(0.8, age / 200)) ? 'Done' : random.chance(0.1) ? 'Cancelled' : 'Open';
  return `| ${remedy(plan)} | ${random.pick(people)} | ${fill('{t}', scene)} | ${due} | ${status} |\n`;
}
