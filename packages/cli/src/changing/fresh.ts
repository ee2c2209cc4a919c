import { type Finding, Lines, type Parsed } from '@debrief/document';

/** Findings that a change caused: those of the text after that the text before had not. */
export function freshFindings(before: Parsed, after: Parsed): readonly Finding[] {
  const known = new Map<string, number>();
  for (const each of before.findings) known.set(keyOf(each), (known.get(keyOf(each)) ?? 0) + 1);
  return after.findings.filter((each) => {
    const left = known.get(keyOf(each)) ?? 0;
    known.set(keyOf(each), left - 1);
    return left <= 0;
  });
}

function keyOf({ rule, message }: Finding): string {
  return `${rule}\n${message}`;
}

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
