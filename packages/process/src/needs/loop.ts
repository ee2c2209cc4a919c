import { addDays, daysBetween } from '../day.js';
import { commandFor, type Need, placeFor } from '../need.js';
import { alive, wayTo } from './actions.js';
import { handleOf, nameOf } from './handle.js';
import { isSaid } from './said.js';
import { dayHeld, reviewDay } from './times.js';

export const actionsSettled: Need = {
  name: 'process/actions-settled',
  phase: 'loop closed',
  gate: 'closed',
  of: 'actions',
  says: 'Every action is done, or dropped with a reason.',
  why: 'An action that is neither is a promise that nobody looks after.',
  lacks: (about) =>
    about.model.actions
      .filter(({ done, dropped }) => done !== true && !isReason(dropped))
      .map((action) => ({
        ...action.textRange,
        message: `${nameOf(action)} is neither done nor dropped with a reason.`,
        command: commandFor(about, 'set', `${handleOf(action, about.model)} --done`),
        way: wayTo(action, 'done', about),
      })),
};

export const followUpHeld: Need = {
  name: 'process/follow-up-held',
  phase: 'loop closed',
  gate: 'closed',
  says: 'People met again, within the window of the policy.',
  why: 'Too early nothing can be told yet; too late nobody remembers what was meant.',
  lacks: (about) => {
    const { model, policy, today } = about;
    const { after, before } = policy.clocks.followUp;
    const held = dayHeld(model.followUp?.held);
    const reviewed = reviewDay(model);
    const place = placeFor(model, 'followup');
    const way = { meeting: 'followup', field: 'Held' } as const;
    const first = reviewed === null ? null : addDays(reviewed, after);
    const last = reviewed === null ? null : addDays(reviewed, before);
    const window =
      first === null || last === null
        ? `${after} to ${before} days after the review`
        : `from ${first} to ${last}`;
    const command = commandFor(about, 'set', `follow-up.held "${first ?? 'YYYY-MM-DD'} 14:00 UTC"`);
    if (held === null)
      return [{ ...place, message: `No follow-up was held yet. Its time is ${window}.`, command, way }];
    if (held > today) return [{ ...place, message: `The follow-up is on ${held}.`, command: null, way }];
    if (reviewed === null) return [];
    const days = daysBetween(reviewed, held);
    if (days >= after && days <= before) return [];
    const message = `The follow-up was held ${days} days after the review; its time is ${window}.`;
    return [{ ...place, message, command, way }];
  },
};

export const verdicts: Need = {
  name: 'process/verdicts',
  phase: 'loop closed',
  gate: 'closed',
  of: 'actions',
  says: 'Each action that was done has a verdict: did it help?',
  why: 'Only by looking back does a team learn which kinds of change help.',
  lacks: (about) =>
    alive(about)
      .filter(({ verdict }) => !isSaid(verdict))
      .map((action) => ({
        ...action.textRange,
        message: `${nameOf(action)} has no verdict yet.`,
        command: commandFor(about, 'set', `${handleOf(action, about.model)} --verdict "WHAT CAME OF IT"`),
        way: wayTo(action, 'verdict', about),
        ask: 'Did it help, and what shows it?',
      })),
};

/** True for words that say more than that something will not be done. */
function isReason(dropped: string | null): boolean {
  return isSaid(dropped) && !onlyDropped.test(dropped.replace(/[^\p{L}’'\s]+/gu, ' ').trim());
}

const onlyDropped =
  /^(?:(?:is|was) )?(?:cancell?ed|dropped|abandoned|rejected|declined|invalid|won[’']?t ?(?:do|fix)|will not (?:do|fix|be done))$/i;
