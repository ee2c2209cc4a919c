import { readFileSync, realpathSync } from 'node:fs';
import { aboutError } from '../../files.js';
import { replaceFile } from '../../folder/replace.js';
import { diffLines } from '../../terminal/diff.js';
import { counted } from '../../words.js';
import type { Fixed } from './fix.js';

/** Writes fixed files, each whole or not at all; what was in the way, in lines for the person. */
export async function writeFixed(fixed: readonly Fixed[]): Promise<readonly string[]> {
  const problems: string[] = [];
  for (const { before, after } of fixed) {
    if (before.file === null) continue;
    try {
      // A link stays one: what it leads to is written.
      const path = realpathSync(before.file);
      if (!readFileSync(path).equals(Buffer.from(before.text)))
        problems.push(
          `${before.path} was changed by somebody meanwhile and is left as it is. Run the command again.`,
        );
      else await replaceFile(path, Buffer.from(after.text));
    } catch (error) {
      problems.push(...(await aboutError(error, before.path, before.file)));
    }
  }
  return problems;
}

/** What fixing would change, to read. */
export function differences(fixed: readonly Fixed[], colour: boolean): string {
  return fixed
    .map(({ before, after }) =>
      diffLines(before.text, after.text, { colour, names: [before.path, before.path] }),
    )
    .join('');
}

/** How much was fixed: `Fixed 3 findings in 2 files.` */
export function fixedLine(fixed: readonly Fixed[], dryRun: boolean): string {
  const findings = fixed.reduce((sum, { settled }) => sum + settled, 0);
  if (findings === 0) return 'Nothing here can be fixed without a person.';
  return `${dryRun ? 'Would fix' : 'Fixed'} ${counted(findings, 'finding')} in ${counted(fixed.length, 'file')}.`;
}
