import { lineEndIn } from '../markdown/write.js';
import type { Conflict, Merged } from './conflict.js';

/** How a conflict is settled. */
export type Choice = 'ours' | 'theirs' | 'both' | { readonly text: string };

/**
 * The merged text with each conflict settled by the choice at its index. What has no choice stays as `ours`.
 *
 *     resolve(merge('a\n', 'b\n', 'c\n'), ['both']); // 'b c\n'
 */
export function resolve({ text, conflicts }: Merged, choices: readonly Choice[]): string {
  let result = '';
  let at = 0;
  for (const [index, conflict] of conflicts.entries()) {
    result += text.slice(at, conflict.from) + settled(text, conflict, choices[index] ?? 'ours');
    at = conflict.to;
  }
  return result + text.slice(at);
}

function settled(text: string, conflict: Conflict, choice: Choice): string {
  if (typeof choice === 'object') return choice.text;
  if (choice !== 'both') return conflict[choice];
  const { ours, theirs } = conflict;
  if (ours === '' || theirs === '' || /\s$/.test(ours) || /^\s/.test(theirs)) return ours + theirs;
  return ours + (fillsLines(text, conflict) ? lineEndIn(text) : ' ') + theirs;
}

/** True where the conflict begins with a line and ends with one, so that both texts are lines. */
function fillsLines(text: string, { from, to }: Conflict): boolean {
  const before = from === 0 || text[from - 1] === '\n';
  return before && (to === text.length || /^\r?\n/.test(text.slice(to, to + 2)));
}

/**
 * The merged text with the marks that Git writes around a conflict, for tools that read those. Marks stand between
 * whole lines, so a conflict of one word shows its line twice.
 */
export function withMarkers({ text, conflicts }: Merged): string {
  const lineEnd = lineEndIn(text);
  let result = '';
  let at = 0;
  for (const group of groupedByLine(text, conflicts)) {
    const ours = text.slice(group.from, group.to);
    const theirs = resolve(
      { text: ours, conflicts: group.conflicts.map((each) => moved(each, -group.from)) },
      group.conflicts.map(() => 'theirs'),
    );
    result += text.slice(at, group.from);
    result += [
      `<<<<<<< ours${lineEnd}`,
      closed(ours, lineEnd),
      `=======${lineEnd}`,
      closed(theirs, lineEnd),
      `>>>>>>> theirs${lineEnd}`,
    ].join('');
    at = group.to;
  }
  return result + text.slice(at);
}

interface Group {
  readonly from: number;
  to: number;
  readonly conflicts: Conflict[];
}

/** The conflicts with the lines that they stand in; those that share a line are shown together. */
function groupedByLine(text: string, conflicts: readonly Conflict[]): Group[] {
  const groups: Group[] = [];
  for (const conflict of conflicts) {
    const { from, to } = linesAround(text, conflict);
    const last = groups.at(-1);
    if (last && from < last.to) {
      last.to = Math.max(last.to, to);
      last.conflicts.push(conflict);
    } else groups.push({ from, to, conflicts: [conflict] });
  }
  return groups;
}

function linesAround(text: string, { from, to, theirs, base }: Conflict) {
  const start = from === 0 ? 0 : text.lastIndexOf('\n', from - 1) + 1;
  const ended = to > start ? text[to - 1] === '\n' : [theirs, base].some((each) => each.endsWith('\n'));
  if (ended && (to === start || to > from)) return { from: start, to };
  const feed = text.indexOf('\n', to);
  return { from: start, to: feed < 0 ? text.length : feed + 1 };
}

function moved(conflict: Conflict, by: number): Conflict {
  return { ...conflict, from: conflict.from + by, to: conflict.to + by };
}

function closed(text: string, lineEnd: string): string {
  return text === '' || text.endsWith('\n') ? text : text + lineEnd;
}
