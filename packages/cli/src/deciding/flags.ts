import { type Model, readMoment, type SaidMoment } from '@debrief/document';
import { type Incident, incidentIn, type Recurrence, unknownIncident } from '@debrief/process/deciding';
import type { Trigger } from '@debrief/process/policy';
import type { DayAndHour } from '../day.js';
import { parts } from '../draft/flags.js';
import { exits } from '../exit.js';
import { Stop } from '../folder/folder.js';

/** What the command line may say of an incident, and of a decision about it. */
export interface ShouldFlags {
  readonly system?: readonly string[];
  readonly severity?: string;
  readonly minutes?: number;
  readonly began?: string;
  readonly ended?: string;
  readonly full?: boolean;
  readonly partial?: boolean;
  readonly degraded?: boolean;
  readonly dataLoss?: boolean;
  readonly security?: boolean;
  readonly nearMiss?: boolean;
  readonly recurrence?: Recurrence;
  readonly unstable?: boolean;
  readonly not?: boolean;
  readonly title?: string;
  readonly reason?: string;
  readonly agreed?: readonly string[];
  readonly overruledBy?: string;
  readonly message?: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** An incident with the day on which it began, which gives a decision its name. */
export interface Facts {
  readonly incident: Incident;
  /** `2026-11-03`; null where that is not known. */
  readonly began: string | null;
}

/** What the flags say, over what the text of a postmortem says. */
export function factsOf(flags: ShouldFlags, model: Model | null, clock: DayAndHour): Facts {
  const known = model ? incidentIn(model) : unknownIncident;
  if (flags.full && flags.partial)
    throw new Stop(
      exits.usage,
      '--full says that nobody could use it, --partial that some could. Take one of the two.',
    );
  const extent = flags.full ? 'full' : flags.partial ? 'partial' : known.extent;
  const stable = flags.unstable ? false : known.stable;
  const { minutes, day } = lasted(flags, model, stable, clock);
  const severity = flags.severity?.trim();
  return {
    began: day,
    incident: {
      ...known,
      systems: parts(flags.system) ?? known.systems,
      severity: severity ? severity : known.severity,
      minutes: minutes ?? known.minutes,
      extent,
      triggers: [...new Set([...known.triggers, ...triggersOf(flags)])],
      recurrence: flags.recurrence ?? known.recurrence,
      stable,
    },
  };
}

function triggersOf({ degraded, dataLoss, security, nearMiss }: ShouldFlags): Trigger[] {
  return [
    ...(degraded ? (['degraded'] as const) : []),
    ...(dataLoss ? (['data-loss'] as const) : []),
    ...(security ? (['security'] as const) : []),
    ...(nearMiss ? (['near-miss'] as const) : []),
  ];
}

/** How long it was felt, and on which day it began. */
function lasted(flags: ShouldFlags, model: Model | null, stable: boolean, clock: DayAndHour) {
  const began = flags.began === undefined ? null : timeOf('--began', flags.began, clock);
  const ended = flags.ended === undefined ? null : timeOf('--ended', flags.ended, clock);
  const told = model?.times.began ?? null;
  const day = (began?.local ?? told?.local ?? '').match(/^\d{4}-\d{2}-\d{2}/)?.[0] ?? null;
  if (flags.minutes !== undefined) {
    if (ended)
      throw new Stop(exits.usage, '--minutes and --ended both say how long it was. Take one of the two.');
    return { minutes: flags.minutes, day };
  }
  const from = began?.at ?? told?.at ?? null;
  if (ended && from === null)
    throw new Stop(exits.usage, '--ended needs the time of the beginning: --began "2026-11-03 10:41 UTC".');
  const to = ended?.at ?? (began && !stable ? clock.now.toISOString() : null);
  if (from === null || to === null) return { minutes: null, day };
  const minutes = Math.floor((Date.parse(to) - Date.parse(from)) / 60_000);
  if (minutes < 0)
    throw new Stop(exits.usage, 'The end lies before the beginning. Look at --began and --ended once more.');
  return { minutes, day };
}

function timeOf(flag: string, words: string, clock: DayAndHour): SaidMoment & { readonly at: string | null } {
  const read = readMoment(words, { ...clock, zone: 'UTC' });
  if (typeof read === 'string') throw new Stop(exits.usage, `${flag}: ${read}`);
  if (flag === '--ended' && read.at === null)
    throw new Stop(exits.usage, '--ended needs a time of the day: 11:26 UTC.');
  return read;
}
