import type { Locator, Page } from 'playwright-core';
import type { Hands } from './hands.js';
import { type Known, supplies } from './knowing.js';

/** Where the focus is once somebody was taken to a thing: its form, its controls, a question of the review, an answer. */
const opened = 'form:focus-within, .criteria :focus, .alive-controls :focus, .deciding-panel:focus-within';

/** The step that can be taken: offered among the steps, or in its panel. */
const ready = '.deciding-buttons .button-first, .deciding-panel > .form-buttons > .button-first';

/** Does what a panel asks for, one thing after the other, until the step to the next state can be taken. */
export async function supplyAll(hands: Hands, open: () => Promise<Locator>, more: Known = []): Promise<void> {
  const { page } = hands;
  const done = new Set<string>();
  let awaited: string | null = null;
  for (let turn = 0; turn < 150; turn++) {
    const panel = await open();
    if (await isReady(page)) return;
    const needs = panel.locator('.pm-need').filter({ visible: true });
    const said = await needs.locator('> p:first-child').allInnerTexts();
    const at = said.findIndex((each) => !done.has(each));
    const sentence = said[at];
    if (sentence === undefined || (awaited !== null && said.includes(awaited))) {
      await page
        .waitForFunction(isOther, [await panel.elementHandle(), said.join('\n'), ready] as const)
        .catch(lost(`still there: ${said.join('\n')}`));
      continue;
    }
    const known = [...more, ...supplies].find(([needed]) => needed.test(sentence));
    if (!known) throw new Error(`Nobody knows about this one:\n${said.slice(at).join('\n')}`);
    const way = needs
      .filter({ hasText: wordsOf(sentence) })
      .getByRole('button', { name: ways })
      .first();
    // What was written before may be saved at this very moment, and the list be another one.
    if (!(await pressed(hands, way))) continue;
    done.add(sentence);
    // The list may have moved under the hand: then it is pressed once more.
    if (!(await isOpened(page, 10_000)) && (await pressed(hands, way)) && !(await isOpened(page)))
      throw new Error(`led nowhere: ${sentence}`);
    await known[1]({ hands, form: page.locator('form:focus-within') }, known[0].exec(sentence) ?? []);
    // Elsewhere one thing answers one question; here, one may answer several.
    awaited = /^(?:There is (?:no|one)|No |Nobody|Hanna|“What keeps)/.test(sentence) ? sentence : null;
  }
  throw new Error('The loop asks for ever.');
}

function isOpened(page: Page, timeout = 40_000): Promise<boolean> {
  return page
    .locator(opened)
    .first()
    .waitFor({ timeout })
    .then(
      () => true,
      () => false,
    );
}

const ways = /^(?:Fill it in|Go there|Answer)$/;

/** What is asked for, without the link to its reason. */
const wordsOf = (sentence: string): string => sentence.replace(/\s*Why\?\s*$/, '');

async function pressed(hands: Hands, target: Locator): Promise<boolean> {
  return await hands.press(target, 4000).then(
    () => true,
    async (error: unknown) => {
      if (await target.isVisible()) throw error;
      return false;
    },
  );
}

/** Says what somebody waited for in vain. */
const lost = (words: string) => (cause: unknown) => {
  throw new Error(words, { cause });
};

/** Whether all is there for the next state. */
async function isReady(page: Page): Promise<boolean> {
  return (await page.locator(ready).count()) > 0;
}

/** Whether a panel asks for other things than before: the list follows once what was written is saved. */
function isOther([panel, before, way]: readonly [Node | null, string, string]): boolean {
  if (!(panel instanceof HTMLElement) || !panel.isConnected) return true;
  if (document.querySelector(way)) return true;
  const all = [...panel.querySelectorAll<HTMLElement>('.pm-need > p:first-child')];
  const said = all.filter((each) => each.checkVisibility()).map((each) => each.innerText);
  return said.join('\n') !== before;
}
