import { routes } from '@debrief/api';
import { decisionMessage, incidentOfCall, problemOfTitle } from '@debrief/process/calling';
import {
  type Decision,
  decisionPath,
  decisionProblem,
  decisionText,
  should,
} from '@debrief/process/deciding';
import type { Api } from '../app/env.js';
import { somebody } from '../operations/commit.js';
import { ProblemError } from '../problem/problem.js';
import type { Workbench } from '../workbench/workbench.js';
import { keepNew } from './keep.js';
import { namesTaken } from './known.js';
import { oneLine, understood, wordsIn } from './sketch.js';

/** Keeps a decision that none is written, with what policy said to it. */
export function answerDecide(app: Api, workbench: Workbench): void {
  app.openapi(routes.decide, async (c) => {
    const asked = c.req.valid('json');
    const person = somebody(c.get('person'));
    const snapshot = await workbench.now();
    const heard = await understood(asked, person, snapshot, workbench);
    const { call, began, ended, day, proposed } = heard;
    const advice = should(incidentOfCall(call, workbench.moment()), snapshot.policy.policy);
    const decision: Decision = {
      title: call.title,
      date: workbench.today(),
      began: day,
      systems: call.systems,
      severity: call.severity,
      reason: oneLine(asked.reason),
      agreed: wordsIn(asked.agreed),
      policyAsked: advice.asked,
      overruledBy: oneLine(asked.overruledBy ?? '') || null,
      policySaid: advice.words.length > 0 ? advice.words : [advice.headline],
    };
    const problem =
      problemOfTitle(call.title) ?? began?.problem ?? ended?.problem ?? decisionProblem(decision);
    if (problem !== null) throw new ProblemError('bad-request', problem, 'Nothing was done yet.');
    const { id, path, revision } = await keepNew(
      {
        id: decisionPath(proposed).slice(0, -'.md'.length),
        taken: namesTaken(snapshot),
        text: decisionText(decision),
        message: (kept) => decisionMessage(postmortemOf(kept)),
      },
      person,
      workbench,
    );
    return c.json({ id: postmortemOf(id), path, revision }, 200);
  });
}

/** The id of the postmortem that there would be. */
function postmortemOf(id: string): string {
  return id.replace(/^decisions\//, '');
}
