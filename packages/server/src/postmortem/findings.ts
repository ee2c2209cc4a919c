import type { Finding } from '@debrief/api';
import { type Finding as Found, Lines } from '@debrief/document';

/** Findings as data, with the words that each is about. */
export function findingsJson(text: string, findings: readonly Found[]): Finding[] {
  const lines = new Lines(text);
  return findings.map(({ rule, severity, from, to, message, bias, why, ask, instead, fixes }) => ({
    rule,
    severity,
    from,
    to,
    line: lines.lineAt(from),
    words: text.slice(from, to),
    message,
    bias: bias ?? null,
    why: why ?? null,
    ask: ask ?? null,
    instead: instead ?? null,
    fixes: fixes.map(({ title, edits }) => ({
      title,
      edits: edits.map((edit) => ({ from: edit.from, to: edit.to, insert: edit.insert })),
    })),
  }));
}
