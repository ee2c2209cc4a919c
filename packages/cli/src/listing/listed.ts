import type { Facts } from '@debrief/library';

/** One postmortem of the list, as `--json` prints it. What it does not say is null or empty. */
export interface Listed {
  readonly id: string;
  readonly path: string;
  readonly title: string | null;
  readonly status: string | null;
  readonly severity: string | null;
  readonly systems: readonly string[];
  readonly owner: string | null;
  /** The instant, or the most that is known of it. */
  readonly began: string | null;
  readonly labels: readonly string[];
  readonly visibility: string | null;
}

/** A postmortem with the day on which it began, as the document says it. */
export interface Row {
  readonly data: Listed;
  readonly day: string | null;
}

export function rowOf(facts: Facts): Row {
  const { id, path, title, status, severity, systems, owner, labels, visibility, times } = facts;
  const { began } = times;
  return {
    data: {
      id,
      path,
      title,
      status,
      severity,
      systems,
      owner,
      began: began?.at ?? began?.local ?? null,
      labels,
      visibility,
    },
    day: began?.local?.match(/^\d{4}-\d{2}-\d{2}/)?.[0] ?? null,
  };
}
