import type { MiddlewareHandler } from 'hono';
import type { Env } from '../app/env.js';

/** What a browser may do on our pages: load from here, and nothing else. No script or style stands in a page. */
export const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const always: readonly (readonly [string, string])[] = [
  ['x-content-type-options', 'nosniff'],
  ['x-frame-options', 'DENY'],
  ['referrer-policy', 'same-origin'],
  ['cross-origin-opener-policy', 'same-origin'],
  ['cross-origin-resource-policy', 'same-origin'],
  ['permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
];

/** Every answer carries these; one with a policy of its own, such as an attachment, keeps it. */
export const addHeaders: MiddlewareHandler<Env> = async (c, next) => {
  await next();
  const { headers } = c.res;
  for (const [name, value] of always) headers.set(name, value);
  if (!headers.has('content-security-policy')) headers.set('content-security-policy', pagePolicy);
};
