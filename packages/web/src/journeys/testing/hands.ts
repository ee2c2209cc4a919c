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
    const way = await target.evaluate(
      (element) => {
        const active = document.activeElement;
        if (active === element) return 'here';
        const isBehind = active && active.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING;
        return isBehind ? 'back' : 'on';
      },
      null,
      { timeout },
    );
    if (way === 'here') return;
    await page.keyboard.press(way === 'on' ? 'Tab' : 'Shift+Tab');
  }
  throw new Error(`No Tab leads to ${target}`);
}

function startingWith(words: string): RegExp {
  return new RegExp(`^\\s*${words.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}`);
}
