import type { Model } from '../model.js';
import type { Operation } from '../operations/operation.js';
import type { Range } from '../range.js';
import { indexIn, sectionAt } from './expected.js';
import { dissentsOf, listed, listNames, whysOf } from './said.js';

/**
 * The lines of the old text that the new one has not, letter by letter and in their order: line ends, tabs and spaces
 * at their ends belong to them. Lines of `own`, which may change, and blank lines are left out.
 */
export function lostLines(before: string, after: string, own: readonly Range[]): string[] {
  const now = after.split('\n');
  const lines = before.split('\n');
  const lost: string[] = [];
  let start = 0;
  let at = 0;
  for (const [index, line] of lines.entries()) {
    const range = { from: start, to: start + line.length };
    start += line.length + 1;
    if (line.trim() === '' || own.some(({ from, to }) => range.from <= to && from <= range.to)) continue;
    // The last line may get a line end.
    const same = (other: string): boolean =>
      other === line || (index === lines.length - 1 && other === `${line}\r`);
    const found = now.findIndex((other, place) => place >= at && same(other));
    if (found < 0) lost.push(line);
    else at = found + 1;
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
      return model.outline.all.filter(({ kind }) => kind === 'external').flatMap(({ label, blocks }) => [label, ...blocks]);
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
  // The heading of a day goes with its last entry.
  if ('what' in operation && operation.what === 'entry')
    return (
      model.timeline.some(({ stamp }) => line.includes(model.text.slice(stamp.from, stamp.to))) ||
      model.outline.all.some(({ stamped, label }) => stamped && line.includes(model.text.slice(label.from, label.to)))
    );
  const words = bare.replace(/^[\s>]*\d+[.)]/, '');
  if (words !== bare) return after.includes(words);
  return bare.includes('|') && after.includes(`\n${bare.replace(/\|$/, '')}`);
}
