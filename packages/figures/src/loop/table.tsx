import { aims, type Phase } from '@debrief/process/phases';
import type { ReactNode } from 'react';
import { type LoopPhase, layOutLoop, thereWords } from './ring.js';

/** The same as the ring, to be read: each phase, what it is for and how much of it is there. */
export function LoopTable(props: {
  readonly phases: readonly LoopPhase[];
  readonly current: Phase | null;
}): ReactNode {
  const { arcs } = layOutLoop(props.phases, props.current);
  return (
    <table className="fig-table">
      <caption>The six phases of this postmortem</caption>
      <thead>
        <tr>
          <th scope="col">Phase</th>
          <th scope="col">What it is for</th>
          <th scope="col">How far it is</th>
        </tr>
      </thead>
      <tbody>
        {arcs.map((arc) => (
          <tr key={arc.phase} aria-current={arc.isCurrent ? 'step' : undefined}>
            <th scope="row">{arc.phase}</th>
            <td>{aims[arc.phase]}</td>
            <td>{thereWords(arc)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
