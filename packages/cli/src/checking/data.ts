import { Lines } from '@debrief/document';
import { type Checked, summaryOf } from './checked.js';

/** The findings as data, as docs/format.md describes them. */
export function dataOf(checked: readonly Checked[]) {
  return {
    format: 1,
    findings: checked.flatMap(({ path, text, findings }) => {
      const lines = new Lines(text);
      return findings.map(({ rule, severity, from, to, message, bias, why, ask, instead, fixes }) => ({
        path,
        line: lines.lineAt(from),
        column: lines.columnAt(from),
        endLine: lines.lineAt(to),
        endColumn: lines.columnAt(to),
        from,
        to,
        rule,
        family: rule.slice(0, rule.indexOf('/')),
        severity,
        message,
        ...(bias !== undefined && { bias }),
        ...(why !== undefined && { why }),
        ...(ask !== undefined && { ask }),
        ...(instead !== undefined && { instead }),
        fixes,
      }));
    }),
    summary: summaryOf(checked),
  };
}
