import { randomBytes } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import type { Logger } from 'pino';
import type { Env } from '../app/env.js';

/** Notes each request with a word of its own, and how it ended. What was searched for, and by whom, is not noted. */
export function logRequests(log: Logger): MiddlewareHandler<Env> {
  return async (c, next) => {
    const id = randomBytes(6).toString('hex');
    const start = performance.now();
    const own = c.env?.within?.log ?? log.child({ id });
    c.set('log', own);
    await next();
    if (c.env?.within) return;
    c.res.headers.set('debrief-request', id);
    own.info({
      method: c.req.method,
      path: c.req.path,
      status: c.res.status,
      ms: Math.round((performance.now() - start) * 10) / 10,
    });
  };
}
