/** Piles up dots that stand close: for each, how many are below it. The places are in order. */
export function pile(xs: readonly number[], apart: number): readonly number[] {
  const lastIn: number[] = [];
  return xs.map((x) => {
    const free = lastIn.findIndex((last) => last <= x - apart);
    const lane = free < 0 ? lastIn.length : free;
    lastIn[lane] = x;
    return lane;
  });
}
