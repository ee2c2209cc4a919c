import type { Locator, Page } from 'playwright-core';

/** How long one waits for what is to be pressed. */
const usual = 20_000;

/** How somebody uses a page: by mouse, or by keyboard alone. */
export interface Hands {
  readonly page: Page;
  /** Presses a button, follows a link, ticks a box. */
  press(target: Locator, patience?: number): Promise<void>;
  /** Puts words into a field, in place of what stands there. */
  fill(field: Locator, words: string): Promise<void>;
  /** Chooses by the words that are shown, or their beginning. */
  choose(field: Locator, words: string): Promise<void>;
}

/** Somebody with a mouse, who types into fields that they have clicked. */
export function byMouse(page: Page): Hands {
  return {
    page,
    press: (target, patience = usual) => target.click({ timeout: patience }),
    async fill(field, words) {
      await field.click();
      await field.fill(words);
    },
    async choose(field, words) {
      const option = field.locator('option').filter({ hasText: startingWith(words) });
      await field.selectOption(await option.first().getAttribute('value'));
    },
  };
}

/** Somebody without a mouse: Tab goes there, Enter and Space press, and what is typed goes where the focus is. */
export function byKeys(page: Page): Hands {
  const { keyboard } = page;
  return {
    page,
    async press(target, patience) {
      await tabTo(page, target, patience);
      const isBox = await target.evaluate((each) => each.matches('input'));
      await keyboard.press(isBox ? 'Space' : 'Enter');
    },
    async fill(field, words) {
      await tabTo(page, field);
      if (await field.evaluate((each) => (each as HTMLInputElement).type === 'date')) {
        const [year = '', month = '', day = ''] = words.split('-');
        // In which order the browser takes a day is a matter of its language.
        await keyboard.type(`${month}${day}${year}`);
        if ((await field.inputValue()) === words) return;
        await keyboard.press('ArrowLeft');
        await keyboard.press('ArrowLeft');
        await keyboard.type(`${day}${month}${year}`);
        return;
      }
      await keyboard.press('Control+a');
      await keyboard.type(words);
    },
    async choose(field, words) {
      await tabTo(page, field);
      await keyboard.type(words);
    },
  };
}

/** Goes on by Tab, or back by Shift and Tab, until something has the focus. */
export async function tabTo(page: Page, target: Locator, timeout = usual): Promise<void> {
  await target.waitFor({ timeout });
  for (let tries = 0; tries < 300; tries++) {
    const stops = await target.evaluate(stopsTo, null, { timeout });
    if (stops === 0) return;
    // Only near it one looks after each step.
    const steps = Math.max(1, Math.floor(Math.abs(stops) * 0.8) - 2);
    const way = stops > 0 ? 'Tab' : 'Shift+Tab';
    for (let step = 0; step < steps; step++) await page.keyboard.press(way);
  }
  throw new Error(`No Tab leads to ${target}`);
}

/** In the page: about how many stops lie before something, as a negative number where it lies behind; 0 where it has the focus. */
function stopsTo(target: Element): number {
  const { activeElement } = document;
  if (activeElement === target) return 0;
  const all = [
    ...document.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary, [tabindex]',
    ),
  ].filter((each) => each === target || (each.tabIndex >= 0 && each.checkVisibility()));
  const at = (element: Element | null): number => {
    if (element === null || element === document.body) return -1;
    const isBefore = (each: Element): boolean =>
      (each.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    return all.findLastIndex((each) => each === element || isBefore(each));
  };
  const between = at(target) - at(activeElement);
  if (between !== 0) return between;
  const isBehind =
    activeElement && activeElement.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_PRECEDING;
  return isBehind ? -1 : 1;
}

function startingWith(words: string): RegExp {
  return new RegExp(`^\\s*${words.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}`);
}
