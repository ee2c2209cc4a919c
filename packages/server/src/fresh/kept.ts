import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { MiddlewareHandler } from 'hono';
import type { Env } from '../app/env.js';
import { Memo } from '../workbench/memo.js';
import type { Workbench } from '../workbench/workbench.js';

const packed = promisify(gzip);
const unpacked = promisify(gunzip);

/** Bytes of packed answers that are kept. */
const mostKept = 4 * 1024 * 1024;

interface Answer {
  readonly headers: readonly [string, string][];
  readonly body: Buffer;
}

interface Made {
  readonly response: Response;
  /** Null for what is not kept: a problem, for one. */
  readonly answer: Answer | null;
}

/** Answers as they were given, by keys that tell everything that they depend on. Who asks at the same time waits for one. */
export class Kept {
  readonly #known = new Memo<Answer>(mostKept, ({ body }) => body.length + 1000);
  readonly #running = new Map<string, Promise<Made>>();

  async of(key: string, ask: () => Promise<Response>): Promise<Response> {
    const running = this.#running.get(key);
    // Without one under way, nothing is waited for: who comes in the same moment finds the one that begins here.
    const known = running ? await answerOf(running) : this.#known.get(key);
    if (known) return new Response(await unpacked(known.body), { headers: known.headers.map(copy) });
    const making = this.#make(key, ask);
    this.#running.set(key, making);
    try {
      return (await making).response;
    } finally {
      if (this.#running.get(key) === making) this.#running.delete(key);
    }
  }

  async #make(key: string, ask: () => Promise<Response>): Promise<Made> {
    const response = await ask();
    const isWhole = response.status === 200 && response.headers.get('cache-control') !== 'no-store';
    if (!isWhole) return { response, answer: null };
    const bytes = Buffer.from(await response.arrayBuffer());
    const answer = { headers: [...response.headers], body: await packed(bytes, { level: 3 }) };
    this.#known.set(key, answer);
    return { response: new Response(bytes, { headers: response.headers }), answer };
  }
}

async function answerOf(making: Promise<Made>): Promise<Answer | null> {
  try {
    return (await making).answer;
  } catch {
    return null;
  }
}

function copy([name, value]: readonly [string, string]): [string, string] {
  return [name, value];
}

/** Keeps what is only read, for each state of the folder and each person. */
export function keepAnswers({ now }: Pick<Workbench, 'now'>): MiddlewareHandler<Env> {
  const kept = new Kept();
  return async (c, next) => {
    if (c.req.method !== 'GET' || c.req.path.endsWith('/events')) return await next();
    const { pathname, search } = new URL(c.req.url);
    const key = JSON.stringify([(await now()).mark, c.get('person'), c.get('how'), pathname, search]);
    const answer = await kept.of(key, async () => {
      await next();
      return c.res;
    });
    c.res = undefined;
    c.res = answer;
  };
}
