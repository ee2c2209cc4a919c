/** So long after it was sent, a change of ours may be told to us as one. */
const lately = 4000;
const sent = new Map<string, number>();

/** Remembers that this window has just changed a postmortem, so that it is not told as somebody else’s. */
export function markOwn(id: string): void {
  sent.set(id, performance.now());
}

/** Whether this window has just changed a postmortem. */
export function isOwn(id: string): boolean {
  return performance.now() - (sent.get(id) ?? Number.NEGATIVE_INFINITY) < lately;
}

/** Asks the server, and remembers what this window changes by it, whichever of the answer and the news comes first. */
export const askAsOwn: typeof fetch = async (input, init) => {
  const id = init?.method === 'POST' ? postmortemAt(String(input)) : null;
  if (id !== null) markOwn(id);
  const answer = await fetch(input, init);
  if (id !== null) markOwn(id);
  return answer;
};

/** Whose address it is: `/api/v1/postmortems/2026/05.search.slow/advance` is about that postmortem. */
export function postmortemAt(address: string): string | null {
  const [, year, name] = /\/postmortems\/(\d{4})\/([^/?#]+)/.exec(address) ?? [];
  return year === undefined || name === undefined ? null : `${year}/${decodeURIComponent(name)}`;
}
