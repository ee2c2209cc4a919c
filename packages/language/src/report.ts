import type { Finding, Severity } from '@debrief/document';
import { codeLetter } from './passages/mask.js';
import type { Passage } from './place.js';
import { familyOf, type Hit, type Rule } from './rule.js';

/** What a policy makes of rules and whole families: `{ 'hindsight/could-have': 'note', loaded: 'off' }`. */
export type Settings = Readonly<Record<string, Severity | 'off'>>;

/** Words that a rule objects to, with the weight that they have. */
export interface Raised {
  readonly rule: Rule;
  readonly hit: Hit;
  readonly passage: Passage;
  readonly severity: Severity;
}

const weights: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

/**
 * The same habit in one passage is said once, where it weighs most; of two habits of one family in the same words,
 * the one that weighs more, or else the one that comes first in the list of rules.
 */
export function once(raised: readonly Raised[], rank: ReadonlyMap<Rule, number>): Raised[] {
  const kept = new Map<Passage, Raised[]>();
  const sorted = [...raised].sort(
    (a, b) =>
      weights[a.severity] - weights[b.severity] ||
      (rank.get(a.rule) ?? 0) - (rank.get(b.rule) ?? 0) ||
      a.hit.from - b.hit.from ||
      b.hit.to - a.hit.to,
  );
  for (const each of sorted) {
    const before = kept.get(each.passage) ?? [];
    if (!before.some((other) => covers(other, each))) kept.set(each.passage, [...before, each]);
  }
  return [...kept.values()].flat().sort((a, b) => a.hit.from - b.hit.from || a.hit.to - b.hit.to);
}

function covers(one: Raised, other: Raised): boolean {
  if (one.rule === other.rule) return true;
  const family = familyOf(one.rule.name) === familyOf(other.rule.name);
  return family && one.hit.from < other.hit.to && other.hit.from < one.hit.to;
}

/** A finding about a text; `words` is the same text without marks and code. */
export function findingOf({ rule, hit, severity }: Raised, text: string, words: string): Finding {
  // An edit over marks would leave one half of a pair behind.
  const fixes = hit.fix?.edits.every(({ from, to }) => text.slice(from, to) === words.slice(from, to))
    ? [hit.fix]
    : [];
  return {
    rule: rule.name,
    severity,
    from: hit.from,
    to: hit.to,
    message: hit.message ?? rule.says.replaceAll('{words}', () => shown(hit, text, words)),
    bias: rule.bias,
    why: rule.why,
    ask: rule.ask,
    instead: rule.instead,
    fixes,
  };
}

const longest = 60;

/** The words of a hit as a reader sees them, cut where they are many. */
function shown({ from, to }: Hit, text: string, words: string): string {
  let seen = '';
  for (let at = from; at < to; at++) seen += words[at] === codeLetter ? text[at] : words[at];
  const line = seen.replace(/\s+/g, ' ').trim();
  if (line.length <= longest) return line;
  return `${Array.from(line)
    .slice(0, longest - 3)
    .join('')}…`;
}

/** What a policy says of a rule; its own line there counts more than that of its family. */
export function settingOf(rule: string, settings: Settings): Severity | 'off' | undefined {
  return settings[rule] ?? settings[familyOf(rule)];
}

/** Findings with the severities of a policy, without those that it turns off. */
export function settle(findings: readonly Finding[], settings: Settings): Finding[] {
  return findings.flatMap((finding) => {
    const said = settingOf(finding.rule, settings);
    if (said === undefined) return [finding];
    return said === 'off' ? [] : [{ ...finding, severity: said }];
  });
}
