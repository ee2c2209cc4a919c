/** A status as people say it: `in-review` → `in review`. */
export function statusWords(status: string): string {
  return status.replaceAll('-', ' ');
}
