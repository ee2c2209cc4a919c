import type { Locator, Page } from 'playwright-core';
import type { Hands } from './hands.js';
import { type Known, supplies } from './knowing.js';

/** What has the focus once the way to a thing was gone: its form, a question of the review, or one's answer. */
const opened = 'form:focus-within, .criteria :focus, .deciding-panel:focus-within';

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
      await page.waitForFunction(isOther, [await panel.elementHandle(), said.join('\n')] as const);
      continue;
    }
    const known = [...more, ...supplies].find(([needed]) => needed.test(sentence));
    if (!known) throw new Error(`Nobody knows about this one:\n${said.slice(at).join('\n')}`);
    done.add(sentence);
    await hands.press(needs.nth(at).getByRole('button', { name: /^(?:Fill it in|Go there|Answer)$/ }));
    await page.locator(opened).first().waitFor();
    await known[1]({ hands, form: page.locator('form:focus-within') }, known[0].exec(sentence) ?? []);
    // Elsewhere one thing answers one question; here, one may answer several.
    awaited = /^(?:There is (?:no|one)|No |Nobody|Hanna|“What keeps)/.test(sentence) ? sentence : null;
  }
  throw new Error('The loop asks for ever.');
}

/** Whether all is there for the next state. */
async function isReady(page: Page): Promise<boolean> {
  return await page.locator('.deciding-buttons .button-first').isVisible();
}

/** Whether a panel asks for other things than before: the list follows once what was written is saved. */
function isOther([panel, before]: readonly [Node | null, string]): boolean {
  if (!(panel instanceof HTMLElement) || !panel.isConnected) return true;
  if (document.querySelector('.deciding-buttons .button-first')) return true;
  const all = [...panel.querySelectorAll<HTMLElement>('.pm-need > p:first-child')];
  const said = all.filter((each) => each.checkVisibility()).map((each) => each.innerText);
  return said.join('\n') !== before;
}
