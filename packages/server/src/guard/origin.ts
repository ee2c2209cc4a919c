import type { MiddlewareHandler } from 'hono';
import type { Env } from '../app/env.js';
import { ProblemError } from '../problem/problem.js';

/**
 * Lets another site lead here by a link, and nothing else: it neither changes anything in a person's name nor
 * takes parts of this one into its pages.
 */
export const checkOrigin: MiddlewareHandler<Env> = async (c, next) => {
  const reads = c.req.method === 'GET' || c.req.method === 'HEAD';
  const site = c.req.header('sec-fetch-site');
  const isOurs = site === undefined || site === 'same-origin' || site === 'none';
  if (reads ? !isOurs && !isLink(c.req) : !isOurs || isForeign(c.req.header('origin'), hostOf(c.req)))
    throw new ProblemError(
      'wrong-origin',
      'The request came from a page of another site.',
      'Open Debrief itself, and do it there.',
    );
  return await next();
};

/** A form of another site can send every type but this one without being asked for leave. */
export const checkType: MiddlewareHandler<Env> = async (c, next) => {
  const reads = c.req.method === 'GET' || c.req.method === 'HEAD';
  const isFile = c.req.method === 'POST' && c.req.path.endsWith('/attachments');
  const wanted = isFile ? /^application\/octet-stream$/i : /^application\/json(?:\s*;|$)/i;
  if (!reads && !wanted.test(c.req.header('content-type') ?? ''))
    throw new ProblemError(
      'wrong-type',
      isFile ? 'A file is sent as it is.' : 'A change is sent as JSON.',
      `Send it with \`content-type: ${isFile ? 'application/octet-stream' : 'application/json'}\`.`,
    );
  return await next();
};

interface Asked {
  readonly url: string;
  header(name: string): string | undefined;
}

/** Somebody clicked on a link; a frame, a picture or a script is none. */
function isLink(request: Asked): boolean {
  return (
    request.header('sec-fetch-mode') === 'navigate' &&
    ['document', undefined].includes(request.header('sec-fetch-dest'))
  );
}

function hostOf(request: Asked): string {
  return (request.header('host') ?? new URL(request.url).host).toLowerCase();
}

/** Whether an Origin is of another host; programs that are no browsers have none. */
function isForeign(origin: string | undefined, host: string): boolean {
  if (origin === undefined) return false;
  const [, told] = /^https?:\/\/([^/]+)$/i.exec(origin) ?? [];
  return told?.toLowerCase() !== host;
}
