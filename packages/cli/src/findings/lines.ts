import { type Finding, Lines } from '@debrief/document';

/** Findings as lines: where, what, and the way out. */
export function findingLines(findings: readonly Finding[], text: string, name: string): string[] {
  const lines = new Lines(text);
  return findings.flatMap(({ from, message, rule, fixes }) => {
    const line = lines.lineAt(from);
    // A number can only be given anew through the line, since two things have it.
    const way =
      rule === 'syntax/duplicate-id'
        ? [`debrief set ${nameIn(name)} :${line} --renumber`]
        : fixes.slice(0, 1).map(({ title }) => title);
    return [`${name}:${line}:${lines.columnAt(from)}  ${message}`, ...way.map((each) => `  → ${each}`)];
  });
}

/** The part of a path that names the postmortem wherever one is: `11.payments.failover-declines`. */
function nameIn(path: string): string {
  return path.replace(/^.*\//, '').replace(/\.md$/, '');
}
