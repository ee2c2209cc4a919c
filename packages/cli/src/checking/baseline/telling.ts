import { relative } from 'node:path';
import { counted } from '../../words.js';
import { baselineName } from './baseline.js';
import type { Held } from './holding.js';

/** What a baseline did, a line each. */
export function heldLines(held: readonly Held[], cwd: string): string[] {
  return held.flatMap(({ baseline, findings, settled }) => {
    const name = relative(cwd, baseline.path);
    const anew = name.endsWith(baselineName) ? '' : ` ${name}`;
    return [
      ...(findings > 0
        ? [`${counted(findings, 'earlier finding')} ${findings === 1 ? 'is' : 'are'} held back by ${name}.`]
        : []),
      ...(settled > 0
        ? [
            `${counted(settled, 'entry', 'entries')} of ${name} ${settled === 1 ? 'is' : 'are'} settled; write it anew with: debrief check --write-baseline${anew}`,
          ]
        : []),
    ];
  });
}
