/** A table as CSV (RFC 4180): a line for each row, with CRLF behind it, in quotes what needs them. */
export function csv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(words: string): string {
  const safe = guarded(words);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Words that a spreadsheet takes for words: those that it would run as a formula get an apostrophe in front. */
export function guarded(words: string): string {
  return /^[=+\-@\t\r]/.test(words) ? `'${words}` : words;
}
