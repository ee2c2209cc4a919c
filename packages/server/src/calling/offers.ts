import { type Offers, routes } from '@debrief/api';
import { triggers } from '@debrief/process';
import { templateAbout, templateNames, triggerMeanings } from '@debrief/process/calling';
import type { Api } from '../app/env.js';
import type { Snapshot } from '../workbench/snapshot.js';
import type { Workbench } from '../workbench/workbench.js';

/** What there is to choose from when a postmortem is called. */
export function answerOffers(app: Api, workbench: Workbench): void {
  app.openapi(routes.offers, async (c) => {
    const snapshot = await workbench.now();
    const { policy } = snapshot.policy;
    const answer: Offers = {
      noun: policy.noun,
      systems: systemsIn(snapshot),
      severities: severitiesIn(snapshot),
      triggers: triggers.map((name) => ({ name, meaning: triggerMeanings[name] })),
      templates: templateNames(snapshot.files.keys()).map((name) => ({ name, about: templateAbout(name) })),
      people: peopleIn(snapshot),
    };
    return c.json(answer, 200);
  });
}

/** Newer ones than these have other names. */
const recent = 300;

function systemsIn({ policy: { policy }, facts }: Snapshot): Offers['systems'] {
  const listed = [...policy.systems.values()].map(({ id, name }) => ({ id, name }));
  const names = new Set(listed.flatMap(({ id, name }) => [id.toLowerCase(), name.toLowerCase()]));
  const used = mostUsed(facts.slice(0, recent).flatMap(({ systems }) => systems));
  return [...listed, ...used.filter((each) => !names.has(each.toLowerCase())).map(asSystem)];
}

function asSystem(id: string): Offers['systems'][number] {
  return { id, name: id };
}

/** Those that the policy explains; where it has none, the words that the team has used. */
function severitiesIn({ policy: { policy }, facts }: Snapshot): Offers['severities'] {
  if (policy.severities.size > 0) return [...policy.severities].map(([name, meaning]) => ({ name, meaning }));
  const used = new Set(facts.slice(0, recent).flatMap(({ severity }) => severity ?? []));
  return [...used].toSorted().map((name) => ({ name, meaning: null }));
}

/** Those of the policy, and whoever has owned one. */
function peopleIn({ policy: { policy }, facts }: Snapshot): string[] {
  const owners = facts.slice(0, recent).flatMap(({ owner }) => owner ?? []);
  return [...new Set([...policy.people.values()].map(({ name }) => name).concat(owners))];
}

function mostUsed(words: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].toSorted(([, one], [, other]) => other - one).map(([word]) => word);
}
