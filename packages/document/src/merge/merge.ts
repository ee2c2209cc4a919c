import { applyEdits, type Range } from '../range.js';
import { changesBetween } from './changes.js';
import { type Cluster, clustersOf } from './clusters.js';
import { type Clash, type Conflict, clashOf, type Merged, type Piece } from './conflict.js';
import { BothInserted, type Together } from './insertions.js';
import type { Change } from './kept.js';
import { mergeLists } from './lists.js';
import { SideText } from './side.js';
import { valueAt } from './values.js';

export type { Conflict, Merged } from './conflict.js';
export { type Choice, resolve, withMarkers } from './settle.js';

// How the parts work together: `changes` tells what each side changed, line by line and then word by word; `clusters`
// sorts out which of these changes touch, and `apart` which leave each other alone. Where both sides inserted at one
// place, `insertions` has `union` put the whole things in them (`units`) into one order. Lists in one line go item by
// item (`lists`). What is left is a conflict, which a person settles (`settle`).

/**
 * Puts together what two people made of the same text. Changes of different words go together, and so do new items at
 * the same place; where both changed the same thing, there is a conflict. Any text will do.
 *
 *     merge('a b c\n', 'A b c\n', 'a b C\n'); // { text: 'A b C\n', conflicts: [] }
 */
export function merge(base: string, ours: string, theirs: string): Merged {
  if (ours === theirs || base === theirs) return { text: ours, conflicts: [] };
  if (base === ours) return { text: theirs, conflicts: [] };
  const [mark, plainBase, plainOurs, plainTheirs] = withoutMark(base, ours, theirs);
  const { text, conflicts } = new Merge(plainBase, plainOurs, plainTheirs).merged();
  const shift = ({ from, to, ...rest }: Conflict): Conflict => ({
    from: from + mark.length,
    to: to + mark.length,
    ...rest,
  });
  return { text: mark + text, conflicts: conflicts.map(shift) };
}

const byteOrderMark = '\ufeff';

/** The byte-order mark of the merged text, and the texts without theirs. */
function withoutMark(
  ...texts: [base: string, ours: string, theirs: string]
): [string, string, string, string] {
  const [base, ours, theirs] = texts.map((text) => text.startsWith(byteOrderMark));
  const marked = ours === base ? theirs : ours;
  const [one, two, three] = texts.map((text) => (text.startsWith(byteOrderMark) ? text.slice(1) : text));
  return [marked ? byteOrderMark : '', one ?? '', two ?? '', three ?? ''];
}

/** A union of insertions, with the stretch of the merged text that holds it. */
interface Joint extends Together {
  readonly index: number;
  readonly merged: Range;
}

class Merge {
  readonly #base: string;
  readonly #ours: SideText;
  readonly #theirs: SideText;
  readonly #clusters: readonly Cluster[];
  readonly #inserted: BothInserted;

  constructor(base: string, ours: string, theirs: string) {
    this.#base = base;
    this.#ours = new SideText(ours);
    this.#theirs = new SideText(theirs, this.#ours);
    this.#clusters = clustersOf(base, changesBetween(base, ours), changesBetween(base, theirs)).map(
      (cluster) => aroundValue(base, cluster),
    );
    this.#inserted = new BothInserted(base, this.#ours, this.#theirs);
  }

  merged(): Merged {
    const first = this.#assemble(new Set());
    const broken = this.#broken(first.text, first.joints);
    return broken.size === 0 ? first : this.#assemble(broken);
  }

  /** The merged text; insertions at one place go together, but for those of the named clusters. */
  #assemble(apart: ReadonlySet<number>): Merged & { readonly joints: readonly Joint[] } {
    const output = new Output();
    const joints: Joint[] = [];
    let at = 0;
    for (const [index, cluster] of this.#clusters.entries()) {
      output.add([this.#base.slice(at, cluster.from)]);
      const from = output.length;
      const together = apart.has(index) ? null : this.#together(cluster);
      output.add(together?.pieces ?? this.#pieces(cluster));
      if (together) joints.push({ ...together, index, merged: { from, to: output.length } });
      at = cluster.to;
    }
    output.add([this.#base.slice(at)]);
    return { text: output.text, conflicts: output.conflicts, joints };
  }

  /** The unions after which a parse no longer finds all that each side had put there. */
  #broken(text: string, joints: readonly Joint[]): ReadonlySet<number> {
    if (joints.length === 0) return new Set();
    const { items } = new SideText(text, this.#theirs);
    const broken = joints.filter(
      ({ merged, pieces, ours, theirs }) =>
        pieces.every((piece) => typeof piece === 'string') &&
        !(items.hold(merged, this.#ours.items, ours) && items.hold(merged, this.#theirs.items, theirs)),
    );
    return new Set(broken.map(({ index }) => index));
  }

  #together(cluster: Cluster): Together | null {
    const { ours, theirs } = cluster;
    if (ours.length === 0 || theirs.length === 0) return null;
    return sameChanges(ours, theirs) ? null : this.#inserted.together(cluster);
  }

  #pieces({ from, to, ours, theirs }: Cluster): readonly Piece[] {
    const clash = {
      base: this.#base.slice(from, to),
      ours: this.#after(ours, from, to),
      theirs: this.#after(theirs, from, to),
    };
    if (theirs.length === 0 || clash.ours === clash.theirs) return [clash.ours];
    if (ours.length === 0) return [clash.theirs];
    const list = isValue(this.#base, { from, to }) ? mergeLists(clash.base, clash.ours, clash.theirs) : null;
    if (list !== null) return [list];
    return this.#removed(from, to, [...ours, ...theirs]) ?? clashOf(clash);
  }

  /** A stretch of the base with the changes of one side. */
  #after(changes: readonly Change[], from: number, to: number): string {
    const shifted = changes.map((change) => ({
      from: change.from - from,
      to: change.to - from,
      insert: change.insert,
    }));
    return applyEdits(this.#base.slice(from, to), shifted);
  }

  /** Lines that one side or the other removed, where nothing else was done to them. */
  #removed(from: number, to: number, changes: readonly Change[]): Piece[] | null {
    const startsLine = (at: number): boolean => at === 0 || this.#base[at - 1] === '\n';
    const whole = changes.every(
      (change) =>
        change.insert === '' &&
        startsLine(change.from) &&
        (startsLine(change.to) || change.to === this.#base.length),
    );
    if (!whole) return null;
    let left = '';
    let at = from;
    for (const change of [...changes].sort((a, b) => a.from - b.from)) {
      if (change.from > at) left += this.#base.slice(at, change.from);
      at = Math.max(at, change.to);
    }
    return [left + this.#base.slice(at, to)];
  }
}

/** What both sides changed in one value is compared as a value. */
function aroundValue(base: string, cluster: Cluster): Cluster {
  const { from, to, ours, theirs } = cluster;
  if (ours.length === 0 || theirs.length === 0) return cluster;
  const value = [...ours, ...theirs].some(({ insert }) => insert.includes('\n')) ? null : valueAt(base, from);
  return value && to <= value.to ? { from: value.from, to: value.to, ours, theirs } : cluster;
}

function isValue(base: string, { from, to }: Range): boolean {
  const value = valueAt(base, from);
  return value?.from === from && value.to === to;
}

function sameChanges(ours: readonly Change[], theirs: readonly Change[]): boolean {
  return (
    ours.length === theirs.length &&
    ours.every(({ from, to, insert }, at) => {
      const other = theirs[at];
      return other?.from === from && other.to === to && other.insert === insert;
    })
  );
}

/** Collects the merged text and the places of its conflicts. */
class Output {
  readonly #parts: string[] = [];
  readonly conflicts: Conflict[] = [];
  length = 0;

  get text(): string {
    return this.#parts.join('');
  }

  add(pieces: readonly Piece[]): void {
    for (const piece of pieces) {
      if (typeof piece !== 'string') this.conflicts.push(this.#conflict(piece));
      const text = typeof piece === 'string' ? piece : piece.ours;
      this.#parts.push(text);
      this.length += text.length;
    }
  }

  #conflict({ base, ours, theirs }: Clash): Conflict {
    return { from: this.length, to: this.length + ours.length, base, ours, theirs };
  }
}
