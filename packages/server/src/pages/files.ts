import type { OpenFile, Store } from '@debrief/store';
import type { Api } from '../app/env.js';
import { contentTypeOf, mediaTypeOf } from '../attachments/mediatype.js';
import { matches } from '../fresh/fresh.js';
import { ProblemError } from '../problem/problem.js';
import { rangeIn } from './range.js';

/** A file from the folder is somebody else's: it may be looked at, and nothing in it runs or reaches us. */
const stranger = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'";

/** Browsers show a PDF in a program apart from every page, and do not show it in a sandbox at all. */
function policyFor(path: string): string {
  return mediaTypeOf(path) === 'application/pdf' ? stranger : `sandbox; ${stranger}`;
}

/** Up to here a file is read at once, and named by its version; what is larger is read piece by piece. */
const small = 4 * 1024 * 1024;

/** `GET /files/2026/05.search.slow/gateway.log`: what lies beside postmortems, as it is. */
export function answerFiles(app: Api, store: Store): void {
  app.get('/files/*', async (c) => {
    const path = pathIn(c.req.path);
    const file = path === null ? null : await store.open(path);
    if (path === null || file === null)
      throw new ProblemError(
        'no-file',
        'There is no such file beside the postmortems.',
        'The page of a postmortem lists the files beside it.',
      );
    return await answered(file, store, (name) => c.req.header(name));
  });
}

type Header = (name: string) => string | undefined;

async function answered(file: OpenFile, store: Store, header: Header): Promise<Response> {
  const { path } = file;
  const stored = file.size <= small ? await store.read(path) : null;
  const size = stored ? stored.bytes.length : file.size;
  const tag = `"${stored?.version ?? file.mark}"`;
  const headers = new Headers({
    'content-type': contentTypeOf(path),
    'content-disposition': dispositionOf(path),
    'content-security-policy': policyFor(path),
    'accept-ranges': 'bytes',
    'cache-control': 'private, no-cache',
    etag: tag,
  });
  const isSame = header('if-range') === undefined || header('if-range') === tag;
  const range = isSame && !matches(header('if-none-match'), tag) ? rangeIn(header('range'), size) : null;
  if (range === 'none') {
    headers.set('content-range', `bytes */${size}`);
    return new Response(null, { status: 416, headers });
  }
  const { from, to } = range ?? { from: 0, to: size };
  headers.set('content-length', String(to - from));
  if (range) headers.set('content-range', `bytes ${from}-${to - 1}/${size}`);
  const body = stored ? new Uint8Array(stored.bytes.subarray(from, to)) : streamOf(file.bytes, from, to);
  return new Response(body, { status: range ? 206 : 200, headers });
}

/** The path in the folder: below a year, and nothing hidden; null for everything else. */
function pathIn(address: string): string | null {
  let path: string;
  try {
    path = decodeURIComponent(address.slice('/files/'.length));
  } catch {
    return null;
  }
  const names = path.split('/');
  const isBelowYear = names.length > 1 && /^\d{4}$/.test(names[0] ?? '');
  return isBelowYear && !names.some((name) => name === '' || name.startsWith('.')) ? path : null;
}

/** Pictures, texts and PDFs are shown; the rest is saved under its own name. */
function dispositionOf(path: string): string {
  const type = mediaTypeOf(path);
  const how = /^(?:image\/|text\/|application\/(?:pdf|json|xml)$)/.test(type) ? 'inline' : 'attachment';
  const name = path.slice(path.lastIndexOf('/') + 1);
  const plain = name.replace(/[^\w .()+,=@~-]/g, '_');
  const whole = encodeURIComponent(name).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16)}`,
  );
  return `${how}; filename="${plain}"; filename*=UTF-8''${whole}`;
}

/** The bytes from one place to another. The file is opened when somebody reads, which nobody does who asks with HEAD. */
function streamOf(bytes: AsyncIterable<Uint8Array>, from: number, to: number): ReadableStream<Uint8Array> {
  const pieces = part(bytes, from, to);
  return new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        const { done, value } = await pieces.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      cancel: async () => {
        await pieces.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
}

async function* part(bytes: AsyncIterable<Uint8Array>, from: number, to: number): AsyncGenerator<Uint8Array> {
  let at = 0;
  for await (const piece of bytes) {
    const wanted = piece.subarray(Math.max(0, from - at), Math.max(0, to - at));
    at += piece.length;
    if (wanted.length > 0) yield wanted;
    if (at >= to) return;
  }
}
