/** The day that it is now, in UTC; for what somebody does, never for what is rendered. */
export function today(): string {
  return new Date().toISOString().slice(0, 'YYYY-MM-DD'.length);
}
