import type * as Core from './core.js';
import type { Place } from './state.js';

/** The lines in which both sides wrote, as each would have them. */
export function placesIn(
  core: Pick<typeof Core, 'merge'>,
  base: string,
  yours: string,
  theirs: string,
): readonly Place[] {
  const { text, conflicts } = core.merge(base, yours, theirs);
  return conflicts.map(({ from, to, ours, theirs: others }) => {
    const before = text.slice(text.lastIndexOf('\n', from - 1) + 1, from);
    const end = text.indexOf('\n', to);
    const behind = text.slice(to, end < 0 ? text.length : end);
    return { yours: `${before}${ours}${behind}`, theirs: `${before}${others}${behind}` };
  });
}

/** Whether somebody who has chosen in some places has seen all of the others. */
export function samePlaces(some: readonly Place[], others: readonly Place[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ yours, theirs }, at) => others[at]?.yours === yours && others[at]?.theirs === theirs)
  );
}
