import type { Need } from '../need.js';
import * as actions from './actions.js';
import { agreedToThese, everyoneAgreed } from './agreement.js';
import { amended } from './amended.js';
import * as assemble from './assemble.js';
import * as causes from './causes.js';
import * as deeper from './deeper.js';
import * as facts from './facts.js';
import * as loop from './loop.js';
import * as review from './review.js';

/** Everything that the gates ask for, in the order in which people get to it. */
export const needs: readonly Need[] = [
  assemble.oneOwner,
  assemble.severity,
  assemble.systems,
  assemble.severalViews,
  assemble.participants,

  facts.title,
  facts.parts,
  facts.impactForEveryone,
  facts.beforeTheOnset,
  facts.runsForward,
  facts.duringAndAfter,
  facts.sources,

  causes.twoFactors,
  causes.noPersonAsFactor,
  causes.bothLevels,

  deeper.askedOnce,
  deeper.whyItHappened,
  deeper.whyNotCaught,
  deeper.whyThen,
  deeper.madeSense,
  deeper.endsInTheSystem,
  deeper.looksWider,
  deeper.answersWhatPeopleAsk,
  facts.laterParts,

  actions.bothKinds,
  actions.beginsWithVerb,
  actions.oneActionOwner,
  actions.actionTicket,
  actions.actionDue,
  actions.dueInTime,
  actions.actionDoneWhen,
  actions.actionFactor,
  actions.everyFactorAddressed,
  actions.prioritiesDiffer,

  review.reviewHeld,
  review.facilitator,
  review.devilsAdvocate,
  review.criteriaAnswered,
  review.discussionsResolved,
  review.questionsAnswered,
  everyoneAgreed,
  agreedToThese,
  review.noLanguageErrors,
  amended,

  loop.actionsSettled,
  loop.followUpHeld,
  loop.verdicts,
];
