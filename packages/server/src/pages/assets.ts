import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { contentTypeOf } from '../attachments/mediatype.js';
import { accepts } from '../fresh/accept.js';
import { assetsIn } from './manifest.js';
import type { PageAssets } from './pages.js';

/** A file as it is sent: as it is, and packed where that makes it smaller. */
interface Kept {
  readonly tag: string;
  readonly raw: Uint8Array;
  readonly br: Uint8Array | null;
  readonly gzip: Uint8Array | null;
}

/** The files for the browser that Vite made; each is read and packed when somebody first asks for it. */
export class Assets {
  readonly #folder: string;
  #made = 0;
  #files = new Map<string, Promise<Kept> | null>();
  #ofPages: PageAssets | null = null;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** What every page loads; null where nothing was built. A new build is seen at once. */
  get ofPages(): PageAssets | null {
    this.#look();
    return this.#ofPages;
  }

  /** The file at a path such as `assets/main-4f2a.js`; null where there is none. */
  async answer(path: string, encodings: string | undefined): Promise<Response | null> {
    this.#look();
    const known = this.#files.get(path);
    if (known === undefined) return null;
    const reading = known ?? kept(join(this.#folder, path));
    this.#files.set(path, reading);
    const { tag, raw, br, gzip } = await reading;
    const [body, packing] =
      br && accepts(encodings, 'br')
        ? [br, 'br']
        : gzip && accepts(encodings, 'gzip')
          ? [gzip, 'gzip']
          : [raw, null];
    return new Response(body, {
      headers: {
        'content-type': contentTypeOf(path),
        'content-length': String(body.length),
        // A name with a hash in it never means other bytes.
        'cache-control': isHashed(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
        vary: 'accept-encoding',
        etag: packing ? `"${tag}-${packing}"` : `"${tag}"`,
        ...(packing && { 'content-encoding': packing }),
      },
    });
  }

  #look(): void {
    const manifest = join(this.#folder, '.vite/manifest.json');
    const made = statSync(manifest, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (made === this.#made) return;
    this.#ofPages = made === 0 ? null : assetsIn(JSON.parse(readFileSync(manifest, 'utf8')));
    this.#files = new Map(made === 0 ? [] : filesIn(this.#folder).map((path) => [path, null]));
    this.#made = made;
  }
}

/** All that anybody may have: what is hidden, and the page that Vite began from, stay here. */
function filesIn(folder: string, before = ''): readonly string[] {
  return readdirSync(join(folder, before), { withFileTypes: true }).flatMap((entry) => {
    const path = `${before}${entry.name}`;
    if (entry.name.startsWith('.') || path === 'index.html') return [];
    if (entry.isDirectory()) return filesIn(folder, `${path}/`);
    return entry.isFile() ? [path] : [];
  });
}

function isHashed(path: string): boolean {
  return /^assets\/.*-[\w-]{8,}\.\w+$/.test(path);
}

async function kept(file: string): Promise<Kept> {
  const raw = await readFile(file);
  const tag = createHash('sha256').update(raw).digest('base64url').slice(0, 27);
  if (raw.length < 1024 || !/\.(?:css|html|js|json|map|svg|txt)$/.test(file))
    return { tag, raw, br: null, gzip: null };
  const quality = { [constants.BROTLI_PARAM_QUALITY]: 9 };
  const [br, packed] = await Promise.all([
    promisify(brotliCompress)(raw, { params: quality }),
    promisify(gzip)(raw, { level: 9 }),
  ]);
  return { tag, raw, br, gzip: packed };
}
