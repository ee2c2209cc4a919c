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
