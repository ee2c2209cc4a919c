import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest';
import { chromiumPath, launch, taken, type Visit, type Visited, visit } from './browser.js';
import type { Repository } from './repository.js';
import { type Served, serve } from './server.js';

/** Tests in a browser; listed as skipped where there is none. */
export function inBrowser(name: string, tests: () => void): void {
  describe.skipIf(chromiumPath === null)(name, tests);
}

/** People whom a proxy names to the server. */
export const behindProxy = [
  '--identity',
  'header:X-Forwarded-Email,X-Forwarded-User',
  '--trust',
  '127.0.0.1',
] as const;

/** A window of somebody whom the proxy names. */
export function as({ name, email }: { readonly name: string; readonly email: string }): Visit {
  return { extraHTTPHeaders: { 'X-Forwarded-Email': email, 'X-Forwarded-User': name } };
}

/** A repository that is served to the tests of a file; each trouble on a page fails the test that met it. */
export function workbench(make: () => Repository, options: readonly string[] = []) {
  let served: Served | undefined;
  let browser: Browser | undefined;
  let folder: Repository | undefined;
  let visited: Visited[] = [];

  beforeAll(async () => {
    folder = make();
    [served, browser] = await Promise.all([serve(folder, 0, options), launch(chromiumPath ?? '')]);
  }, 120_000);
  afterEach(async () => {
    const ended = visited;
    visited = [];
    for (const { page } of ended) await page.context().close();
    expect(ended.flatMap(({ troubles }) => troubles)).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await served?.stop();
  });

  return {
    get repository(): Repository {
      return there(folder);
    },
    get url(): string {
      return there(served).url;
    },
    /** A window of its own at an address. */
    async open(path: string, how: Visit = {}): Promise<Page> {
      const one = await visit(there(browser), there(served).url, how);
      visited.push(one);
      await one.page.goto(path);
      if (how.javaScriptEnabled !== false) await taken(one.page);
      return one.page;
    },
    async stop(): Promise<void> {
      await there(served).stop();
    },
    /** Ends the server at once, whatever it is doing. */
    async kill(): Promise<void> {
      await there(served).kill();
    },
    /** Serves again at the same address. */
    async start(): Promise<void> {
      served = await again(() => serve(there(folder), there(served).port, options));
    },
  };
}

/** Starts as whoever looks after a server does: what a killed one has left running may hold the folder for a moment. */
async function again<Thing>(start: () => Promise<Thing>): Promise<Thing> {
  for (let tries = 1; ; tries++) {
    try {
      return await start();
    } catch (error) {
      if (tries === 10) throw error;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
}

function there<Thing>(thing: Thing | undefined): Thing {
  if (thing === undefined) throw new Error('The workbench is there while a test runs.');
  return thing;
}
