/** A record of a table, with the lines that it was made of. */
export interface RecordOfCells {
  readonly cells: readonly string[];
  readonly source: string;
}

/** Cells between separators, as spreadsheets write them: quoted where they hold a separator, a quote or a line end. */
export function separated(text: string, separator: string): RecordOfCells[] {
  const records: RecordOfCells[] = [];
  let cells: string[] = [];
  let start = 0;
  let at = 0;
  const end = (to: number, next: number): void => {
    const source = text.slice(start, to);
    if (source.trim() !== '') records.push({ cells, source });
    cells = [];
    start = next;
    at = next;
  };
  while (at <= text.length) {
    const { words, to } = cellAt(text, at, separator);
    cells.push(words.trim());
    const next = text[to];
    if (next === separator) at = to + 1;
    else if (next === undefined) {
      end(to, text.length + 1);
      break;
    } else end(to, to + (next === '\r' && text[to + 1] === '\n' ? 2 : 1));
  }
  return records;
}

function cellAt(
  text: string,
  at: number,
  separator: string,
): { readonly words: string; readonly to: number } {
  let from = at;
  while (text[from] === ' ') from++;
  if (text[from] === '"') {
    const quoted = quotedAt(text, from, separator);
    if (quoted) return quoted;
  }
  let to = at;
  while (to < text.length && text[to] !== separator && text[to] !== '\n' && text[to] !== '\r') to++;
  return { words: text.slice(at, to), to };
}

/** No cell is longer: a quote that never closes is a letter like others. */
const longestCell = 20_000;

function quotedAt(
  text: string,
  from: number,
  separator: string,
): { readonly words: string; readonly to: number } | null {
  let at = from + 1;
  const limit = Math.min(text.length, from + longestCell);
  while (at < limit) {
    const close = text.indexOf('"', at);
    if (close < 0 || close >= limit) return null;
    if (text[close + 1] === '"') {
      at = close + 2;
      continue;
    }
    let to = close + 1;
    while (text[to] === ' ') to++;
    const next = text[to];
    if (next !== undefined && next !== separator && next !== '\n' && next !== '\r') return null;
    return { words: text.slice(from + 1, close).replaceAll('""', '"'), to };
  }
  return null;
}
