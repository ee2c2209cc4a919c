import { fill, sentence } from './fill.js';
import { findings, happenings, mitigations, resolutions } from './phrases.js';
import type { Plan } from './plan.js';

/** An entry of a timeline, before it has a notation. */
export interface Happening {
  readonly at: number;
  readonly moment: 'Began' | 'Detected' | 'Acknowledged' | 'Mitigated' | 'Resolved' | null;
  readonly text: string;
}

/** The moments of an incident; how long it took follows log-normal laws. */
export function incidentOf({ began, telling, terms, scene, title }: Plan): Happening[] {
  const { random } = scene;
  const minutes = (median: number, sigma: number) => Math.ceil(random.logNormal(median, sigma)) * 60_000;
  const detected = began + minutes(12, 1.3);
  const mitigated = detected + minutes(48, 1.2);
  const moments: Happening[] = [
    {
      at: began,
      moment: 'Began',
      text: random.chance(0.5) ? `${title}.` : sentence('The {n} {v} and {c} with it.', scene),
    },
    { at: detected, moment: 'Detected', text: sentence(telling.detection, scene) },
    { at: mitigated, moment: 'Mitigated', text: sentence(random.pick(mitigations), scene) },
    { at: mitigated + minutes(60, 1.5), moment: 'Resolved', text: sentence(random.pick(resolutions), scene) },
  ];
  if (random.chance(0.5)) {
    const text = fill('{who} acknowledged and looked at the {n}.', scene);
    moments.splice(2, 0, {
      at: Math.min(detected + minutes(4, 0.8), mitigated),
      moment: 'Acknowledged',
      text,
    });
  }
  if (terms.length > 0 && random.chance(0.7)) {
    const text = fill(random.pick(findings), scene).replace('TERM', random.pick(terms));
    moments.splice(-2, 0, { at: Math.max(detected, mitigated - minutes(6, 0.8)), moment: null, text });
  }
  return moments;
}

/** One more thing that happened somewhere in between, more of it early. */
export function happeningOf({ began, scene }: Plan, resolved: number): Happening {
  const { random } = scene;
  const from = began - 25 * 60_000;
  const at = from + Math.floor((random.unit() ** 2 * (resolved - from)) / 60_000) * 60_000;
  return { at, moment: null, text: sentence(random.pick(happenings), scene) };
}

export function inOrder(happenings: readonly Happening[]): Happening[] {
  return [...happenings].sort((one, two) => one.at - two.at);
}

/** `2026-11-03`, `10:41` */
export function dayAndClock(at: number): readonly [string, string] {
  const text = new Date(at).toISOString();
  return [text.slice(0, 10), text.slice(11, 16)];
}
