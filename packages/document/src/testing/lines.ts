import type { Model } from '../model.js';
import type { Operation } from '../operations/operation.js';
import type { Range } from '../range.js';
import { indexIn } from './expectedlists.js';
import { sectionAt } from './expectedparts.js';
import { dissentsOf, listed, listNames, whysOf } from './said.js';

/**
 * The lines of the old text that the new one has not, letter by letter and in their order: tabs and spaces at their
 * ends belong to them, the numbers of lists that count do not. Lines of `own`, which may change, and blank lines are
 * left out.
 */
export function lostLines(before: string, after: string, own: readonly Range[]): string[] {
  let start = 0;
  const old = before.split('\n').filter((line) => {
    const range = { from: start, to: start + line.length };
    start += line.length + 1;
    return line.trim() !== '' && !own.some(({ from, to }) => range.from <= to && from <= range.to);
  });
  const now = after.split('\n').filter((line) => line.trim() !== '');
  return missing(old.map(uncounted), now.map(uncounted));
}

/** A line without its line end, and without its number in a list. */
function uncounted(line: string): string {
  return line.replace(/\r$/, '').replace(/^([\s>]*)\d+(?=[.)]\s)/, '$1#');
}

/** What of a list is in no longest common run of both. */
function missing(old: readonly string[], now: readonly string[]): string[] {
  let start = 0;
  while (start < old.length && old[start] === now[start]) start++;
  let end = 0;
  while (end < Math.min(old.length, now.length) - start && old.at(-1 - end) === now.at(-1 - end)) end++;
  const [mine, theirs] = [old.slice(start, old.length - end), now.slice(start, now.length - end)];
  // The lengths of the longest common runs of what is left of both lists.
  const common = mine.concat('').map(() => new Array<number>(theirs.length + 1).fill(0));
  const at = (row: number, column: number): number => common[row]?.[column] ?? 0;
  for (let row = mine.length - 1; row >= 0; row--) {
    for (let column = theirs.length - 1; column >= 0; column--) {
      const same = mine[row] === theirs[column];
      const length = same ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
      const cells = common[row];
      if (cells) cells[column] = length;
    }
  }
  const lost: string[] = [];
  for (let row = 0, column = 0; row < mine.length; ) {
    if (mine[row] === theirs[column] && column < theirs.length) {
      row++;
      column++;
    } else if (column < theirs.length && at(row, column + 1) >= at(row + 1, column)) column++;
    else lost.push(mine[row++] ?? '');
  }
  return lost;
}

/** What an operation is about, as places of the text: only their lines may change. */
export function ownRanges(model: Model, operation: Operation): Range[] {
  const at = (offset: number): Range => ({ from: offset, to: offset });
  switch (operation.do) {
    case 'add':
      return [];
    case 'change':
    case 'move':
    case 'remove':
    case 'renumber': {
      const lists = listNames.map((name) => listed[name](model));
      const whys = [whysOf(model), whysOf(model).flatMap(({ answers }) => answers)];
      const dissents = [dissentsOf(model, 'review'), dissentsOf(model, 'followup')];
      return [...lists, ...whys, ...dissents].flatMap((things) => {
        const index = indexIn(things, operation.item);
        const thing = index === null ? undefined : things[index];
        return thing ? [{ from: thing.from, to: thing.to }] : [];
      });
    }
    case 'set-key':
    case 'rename-key':
    case 'add-to-key':
    case 'remove-from-key': {
      const [name] = typeof operation.key === 'string' ? [operation.key] : operation.key;
      return model.frontMatter.keys.filter((key) => key.name === name);
    }
    case 'retitle':
      return [model.titleHeading ?? model.title ?? at(model.frontMatter.to)];
    case 'set-meeting':
      return model.outline.all
        .filter(({ kind }) => kind === operation.list)
        .flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === 'list' ? block.items : [])))
        .filter((item) => model.text.slice(item.from, item.to).toLowerCase().includes(':'));
    case 'set-external':
      return model.outline.all
        .filter(({ kind }) => kind === 'external')
        .flatMap(({ label, blocks }) => [label, ...blocks]);
    case 'set-reason':
      return model.outline.all
        .filter(({ kind }) => kind === 'factors' || kind === 'actions')
        .flatMap(({ blocks }) => blocks.filter(({ type }) => type === 'paragraph'));
    case 'add-section':
      return [];
    case 'set-section': {
      const section = sectionAt(model, operation.section);
      return section ? [section.label, ...section.blocks] : [];
    }
    case 'remove-section': {
      const section = sectionAt(model, operation.section);
      return section ? [section] : [];
    }
  }
}

/**
 * Lines beside the item that may change with it: those of the table that gets a column, one entry that gets its day or
 * its line end, the numbers of a list that counts.
 */
export function mayChange(line: string, model: Model, operation: Operation, after: string): boolean {
  const bare = line.trimEnd();
  // An item without words is there to be filled.
  if (/^[\s>]*(?:[-*+]|\d+[.)])(?:\s+\[[ xX]?\])?$/.test(bare)) return true;
  // Front matter goes with its last key.
  if (operation.do === 'set-key' || operation.do === 'remove-from-key') return /^(?:---|\+\+\+)$/.test(bare);
  // The heading of a day goes with its last entry.
  if ('what' in operation && operation.what === 'entry')
    return (
      model.timeline.some(({ stamp }) => line.includes(model.text.slice(stamp.from, stamp.to))) ||
      model.outline.all.some(
        ({ stamped, label }) => stamped && line.includes(model.text.slice(label.from, label.to)),
      )
    );
  return bare.includes('|') && after.includes(`\n${bare.replace(/\|$/, '')}`);
}
