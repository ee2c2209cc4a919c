import { reaches, statusNamed } from '@debrief/process';
import type { Told } from '@debrief/process/deciding';
import type { Steps } from '../steps.js';
import type { Counted } from './counted.js';
import { type Figure, leftOut } from './figure.js';

/** A decision that nothing is written, as it is kept in `decisions/`. */
export interface Decided {
  /** That of the postmortem that there would be. */
  readonly id: string;
  /** Whether policy asked for one, as the decision says. */
  readonly asked: boolean;
}

/** Of the incidents for which policy asks for a postmortem: how many have one; a step for each. */
export function* writtenFigure(
  all: readonly Counted[],
  decisions: readonly Decided[],
  asks: (told: Told) => boolean,
): Steps<Figure<'written'>> {
  const ids = new Set(all.map(({ id }) => id));
  // Who decided otherwise later has written one.
  const without = decisions.filter(({ id }) => !ids.has(id));
  const asked: Counted[] = [];
  for (const one of all) {
    if (asks(one)) asked.push(one);
    yield;
  }
  const final = asked.filter(({ status }) => reaches(statusNamed(status), 'final')).length;
  const against = without.filter((decision) => decision.asked).length;
  return {
    name: 'written',
    title: 'What policy asks for',
    of: 'incidents',
    n: asked.length + against,
    leftOut: leftOut({
      'a postmortem that policy does not ask for': all.length - asked.length,
      'a decision where policy does not ask': without.length - against,
    }),
    value: {
      kind: 'parts',
      parts: ['final or closed', 'in progress', 'decided against'],
      rows: [{ name: 'asked for', counts: [final, asked.length - final, against] }],
    },
    explain: [
      'Incidents on file, postmortems and decisions not to write one, for which policy asks for a postmortem: what became of it. How far one is, its text says.',
      'Policy is asked as it is today; for a decision, what it said on that day counts.',
      'What nobody recorded is not known, and not here: this is no share of all incidents.',
    ],
  };
}
