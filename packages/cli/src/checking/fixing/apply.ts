import type { Edit, Finding } from '@debrief/document';
import { mechanicalFix } from './mechanical.js';

/** A text with fixes in it, and how many findings they settle. */
export interface Applied {
  readonly text: string;
  readonly settled: number;
}

/** Applies the mechanical fixes of findings; of two that meet, the first one, since the other may then be another. */
export function applyFixes(text: string, findings: readonly Finding[]): Applied {
  const taken: (readonly Edit[])[] = [];
  let settled = 0;
  for (const finding of findings) {
    const fix = mechanicalFix(finding, text);
    if (!fix || fix.edits.length === 0) continue;
    // One edit may settle several findings: that of every line with a tab.
    if (taken.some((edits) => sameEdits(edits, fix.edits))) settled++;
    else if (!taken.flat().some((one) => fix.edits.some((other) => meet(one, other)))) {
      taken.push(fix.edits);
      settled++;
    }
  }
  const edits = taken.flat().sort((one, other) => other.from - one.from || other.to - one.to);
  const windows = text.includes('\r\n') && !/(?:^|[^\r])\n/.test(text);
  let applied = text;
  for (const { from, to, insert } of edits) {
    const words = windows ? insert.replace(/\r?\n/g, '\r\n') : insert;
    applied = applied.slice(0, from) + words + applied.slice(to);
  }
  return { text: applied, settled };
}

/** Two edits that share a letter, or a place to insert at. */
function meet(one: Edit, other: Edit): boolean {
  return one.from <= other.to && other.from <= one.to;
}

function sameEdits(one: readonly Edit[], other: readonly Edit[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
