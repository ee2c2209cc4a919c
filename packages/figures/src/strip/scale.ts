/** A stretch of time on the strip: to scale, or folded. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  readonly x0: number;
  readonly x1: number;
  readonly isFolded: boolean;
}

export interface TimeScale {
  readonly pieces: readonly Piece[];
  /** Pixels for each millisecond, wherever nothing is folded. */
  readonly pixels: number;
  /** The place of a time: later ones are never further left. */
  readonly x: (time: number) => number;
}

export interface ScaleRoom {
  readonly x0: number;
  readonly x1: number;
  /** How wide a folded gap is drawn. */
  readonly foldWidth: (milliseconds: number) => number;
  /** How many gaps may be folded. */
  readonly mostFolds: number;
  /** From which share of the width on a gap is too long to be shown. */
  readonly longest: number;
}

/** A scale over these times with the long gaps between them folded. The times are in order, none twice. */
export function timeScale(times: readonly number[], room: ScaleRoom): TimeScale {
  const gaps = times.slice(1).map((to, index) => ({ from: times[index] ?? to, to }));
  const folded = foldedGaps(gaps, room);
  const total = sum(gaps.map(({ from, to }) => (folded.has(from) ? 0 : to - from)));
  const forFolds = sum([...folded.values()]);
  const pixels = total > 0 ? (room.x1 - room.x0 - forFolds) / total : 0;
  const middle = (room.x0 + room.x1) / 2;
  let x = gaps.length === 0 ? middle : room.x0;
  const pieces: Piece[] = [];
  for (const { from, to } of gaps) {
    const foldWidth = folded.get(from);
    const x1 = x + (foldWidth ?? (to - from) * pixels);
    const last = pieces.at(-1);
    // Neighbours that are both to scale are one stretch.
    if (last && !last.isFolded && foldWidth === undefined) pieces[pieces.length - 1] = { ...last, to, x1 };
    else pieces.push({ from, to, x0: x, x1, isFolded: foldWidth !== undefined });
    x = x1;
  }
  return { pieces, pixels, x: (time) => place(time, pieces, middle) };
}

/** Which gaps are folded, by where they begin, with the width that each then has. */
function foldedGaps(
  gaps: readonly { readonly from: number; readonly to: number }[],
  room: ScaleRoom,
): ReadonlyMap<number, number> {
  const width = room.x1 - room.x0;
  const byLength = gaps.toSorted((one, other) => other.to - other.from - (one.to - one.from));
  const lengthAt = (index: number): number => {
    const gap = byLength[index];
    return gap ? gap.to - gap.from : 0;
  };
  const usual = lengthAt(Math.floor((byLength.length - 1) / 2));
  const shorter = lengthAt(Math.floor(byLength.length / 2));
  const folded = new Map<number, number>();
  let [total, forFolds] = [sum(gaps.map(({ from, to }) => to - from)), 0];
  for (const { from, to } of byLength) {
    const foldWidth = room.foldWidth(to - from);
    const now = ((to - from) * (width - forFolds)) / total;
    const isLong = now > Math.max(width * room.longest, foldWidth * 1.6);
    const isUnusual = to - from >= 4 * usual || to - from >= 25 * shorter;
    if (!isLong || !isUnusual || folded.size >= room.mostFolds || forFolds + foldWidth > width / 2) break;
    folded.set(from, foldWidth);
    total -= to - from;
    forFolds += foldWidth;
  }
  return folded;
}

function place(time: number, pieces: readonly Piece[], middle: number): number {
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (!first || !last) return middle;
  if (time <= first.from) return first.x0;
  if (time >= last.to) return last.x1;
  const at = pieces.find(({ to }) => time <= to) ?? last;
  return at.x0 + ((time - at.from) / (at.to - at.from)) * (at.x1 - at.x0);
}

/** The time of a place: the way back. Beyond the ends it goes on as it ends there. */
export function timeAt(x: number, pieces: readonly Piece[]): number | null {
  const at = pieces.find(({ x1 }) => x <= x1) ?? pieces.at(-1);
  if (!at || at.x1 <= at.x0) return null;
  return at.from + ((x - at.x0) / (at.x1 - at.x0)) * (at.to - at.from);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
