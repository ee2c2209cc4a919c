import { capital, fill, sentence } from './fill.js';
import { dayAndClock, type Happening } from './incident.js';
import * as phrases from './phrases.js';
import type { Plan } from './plan.js';

/** How much is written: all fields, or the few that a short postmortem has. */
export type Care = 'full' | 'slim';

export function timelinePart(happenings: readonly Happening[], zone: string): string {
  let text = `## Timeline\n\nAll times are ${zone}.\n`;
  let today = '';
  for (const { at, moment, text: what } of happenings) {
    const [day, clock] = dayAndClock(at);
    if (day !== today) text += `\n### ${day}\n\n`;
    today = day;
    text += `- ${clock} ${moment ? `**${moment}.** ` : ''}${what}\n`;
  }
  return text;
}

/** A factor with its fields and whys, but for the heading's number. */
export function factor(text: string, { scene }: Plan, care: Care): string {
  const { random } = scene;
  const level = random.chance(0.65) ? 'technical' : 'organisational';
  const sense = fill(random.pick(phrases.sensible), scene);
  const fields = `- Level: ${level}\n${care === 'full' ? `- Made sense because: ${sense}\n` : ''}`;
  const labels = ['Why it happened', 'Why it was not caught', 'Why then'];
  const chains = labels.slice(0, care === 'full' && random.chance(0.3) ? 2 : 1).map((label) => {
    const answers = Array.from({ length: care === 'full' ? random.whole(1, 2) : 1 }, () => {
      const [question, answer] = [random.pick(phrases.whyQuestions), random.pick(phrases.whyAnswers)];
      return `1. ${fill(question, scene)}\n   - ${sentence(answer, scene)}\n`;
    });
    return `\n**${label}**\n\n${answers.join('')}`;
  });
  return `${capital(text)}\n\n${fields}${chains.join('')}`;
}

export function factorsPart(factors: readonly string[]): string {
  return `## Contributing factors\n\n${factors.map((text, at) => `### F${at + 1} ${text}`).join('\n')}`;
}

/** An action in any state, but for its number; `age` is in days. */
export function action(plan: Plan, care: Care, age: number, factors: number): string {
  const { began, scene } = plan;
  const { random } = scene;
  const fate = random.unit();
  const done = fate < Math.min(0.75, age / 200);
  const due = new Date(began + random.whole(5, 90) * 86_400_000).toISOString().slice(0, 10);
  const fields: string[] = [];
  const full = care === 'full';
  if (full) fields.push(`Kind: ${random.pick(['corrective', 'preventative', 'preventative'])}`);
  if (full && random.chance(0.4)) fields.push(`Priority: ${random.pick(['high', 'medium', 'low'])}`);
  if (random.chance(0.92)) fields.push(`Owner: ${random.pick(scene.people)}`);
  if (random.chance(full ? 0.8 : 0.3)) fields.push(fill('Ticket: {t}', scene));
  if (random.chance(full ? 0.8 : 0.3)) fields.push(`Due: ${due}`);
  if (full && random.chance(0.4)) fields.push(`Done when: ${fill(random.pick(phrases.doneWhens), scene)}`);
  if (full) fields.push(`Addresses: F${random.whole(1, factors)}`);
  if (done && random.chance(0.4)) fields.push(`Verdict: ${fill(random.pick(phrases.verdicts), scene)}`);
  if (!done && fate > 0.93) fields.push(`Dropped: ${fill(random.pick(phrases.droppedFor), scene)}`);
  const lines = fields.map((field) => `  - ${field}\n`).join('');
  return `- [${done ? 'x' : ' '}] **A#** ${remedy(plan)}\n${lines}`;
}

/** What to do, now and then about what the trade knows the fault for. */
export function remedy({ terms, scene }: Plan): string {
  const { random } = scene;
  return terms.length > 0 && random.chance(0.35)
    ? fill(random.pick(phrases.remedies), scene).replace('TERM', random.pick(terms))
    : sentence(random.pick(phrases.actions), scene);
}

export function actionsPart(actions: readonly string[]): string {
  return `## Action items\n\n${actions.map((text, at) => text.replace('A#', `A${at + 1}`)).join('')}`;
}

export function impactPart({ scene }: Plan): string {
  const rows = scene.random.some(phrases.impactRows, scene.random.whole(2, 4)).map((cells) => {
    return `| ${cells.map((cell) => fill(cell, scene)).join(' | ')} |\n`;
  });
  return `## Impact\n\n| Who | What they saw | How many |\n| --- | --- | --- |\n${rows.join('')}`;
}

/** The parts that a postmortem may have or not, each with its name, in their order. */
export const optionalParts: readonly (readonly [string, (plan: Plan, age: number) => string])[] = [
  ['What went well', bullets(phrases.wentWell)],
  ['What went wrong', bullets(phrases.wentWrong)],
  ['Where we got lucky', bullets(phrases.lucky)],
  ['Lessons learned', bullets(phrases.learned)],
  ['Looking wider', widerPart],
  ['Open questions', questionsPart],
  ['Glossary', glossaryPart],
  ['Review', reviewPart],
  ['Follow-up', followUpPart],
  ['External message', externalPart],
];

function bullets(templates: readonly string[]) {
  return ({ scene }: Plan) =>
    scene.random
      .some(templates, scene.random.whole(1, 3))
      .map((template) => `- ${sentence(template, scene)}\n`)
      .join('');
}

function widerPart({ scene }: Plan): string {
  const asked = scene.random.some(phrases.wider, scene.random.whole(2, 4));
  return asked.map(([question, answer]) => `- **${question}** ${sentence(answer, scene)}\n`).join('');
}

function questionsPart({ scene }: Plan): string {
  const asked = scene.random.some(phrases.questions, scene.random.whole(1, 2));
  return asked
    .map((question, at) => {
      const answered = scene.random.chance(0.5);
      const answer = answered ? fill('\n  - Answer: no, by the {n} of {h}.', scene) : '';
      return `- [${answered ? 'x' : ' '}] **Q${at + 1}** ${sentence(question, scene)}${answer}\n`;
    })
    .join('');
}

function glossaryPart({ scene }: Plan): string {
  const terms = scene.random.some(phrases.glossary, scene.random.whole(2, 4));
  return terms.map((meaning) => `- **${sentence('{n}', scene)}**: ${fill(meaning, scene)}.\n`).join('');
}

function reviewPart({ began, scene }: Plan, age: number): string {
  const { random, people } = scene;
  const [day] = dayAndClock(began + Math.min(age, random.whole(3, 21)) * 86_400_000);
  const present = [...new Set(people)].join(', ');
  const looked = ['Key incident data was collected', 'The impact is complete', 'The factors go deep enough'];
  return [
    `- Held: ${day} ${random.whole(9, 16)}:00 UTC\n- Facilitator: ${fill('{anyone}', scene)}\n- Present: ${present}\n- Agreed: ${present}\n`,
    ...looked.map((line) => `- [x] ${line}\n`),
  ].join('');
}

function followUpPart({ began, scene }: Plan): string {
  const [day] = dayAndClock(began + scene.random.whole(40, 120) * 86_400_000);
  const present = [...new Set(scene.people.slice(0, 3))].join(', ');
  return `- Held: ${day}\n- Present: ${present}\n\n${sentence('The {n} was looked at again; {n} and {n} are done.', scene)}\n`;
}

function externalPart({ scene }: Plan): string {
  return [
    `### Summary\n\n${sentence('For {m} {c} did not work for {X} of you. We are sorry.', scene)}\n`,
    `### What happened\n\n${sentence('A {n} behind {c} {v} and was {d} by us.', scene)}\n`,
    `### What we are doing\n\n${sentence('We have {d} the {n} and will try it every month.', scene)}\n`,
  ].join('\n');
}
