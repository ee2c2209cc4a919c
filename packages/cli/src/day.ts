/** The moment at which somebody speaks, and the day where they are. */
export interface DayAndHour {
  readonly now: Date;
  /** `2026-11-20` */
  readonly today: string;
}

/** The day where the person is, `2026-11-20`; the environment may say in which zone. */
export function todayOf(now: Date, env: Readonly<Record<string, string | undefined>>): string {
  const day = (timeZone?: string) => new Intl.DateTimeFormat('sv-SE', { timeZone }).format(now);
  try {
    return day(env['TZ'] || undefined);
  } catch {
    return day();
  }
}
