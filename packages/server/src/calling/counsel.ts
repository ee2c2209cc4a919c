import { type Counsel, routes } from '@debrief/api';
import { freeId, incidentOfCall, minutesOf, problemOfId, problemOfTitle } from '@debrief/process/calling';
import { type Incident, should } from '@debrief/process/deciding';
import { ownerCandidates, ownerProblem } from '@debrief/process/people';
import type { Api } from '../app/env.js';
import type { Workbench } from '../workbench/workbench.js';
import { decidedAbout, namesTaken, sameAs } from './known.js';
import { understood } from './sketch.js';

/** What there is to say to a call while somebody makes it. Nothing is kept. */
export function answerCounsel(app: Api, workbench: Workbench): void {
  app.openapi(routes.counsel, async (c) => {
    const asked = c.req.valid('json');
    const snapshot = await workbench.now();
    const { policy } = snapshot.policy;
    const heard = await understood(asked, c.get('person'), snapshot, workbench);
    const { call, began, ended, parsed, proposed } = heard;
    const now = workbench.moment();
    const incident = incidentOfCall(call, now);
    const advice = should(incident, policy);
    const named = asked.id?.trim().replace(/\.md$/i, '') ?? '';
    const taken = namesTaken(snapshot);
    const id = named !== '' ? named : call.title === '' ? null : freeId(proposed, taken);
    const { model } = parsed;
    const answer: Counsel = {
      began,
      ended: endBehind(call.began?.at ?? null, call.ended?.at ?? null, ended),
      minutes: minutesOf(call, now),
      policy: {
        asked: advice.asked,
        isKnown: saysSomething(incident),
        headline: advice.headline,
        words: [...advice.words],
        isStable: incident.stable,
        draft: advice.draft.words,
        unknownSystems: [...advice.unknownSystems],
      },
      id,
      idProblem: named === '' ? null : problemOfId(named),
      titleProblem: call.title === '' ? null : problemOfTitle(call.title),
      ownerProblem: model.meta.owner === null ? null : ownerProblem(model, policy),
      owners: ownerCandidates(model, policy).map(({ name, reasons }) => ({
        name,
        reasons: [...new Set(reasons.map(({ because }) => because))],
      })),
      same: await sameAs(heard, snapshot, workbench),
      decided: (await decidedAbout(heard, snapshot, workbench)).map(({ id: kept, decision }) => ({
        id: kept,
        title: decision.title,
        date: decision.date,
      })),
    };
    return c.json(answer, 200);
  });
}

/** Whether policy can be asked about it. */
function saysSomething({ systems, severity, triggers, extent, minutes }: Incident): boolean {
  return (
    systems.length > 0 || severity !== null || triggers.length > 0 || extent !== null || minutes !== null
  );
}

/** The end, which cannot lie before the beginning. */
function endBehind(began: string | null, end: string | null, ended: Counsel['ended']): Counsel['ended'] {
  if (ended === null || began === null || end === null || Date.parse(end) >= Date.parse(began)) return ended;
  return { ...ended, problem: 'That is before it began. Look at both times once more.' };
}
