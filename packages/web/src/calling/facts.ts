import type { Call, Sketch } from '@debrief/api/client';
import { type Search, wordOf, wordsOf } from '../app/address.js';

/** What somebody has filled in so far; `''` is not known yet. */
export interface CallFacts {
  readonly title: string;
  readonly systems: readonly string[];
  readonly began: string;
  readonly ended: string;
  /** True while people still work on it. */
  readonly isOngoing: boolean;
  /** Of times without one: `UTC`, or the one of this computer where nothing is chosen. */
  readonly zone: string;
  readonly triggers: readonly string[];
  readonly severity: string;
  readonly outage: string;
  readonly detectedBy: string;
  readonly owner: string;
  readonly template: string;
  /** A name instead of the proposed one. */
  readonly id: string;
}

const blank: CallFacts = {
  ...{ title: '', systems: [], began: '', ended: '', isOngoing: false, zone: '', triggers: [] },
  ...{ severity: '', outage: '', detectedBy: '', owner: '', template: 'standard', id: '' },
};

/** What a link brings, as that of an alert does: `/call?title=…&system=…&began=…&severity=…&trigger=…`. */
export function factsIn(search: Search): CallFacts {
  return {
    ...blank,
    title: wordOf(search, 'title') ?? '',
    systems: wordsOf(search, 'system')
      .flatMap((each) => each.split(','))
      .flatMap(said),
    began: wordOf(search, 'began') ?? '',
    ended: wordOf(search, 'ended') ?? '',
    severity: wordOf(search, 'severity') ?? '',
    triggers: wordsOf(search, 'trigger')
      .flatMap((each) => each.split(','))
      .flatMap(said),
  };
}

/** Tells what one link brought from what another did, and from what was typed without one. */
export function keyOf(search: Search): string {
  const brought = JSON.stringify(factsIn(search));
  return brought === JSON.stringify(blank) ? 'call' : `call ${brought}`;
}

function said(words: string): string[] {
  const trimmed = words.trim();
  return trimmed === '' ? [] : [trimmed];
}

/** What the server is asked about while somebody fills it in. */
export function sketchOf(facts: CallFacts, here: string): Sketch {
  const { owner, template, id } = facts;
  return {
    ...incidentOf(facts, here),
    ...(facts.title.trim() !== '' && { title: facts.title }),
    ...(owner.trim() !== '' && { owner }),
    ...(template !== '' && { template }),
    ...(id.trim() !== '' && { id }),
  };
}

/** The call itself. */
export function callOf(facts: CallFacts, here: string, seen: readonly string[]): Call {
  const detectedBy = detections.find((each) => each === facts.detectedBy);
  return {
    ...sketchOf(facts, here),
    title: facts.title,
    ...(detectedBy !== undefined && { detectedBy }),
    seen: [...seen],
  };
}

/** What is known of the incident, whether one is called or not. */
export function incidentOf(facts: CallFacts, here: string) {
  const { systems, severity, began, ended, isOngoing, outage, zone } = facts;
  const chosen = triggerNames.filter((each) => facts.triggers.includes(each));
  return {
    systems: [...systems],
    triggers: chosen,
    zone: zone === '' ? here : zone,
    ...(severity.trim() !== '' && { severity }),
    ...(began.trim() !== '' && { began }),
    ...(ended.trim() !== '' && !isOngoing && { ended }),
    ...(isOngoing && { isOver: false }),
    ...(outage !== '' && { fullOutage: outage === 'yes' }),
  };
}

export const detections = ['alarm', 'customer', 'colleague', 'other'] as const;

const triggerNames = [
  'core-down',
  'user-facing',
  'degraded',
  'data-loss',
  'security',
  'near-miss',
  'other',
] as const;
