/** A line that a file of Git's is to have, with others that say the same. */
export interface WantedLine {
  readonly line: string;
  readonly same: RegExp;
}

/** What Debrief keeps for itself on one computer. */
export const ignoreOurs: WantedLine = { line: '.debrief/', same: /^\/?\.debrief\/?$/ };

/** Has Git merge postmortems with `debrief merge-driver`. The pattern counts from the folder of its file. */
export const mergeOurs: WantedLine = {
  line: '[0-9][0-9][0-9][0-9]/*.md merge=debrief',
  same: /\smerge=debrief(?:\s|$)/,
};

/** The bytes of a file with the line behind them; null where the line is there, or one that says the same. */
export function withLine(bytes: Uint8Array, { line, same }: WantedLine): Uint8Array | null {
  // One letter a byte, so that whatever the file is written in stays as it is.
  const text = Buffer.from(bytes).toString('latin1');
  if (text.split(/\r?\n/).some((each) => same.test(each.trimEnd()))) return null;
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const gap = text === '' || text.endsWith('\n') ? '' : lineEnd;
  return Buffer.from(text + gap + line + lineEnd, 'latin1');
}
