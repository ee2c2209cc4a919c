import { createHash } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import type { Env } from '../app/env.js';
import { accepts } from './accept.js';
import { Packed } from './packed.js';

/** Below this, packing costs more than it saves. */
const small = 1024;

/**
 * Gives every answer that can be kept an ETag, answers 304 to who has it already, and packs what is long. Whoever
 * keeps an answer asks again before using it: files change under everybody's hands.
 */
export function keepFresh(packed = new Packed()): MiddlewareHandler<Env> {
  return async (c, next) => {
    await next();
    const { res } = c;
    // A stream that nobody will read is let go: whoever waits at its other end would do so for ever.
    if (c.req.method === 'HEAD' && isStream(res)) await res.body?.cancel();
    if (c.env?.within || !['GET', 'HEAD'].includes(c.req.method) || res.status !== 200) return;
    if (!res.headers.has('cache-control')) res.headers.set('cache-control', 'private, no-cache');
    addVary(res.headers, 'accept-encoding');
    const type = res.headers.get('content-type') ?? '';
    if (isStream(res)) return;
    const given = res.headers.get('etag');
    if (given !== null) {
      if (!matches(c.req.header('if-none-match'), given)) return;
      c.res = unchanged(res, given);
      // A file that nobody reads is let go.
      await res.body?.cancel();
      return;
    }
    const bytes = new Uint8Array(await res.arrayBuffer());
    const word = createHash('sha256').update(bytes).digest('base64url').slice(0, 27);
    const packing = bytes.length > small && isText(type) && accepts(c.req.header('accept-encoding'), 'gzip');
    // Other bytes have another name: a strong ETag promises the very same ones.
    const tag = packing ? `"${word}-gzip"` : `"${word}"`;
    if (matches(c.req.header('if-none-match'), tag, `"${word}"`, `"${word}-gzip"`)) {
      c.res = unchanged(res, tag);
      return;
    }
    const body = packing ? await packed.of(word, bytes) : bytes;
    const headers = new Headers(res.headers);
    headers.set('etag', tag);
    headers.set('content-length', String(body.length));
    if (packing) headers.set('content-encoding', 'gzip');
    c.res = undefined;
    c.res = new Response(body, { status: 200, headers });
  };
}

/** Whether an If-None-Match names one of the tags; the weak form of a tag is as good here. */
export function matches(header: string | undefined, ...tags: readonly string[]): boolean {
  if (header === undefined) return false;
  if (header.trim() === '*') return true;
  const named = new Set((header.match(/(?:W\/)?"[^"]*"/g) ?? []).map((each) => each.replace(/^W\//, '')));
  return tags.some((tag) => named.has(tag.replace(/^W\//, '')));
}

const kept = ['cache-control', 'content-security-policy', 'vary', 'debrief-version'];

/** 304 says again what a cache may do, and leaves the rest as it was. */
function unchanged(of: Response, tag: string): Response {
  const headers = new Headers({ etag: tag });
  for (const name of kept) {
    const value = of.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  return new Response(null, { status: 304, headers });
}

function isStream({ headers }: Response): boolean {
  return headers.get('content-type')?.startsWith('text/event-stream') === true;
}

function isText(type: string): boolean {
  return /^(?:text\/|application\/(?:\w+\+)?json|image\/svg)/.test(type);
}

export function addVary(headers: Headers, name: string): void {
  const before = headers.get('vary');
  if (before === null) headers.set('vary', name);
  else if (before !== '*' && !before.toLowerCase().split(/,\s*/).includes(name))
    headers.set('vary', `${before}, ${name}`);
}
