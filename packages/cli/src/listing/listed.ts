import { idOfPath, parse } from '@debrief/document';
import { dayOf } from '../show/clock.js';
import type { Text } from './texts.js';

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

export function rowOf({ path, text }: Text): Row {
  const { title, meta, times } = parse(text, null, { path }).model;
  const words = (values: readonly { readonly value: string }[]) => values.map(({ value }) => value);
  const { began } = times;
  return {
    data: {
      id: idOfPath(path),
      path,
      title: title?.value ?? null,
      status: meta.status?.value ?? null,
      severity: meta.severity?.value ?? null,
      systems: words(meta.systems),
      owner: meta.owner?.value ?? null,
      began: began?.at ?? began?.local ?? null,
      labels: words(meta.labels),
      visibility: meta.visibility?.value ?? null,
    },
    day: began && dayOf(began),
  };
}

/** Newest first: by the month of the name, in it by the day, and those without one behind. */
export function newestFirst(one: Row, other: Row): number {
  return (
    compare(month(other), month(one)) ||
    compare(other.data.began ?? '', one.data.began ?? '') ||
    compare(one.data.id, other.data.id)
  );
}

function month({ data }: Row): string {
  return data.id.slice(0, 'YYYY/MM'.length);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
