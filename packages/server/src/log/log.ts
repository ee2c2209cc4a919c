import { type Logger, pino } from 'pino';
import { lineFor } from './line.js';

export const logLevels = ['silent', 'error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof logLevels)[number];

export interface LogOptions {
  readonly level: LogLevel;
  /** Lines for a person rather than for a program. */
  readonly human: boolean;
  readonly write: (line: string) => unknown;
}

/** A log of one line an event: as JSON, or for a person at a terminal. */
export function createLog({ level, human, write }: LogOptions): Logger {
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    { write: (line: string) => write(human ? lineFor(line) : line) },
  );
}

/** A log that nobody reads. */
export function noLog(): Logger {
  return pino({ level: 'silent' });
}
