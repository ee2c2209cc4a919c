import { Lines } from '@debrief/document';
import type { Checked } from './checked.js';

const commands = { error: 'error', warning: 'warning', note: 'notice' } as const;

/** The findings as GitHub's workflow commands, which it shows beside the lines of a change. */
export function annotationsOf(
  checked: readonly Checked[],
  nameOf: (checked: Checked) => string | null,
): string[] {
  return checked.flatMap((each) => {
    const { text, findings } = each;
    const path = nameOf(each) ?? each.path;
    const lines = new Lines(text);
    return findings.map(({ rule, severity, from, to, message, ask }) => {
      const [line, endLine] = [lines.lineAt(from), lines.lineAt(to)];
      // GitHub takes columns only where both are of one line.
      const columns =
        line === endLine ? [`col=${lines.columnAt(from)}`, `endColumn=${lines.columnAt(to)}`] : [];
      const place = [
        `file=${property(path)}`,
        `line=${line}`,
        `endLine=${endLine}`,
        ...columns,
        `title=${property(rule)}`,
      ].join(',');
      return `::${commands[severity]} ${place}::${escaped(ask === undefined ? message : `${message} ${ask}`)}`;
    });
  });
}

function escaped(words: string): string {
  return words.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(words: string): string {
  return escaped(words).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
