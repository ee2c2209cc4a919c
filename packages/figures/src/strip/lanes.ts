/** A label that hangs at a point and may stand in any lane above it. */
export interface Flag {
  readonly x: number;
  readonly width: number;
}

export interface PlacedFlag {
  /** 0 is the lane next to the strip. */
  readonly lane: number;
  /** Where the words begin. */
  readonly x0: number;
}

const apart = 10;

/** How far a line to a label keeps from the labels that it passes: this far, or else it may touch them. */
const clearances = [3, 0];

/** Gives each label a lane, so that none covers another and, where it can be had, no line to one crosses another. */
export function placeFlags(flags: readonly Flag[], width: number): readonly PlacedFlag[] {
  for (const clearance of clearances) {
    for (let lanes = 1; lanes <= flags.length; lanes++) {
      const found = search(flags, { width, lanes, clearance }, []);
      if (found) return found;
    }
  }
  return flags.map((flag, lane) => ({ lane, x0: Math.max(0, Math.min(flag.x, width - flag.width)) }));
}

interface Room {
  readonly width: number;
  readonly lanes: number;
  readonly clearance: number;
}

function search(
  flags: readonly Flag[],
  room: Room,
  placed: readonly PlacedFlag[],
): readonly PlacedFlag[] | null {
  const flag = flags[placed.length];
  if (!flag) return placed;
  const { width, lanes, clearance } = room;
  // To the right of its line, or to the left; where there is no room for that, as far as there is.
  const all = [flag.x, flag.x - flag.width];
  const inside = all.filter((x0) => x0 >= 0 && x0 + flag.width <= width);
  const sides = [...inside, ...all.map((x0) => Math.max(0, Math.min(x0, width - flag.width)))];
  for (let lane = 0; lane < lanes; lane++) {
    for (const x0 of sides) {
      const own = { lane, x0 };
      const fits = placed.every((other, index) => agree(own, flag, other, flags[index] ?? flag, clearance));
      const found = fits ? search(flags, room, [...placed, own]) : null;
      if (found) return found;
    }
  }
  return null;
}

function agree(one: PlacedFlag, flag: Flag, two: PlacedFlag, other: Flag, clearance: number): boolean {
  if (one.lane === two.lane) {
    return one.x0 + flag.width + apart <= two.x0 || two.x0 + other.width + apart <= one.x0;
  }
  const [highFlag, low, lowFlag] = one.lane > two.lane ? [flag, two, other] : [other, one, flag];
  // The line to the higher one passes the lower one's lane.
  return highFlag.x <= low.x0 - clearance || highFlag.x >= low.x0 + lowFlag.width + clearance;
}
