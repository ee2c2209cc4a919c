/** The first day that some words name: `2026-11-06 14:00 UTC` is on `2026-11-06`. Null where they name none. */
export function dayIn(words: string | null | undefined): string | null {
  const day = words?.match(/(?<!\d)\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?!\d)/)?.[0];
  // 31 February is a slip, and no day. Lists ask for thousands of days, and every month has 28.
  return day !== undefined && (day.slice(8) <= '28' || addDays(day, 0) === day) ? day : null;
}

/** The day so many days later: `addDays('2026-11-30', 2)` is `2026-12-02`. */
export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + Math.round(days));
  return Number.isNaN(date.getTime()) ? day : date.toISOString().slice(0, 10);
}

/** Whole days from one day to another, below zero backwards. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
