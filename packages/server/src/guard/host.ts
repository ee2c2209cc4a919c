import type { MiddlewareHandler } from 'hono';
import type { Env } from '../app/env.js';
import { isLoopback, plainAddress } from '../identity/address.js';
import { ProblemError } from '../problem/problem.js';

/**
 * Lets in who asks for this server by a name of its own. Another site whose name was made to lead here (DNS rebinding)
 * has its own name in the Host header. The port may be another one, as behind a tunnel: it makes nobody a friend.
 */
export function checkHost(names: readonly string[]): MiddlewareHandler<Env> {
  const known = new Set(names.map(plainName));
  return async (c, next) => {
    const url = new URL(c.req.url);
    for (const host of new Set([c.req.header('host') ?? url.host, url.host])) {
      const name = nameIn(host);
      if (name !== null && (isLoopback(name) || known.has(name))) continue;
      throw new ProblemError(
        'wrong-host',
        `This server does not go by the name ${shown(host)}.`,
        'Use the address that it printed when it started. Who runs it can give it a name with --host-name.',
      );
    }
    return await next();
  };
}

/** The name in a Host header, without its port; null where it is not one. */
function nameIn(host: string): string | null {
  const [, name] = /^(\[[\da-f:.]+\]|[\w.-]+)(?::\d{1,5})?$/i.exec(host) ?? [];
  return name === undefined ? null : plainName(name);
}

function plainName(name: string): string {
  return plainAddress(name.toLowerCase().replace(/\.$/, ''));
}

function shown(host: string): string {
  return host.replace(/[^\w.:[\]-]/g, '?').slice(0, 100);
}
