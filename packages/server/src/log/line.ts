/** A line of the log for a person: `12:04:09 GET /api/v1/home 200, 3 ms`. */
export function lineFor(json: string): string {
  const { time, level, msg, method, path, status, ms, id, err } = JSON.parse(json);
  const clock = String(time).slice(11, 19);
  const words =
    method === undefined
      ? String(msg)
      : `${method} ${path} ${status ?? ''}${ms === undefined ? '' : `, ${ms} ms`}`;
  const why = err?.message ? `: ${err.message}` : '';
  const weight = level >= 50 ? 'error: ' : level >= 40 ? 'note: ' : '';
  const more = method !== undefined && msg ? ` – ${msg}${why} (${id})` : why;
  return `${clock} ${weight}${plain(words + more)}\n`;
}

/** Nothing that a terminal would take for a command. */
function plain(words: string): string {
  return words.replace(/[\p{Cc}\p{Cf}]/gu, '?');
}
