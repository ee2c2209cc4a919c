import { readPasted } from '../pasted.js';
import type { Pasted, PasteOptions } from '../row.js';

/** Pasted on a Friday, by somebody whose clock is at UTC. */
export const friday: PasteOptions = { today: '2026-11-20', zone: 'UTC' };

/** A reading as lines: the format, each row, and what became none behind `?` and `-`. */
export function toldOf(text: string, options: PasteOptions = friday): string[] {
  const read = readPasted(text, options);
  return [read.format, ...read.rows.map(rowWords), ...read.left.map((line) => `? ${line}`)];
}

function rowWords({ time, who, text, moment, certain, also, source }: Pasted['rows'][number]): string {
  return [
    time ?? '--:--',
    certain ? '' : '~',
    moment ? `<${moment}>` : '',
    who ? `${who}:` : '',
    text,
    also ? `{${also}}` : '',
    source ? `(${source})` : '',
  ]
    .filter((each) => each !== '')
    .join(' ');
}
