/** They compare, and leave out with what. */
export const comparatives = set(
  'better stronger faster quicker safer easier cleaner simpler smarter tighter stricter clearer earlier sooner smaller bigger larger higher lower longer shorter fewer greater deeper closer wider broader finer leaner smoother healthier',
);

/** What a thing may be made, without a point at which it is. */
export const virtues = set(
  'reliable robust visible stable resilient safe secure clear consistent maintainable scalable usable fast easy simple available smooth transparent foolproof',
);

/** They ask for enough of something. */
export const unmeasured = set(
  'enough appropriate proper adequate sufficient suitable reasonable sensible sane meaningful good robust decent solid',
);

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
