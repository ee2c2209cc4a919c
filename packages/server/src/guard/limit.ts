import type { MiddlewareHandler } from 'hono';
import type { Env } from '../app/env.js';
import { ProblemError } from '../problem/problem.js';

export interface Limits {
  /** Letters of an address. */
  readonly url: number;
  /** Bytes of a body. */
  readonly body: number;
  /** Bytes of a file that is attached, or of a text that is pasted. */
  readonly file: number;
  /** Requests that are being answered at the same time. */
  readonly atOnce: number;
  /** Milliseconds until an answer has to be there. */
  readonly time: number;
}

export const usualLimits: Limits = {
  url: 8192,
  body: 1024 * 1024,
  file: 25 * 1024 * 1024,
  atOnce: 512,
  time: 30_000,
};

/** Turns away what is too large, too much at once, or takes too long. */
export function keepLimits(limits: Limits): MiddlewareHandler<Env> {
  let running = 0;
  return async (c, next) => {
    if (c.env?.within) return await next();
    if (c.req.url.length > limits.url)
      throw new ProblemError('too-large', 'The address is too long.', 'Ask for less in one request.');
    if (running >= limits.atOnce)
      throw new ProblemError('busy', 'Too many requests came at once.', 'Try again in a second.');
    running++;
    const done = next().finally(() => {
      // What takes too long still takes part of the machine until it ends.
      running--;
    });
    await inTime(done, limits.time);
  };
}

async function inTime(done: Promise<void>, limit: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () =>
        reject(
          new ProblemError('too-slow', 'The answer took too long.', 'Try again, or ask for less at once.'),
        ),
      limit,
    );
  });
  try {
    await Promise.race([done, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** The body of a request, up to so many bytes. One that comes without its length is read to its end first. */
export function keepBodies({ body, file }: Limits): MiddlewareHandler<Env> {
  return async (c, next) => {
    const { raw } = c.req;
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return await next();
    const most = large.test(c.req.path) ? file : body;
    const told = c.req.header('content-length');
    if (Number(told ?? 0) > most) throw tooLong(most);
    if ((told !== undefined && c.req.header('transfer-encoding') === undefined) || !raw.body)
      return await next();
    const headers = new Headers([...raw.headers]);
    c.req.raw = new Request(raw.url, { method: raw.method, headers, body: await wholeOf(raw.body, most) });
    return await next();
  };
}

/** Where a body may be a file. */
const large = /\/(?:attachments|timeline)$/;

async function wholeOf(body: ReadableStream<Uint8Array>, most: number): Promise<Blob> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for await (const piece of body) {
    size += piece.length;
    if (size > most) throw tooLong(most);
    pieces.push(new Uint8Array(piece));
  }
  return new Blob(pieces);
}

function tooLong(most: number): ProblemError {
  return new ProblemError(
    'too-large',
    `A request may be ${most} bytes long, and this one is longer.`,
    'Send less at once, or pack a file first.',
  );
}
