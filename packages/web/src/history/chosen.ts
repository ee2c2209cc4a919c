import type { History } from '@debrief/api/client';

/** The two versions that are compared, as revisions. */
export interface Chosen {
  /** Null for nothing: before the file began. */
  readonly left: string | null;
  /** Null for the file as it is now, with edits that are not committed. */
  readonly right: string | null;
}

/**
 * What is compared: what the address says, or else the newest step with the one before it, and edits that are not
 * committed with the newest step. Null where there is nothing to compare.
 */
export function chosen(
  { steps, uncommitted }: History,
  asked: { readonly left: string | undefined; readonly right: string | undefined },
): Chosen | null {
  if (steps.length === 0) return null;
  const [newest] = steps;
  const known = (revision: string | undefined): string | null =>
    steps.find((step) => revision !== undefined && step.revision.startsWith(revision) && revision.length >= 4)
      ?.revision ?? null;
  const right = known(asked.right) ?? (uncommitted ? null : (newest?.revision ?? null));
  const place = right === null ? -1 : steps.findIndex(({ revision }) => revision === right);
  return { left: known(asked.left) ?? steps[place + 1]?.revision ?? null, right };
}
