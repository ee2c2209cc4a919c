import type { Ask } from './ask.js';

/** Where a command writes: `process.stdout`, or a stand-in. */
export interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** What a command may use of the world; `process` is one. */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array | string> & { readonly fd?: number; readonly isTTY?: boolean };
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  cwd(): string;
  /** What time it is; that of the machine unless given. */
  now?(): Date;
  /** Who answers questions; the person at the terminal, if there is one, unless given. */
  readonly ask?: Ask;
}

/** How a page is drawn. */
export interface PageOptions {
  /** Without an end where the output is no terminal and no word may be cut. */
  readonly width: number;
  readonly colour: boolean;
  readonly ascii: boolean;
}

/** How the person at this terminal wants a page. */
export function pageOptions(io: Pick<Io, 'stdout' | 'env'>): PageOptions {
  return { width: pageWidth(io), colour: wantsColour(io), ascii: wantsAscii(io) };
}

const widest = 100;
const narrowest = 20;
const usual = 80;

/** The width of the page: that of the terminal up to 100 columns, and 80 where there is none. */
export function pageWidth({ stdout }: Pick<Io, 'stdout'>): number {
  const columns = stdout.isTTY && stdout.columns ? stdout.columns : usual;
  return Math.max(narrowest, Math.min(widest, columns));
}

/** Colours only on a terminal that has them. NO_COLOR turns them off, FORCE_COLOR on. */
export function wantsColour({ stdout, env }: Pick<Io, 'stdout' | 'env'>): boolean {
  if (env['NO_COLOR']) return false;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false';
  return stdout.isTTY === true && env['TERM'] !== 'dumb';
}

/** Plain ASCII marks where the locale clearly says C or POSIX. */
export function wantsAscii({ env }: Pick<Io, 'env'>): boolean {
  const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'] || '';
  return /^(?:C|POSIX)$/.test(locale);
}
