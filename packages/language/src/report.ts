import type { Finding, Severity } from '@debrief/document';
import type { Passage } from './place.js';
import { type Description, familyOf, type Hit } from './rule.js';

/** What a policy makes of rules and whole families: `{ 'hindsight/could-have': 'note', loaded: 'off' }`. */
export type Settings = Readonly<Record<string, Severity | 'off'>>;

interface Heard {
  readonly rule: Description;
  readonly hit: Hit;
  readonly passage: Passage;
}

/** The same habit in one passage is said once; of two habits of one family in the same words, the first in the list. */
export function once<T extends Heard>(heard: readonly T[]): T[] {
  const kept = new Map<Passage, T[]>();
  const sorted = [...heard].sort((a, b) => a.hit.from - b.hit.from || b.hit.to - a.hit.to);
  for (const each of sorted) {
    const { rule, hit, passage } = each;
    const before = kept.get(passage) ?? [];
    const said = before.some(
      (other) =>
        other.rule === rule ||
        (familyOf(other.rule.name) === familyOf(rule.name) &&
          other.hit.from < hit.to &&
          hit.from < other.hit.to),
    );
    if (!said) kept.set(passage, [...before, each]);
  }
  return [...kept.values()].flat().sort((a, b) => a.hit.from - b.hit.from || a.hit.to - b.hit.to);
}

export function findingOf(rule: Description, hit: Hit, text: string): Finding {
  const words = text.slice(hit.from, hit.to).replace(/\s+/g, ' ');
  const shown = words.length > 60 ? `${words.slice(0, 57)}…` : words;
  return {
    rule: rule.name,
    severity: hit.severity ?? rule.severity,
    from: hit.from,
    to: hit.to,
    message: hit.message ?? rule.says.replaceAll('{words}', shown),
    bias: rule.bias,
    why: rule.why,
    ask: rule.ask,
    instead: rule.instead,
    fixes: hit.fix ? [hit.fix] : [],
  };
}

/** The findings with the severities of the policy. A rule's own line there counts more than that of its family. */
export function settle(findings: readonly Finding[], settings: Settings): Finding[] {
  return findings.flatMap((finding) => {
    const said = settings[finding.rule] ?? settings[familyOf(finding.rule)];
    if (said === undefined) return [finding];
    return said === 'off' ? [] : [{ ...finding, severity: said }];
  });
}
