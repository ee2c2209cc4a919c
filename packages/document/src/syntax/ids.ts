import type { Finding } from '../finding.js';
import type { Model } from '../model.js';
import type { Said } from '../range.js';

/** Ids that stand twice (two branches merged), and references to ids that do not exist. */
export function checkIds(model: Model): Finding[] {
  return [
    ...duplicates(
      model.text,
      'factor',
      model.factors.map(({ id }) => id),
    ),
    ...duplicates(
      model.text,
      'action',
      model.actions.map(({ id }) => id),
    ),
    ...duplicates(
      model.text,
      'question',
      model.questions.map(({ id }) => id),
    ),
    ...danglingFactors(model),
  ];
}

function duplicates(text: string, what: string, ids: readonly (Said<string> | null)[]): Finding[] {
  const seen = new Set<string>();
  const findings: Finding[] = [];
  let fresh = 0;
  for (const id of ids) {
    if (!id) continue;
    if (!seen.has(id.value)) {
      seen.add(id.value);
      continue;
    }
    const letter = id.value.slice(0, 1);
    fresh = fresh === 0 ? freshNumber(text, letter) : fresh + 1;
    const insert = `${letter}${fresh}`;
    findings.push({
      from: id.from,
      to: id.to,
      rule: 'syntax/duplicate-id',
      severity: 'error',
      message: `Two ${what}s are called ${id.value}.`,
      fixes:
        fresh > highestNumber
          ? []
          : [{ title: `Call this one ${insert}`, edits: [{ from: id.from, to: id.to, insert }] }],
    });
  }
  return findings;
}

/** Ids with more digits are not read as ids. */
const highestNumber = 999_999;

/** A number above every one that the text mentions, so that old references keep their meaning. */
function freshNumber(text: string, letter: string): number {
  let highest = 0;
  for (const match of text.matchAll(new RegExp(`\\b${letter}(\\d{1,6})\\b`, 'g')))
    highest = Math.max(highest, Number(match[1]));
  return highest + 1;
}

function danglingFactors({ factors, actions }: Model): Finding[] {
  const known = new Set(factors.flatMap(({ id }) => id?.value ?? []));
  if (known.size === 0) return [];
  const dangling = (range: { from: number; to: number }, ids: readonly string[]): Finding[] =>
    ids
      .filter((id) => id.startsWith('F') && !known.has(id))
      .map((id) => ({
        from: range.from,
        to: range.to,
        rule: 'syntax/unknown-id',
        severity: 'warning' as const,
        message: `There is no factor ${id} in this document.`,
        fixes: [],
      }));
  return [
    ...actions.flatMap(({ id, textRange, addresses }) => dangling(id ?? textRange, addresses)),
    ...factors.flatMap(({ id, textRange, reinforcedBy }) => dangling(id ?? textRange, reinforcedBy)),
  ];
}
