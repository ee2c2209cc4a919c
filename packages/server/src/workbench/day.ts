const format = new Intl.DateTimeFormat('sv-SE');

/** The day of a moment where the server is: `2026-11-20`. */
export function dayAt(moment: Date): string {
  return format.format(moment);
}
