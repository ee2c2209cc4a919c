import { type Deciding, type Person, routes } from '@debrief/api';
import {
  absentNow,
  agenda,
  answer,
  answersOf,
  type Context,
  criteriaFor,
  ofSeverity,
  samePerson,
} from '@debrief/process';
import { invitation, roleOf, whoBrings } from '@debrief/process/people';
import type { Api } from '../app/env.js';
import { postmortemAt } from '../postmortem/named.js';
import type { Workbench } from '../workbench/workbench.js';
import { nameIn } from './name.js';

/** What a review has to decide, and who decides it. */
export function answerDeciding(app: Api, workbench: Workbench): void {
  app.openapi(routes.deciding, async (c) => {
    const snapshot = await workbench.now();
    const read = await postmortemAt(c.req.valid('param'), snapshot, workbench);
    const context = await workbench.views.context(read, snapshot);
    return c.json(decidingJson(read.version, context, c.get('person')), 200);
  });
}

function decidingJson(version: string, context: Context, person: Person | null): Deciding {
  const { model, policy } = context;
  const { review, meta } = model;
  const name = person && nameIn(context, person);
  const isYou = (other: string | null | undefined): boolean =>
    typeof other === 'string' && name !== null && samePerson(other, name, policy);
  const depth = ofSeverity(policy.required, meta.severity?.value ?? null).review;
  return {
    version,
    facilitator: review?.facilitator ?? null,
    you: {
      isFacilitator: isYou(review?.facilitator),
      isOwner: isYou(meta.owner?.value),
      cannot: name === null ? 'Git does not know your name yet.' : problemOf(context, name),
    },
    answers: answersOf(context).map((each) => ({ ...each, isYou: isYou(each.name) })),
    absent: [...absentNow(context)],
    criteria: criteriaFor(model, depth).map(({ text, criterion }) => ({
      text: criterion?.text ?? text,
      index: criterion && (review?.criteria.indexOf(criterion) ?? null),
      met: criterion?.met ?? false,
      reason: criterion?.reason ?? null,
    })),
    invited: invitedJson(context),
    agenda: agenda(context).map((item) => ({ ...item })),
  };
}

/** Why somebody's answer is not theirs to give. */
function problemOf(context: Context, name: string): string | null {
  const given = answer(context, { name, dissent: null });
  return 'problem' in given ? given.problem : null;
}

function invitedJson({ model, policy }: Context): Deciding['invited'] {
  const { people, teams, missing, prioritising, couldPrioritise } = invitation(model, policy);
  return {
    people: people.map(({ name, because }) => ({ name, because: [...because] })),
    teams: teams.map(({ name, because }) => ({ name, because: [...because] })),
    missing: missing.map(({ view, could }) => ({
      view,
      who: whoBrings[view],
      role: roleOf[view],
      could: [...could],
    })),
    prioritising: [...prioritising],
    couldPrioritise: [...couldPrioritise],
  };
}
