import type { MiddlewareHandler } from 'hono';
import type { Env } from '../app/env.js';
import type { Identity } from './identity.js';

/** Finds out who is asking, for all that follows. */
export function identify(identity: Identity): MiddlewareHandler<Env> {
  return async (c, next) => {
    const within = c.env?.within;
    const person = within
      ? within.person
      : await identity.of({ peer: c.env?.peer ?? null, header: (name) => c.req.header(name) });
    c.set('person', person);
    c.set('how', within?.how ?? identity.how);
    return await next();
  };
}
