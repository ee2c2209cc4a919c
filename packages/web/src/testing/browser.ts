import process from 'node:process';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

/** Where the Chromium is; null where there is none. */
export const chromiumPath = named(process.env['DEBRIEF_CHROMIUM']);

function named(path: string | undefined): string | null {
  return path === undefined || path === 'none' ? null : path;
}

/** A telephone held upright, and a large window. */
export const sizes = {
  narrow: { width: 360, height: 800 },
  wide: { width: 1600, height: 1000 },
} as const;

export type Size = keyof typeof sizes;
export type Theme = 'light' | 'dark';

export interface Visit extends BrowserContextOptions {
  readonly size?: Size;
  readonly theme?: Theme;
  /** Words in troubles that this visit is about: the answer 404, a server that is gone. */
  readonly expects?: readonly string[];
}

/** A page of its own, and what went wrong on it. */
export interface Visited {
  readonly page: Page;
  /** Errors that a page threw or wrote to its console, what its policy forbade, and requests that failed. */
  readonly troubles: readonly string[];
}

export async function launch(path: string): Promise<Browser> {
  return await chromium.launch({
    executablePath: path,
    args: ['--disable-gpu', '--disable-background-networking'],
  });
}

/** A new window of a person who has never been here. */
export async function visit(browser: Browser, baseURL: string, how: Visit = {}): Promise<Visited> {
  const { size = 'wide', theme = 'light', expects = [], ...options } = how;
  const context = await browser.newContext({
    baseURL,
    viewport: sizes[size],
    colorScheme: theme,
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'UTC',
    hasTouch: size === 'narrow',
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(40_000);
  return { page, troubles: troublesOf(page, expects) };
}

function troublesOf(page: Page, expects: readonly string[]): readonly string[] {
  const troubles: string[] = [];
  const hear = (words: string): void => {
    if (!expects.some((each) => words.includes(each))) troubles.push(words);
  };
  page.on('pageerror', (error) => hear(`threw: ${error.stack ?? error.message}`));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()))
      hear(`console: ${message.text()} (${message.location().url})`);
  });
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? '';
    // A page that is left needs no answers any more.
    if (why !== 'net::ERR_ABORTED') hear(`request: ${request.url()} ${why}`);
  });
  return troubles;
}

/** Waits until the page answers what is done on it, where it will. */
export async function taken(page: Page): Promise<void> {
  await page.waitForFunction(
    () => !document.getElementById('data') || document.body.dataset['answers'] === 'yes',
  );
}

/** Moves the pointer until a postmortem has come alive: what can be done is fetched with the first sign of somebody. */
export async function awake(page: Page): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    await page.mouse.move(200 + (tries % 2) * 20, 200);
    const isAlive = await page.locator('.alive-add, .alive-missing').first().isVisible();
    if (isAlive) return;
    await page.waitForTimeout(50);
  }
  throw new Error('The page did not come alive.');
}
