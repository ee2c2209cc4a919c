import type { Page } from 'playwright-core';

/** A page as a person sees it: an address, and what they did there. */
export interface Shown {
  readonly name: string;
  readonly path: string;
  /** Troubles that belong to it. */
  readonly expects?: readonly string[];
  /** What was opened on it, for a person at a keyboard. */
  readonly opens?: (page: Page) => Promise<void>;
}

/** Every page of the workbench over the example repository. */
export const pages: readonly Shown[] = [
  { name: 'home', path: '/' },
  { name: 'library', path: '/library' },
  { name: 'library-found', path: '/library?q=refunds' },
  { name: 'library-narrowed', path: '/library?q=system%3Alockers+severity%3Asev1' },
  { name: 'library-nothing', path: '/library?q=zeppelin' },
  { name: 'postmortem', path: '/2026/10.ledger.double-refunds' },
  { name: 'postmortem-closed', path: '/2026/03.lockers.reconnect-storm' },
  { name: 'postmortem-begun', path: '/2026/11.routing.vans-sent-to-old-stops' },
  { name: 'postmortem-other-notation', path: '/2026/09.notifications.duplicate-texts' },
  { name: 'history', path: '/2026/10.ledger.double-refunds/history' },
  { name: 'actions', path: '/actions' },
  { name: 'actions-overdue', path: '/actions?overdue=yes' },
  { name: 'insights', path: '/insights' },
  { name: 'rules', path: '/rules' },
  { name: 'rule', path: '/rules/action/no-end' },
  { name: 'guides', path: '/guide' },
  { name: 'guide', path: '/guide/writing-without-blame' },
  { name: 'decisions', path: '/decisions' },
  { name: 'settings', path: '/settings' },
  { name: 'call-primer', path: '/call' },
  { name: 'call', path: '/call?title=Search+is+slow&system=search&severity=sev2', opens: skipPrimer },
  { name: 'api', path: '/api/docs' },
  { name: 'no-page', path: '/nowhere/at/all/here', expects: ['404'] },
  { name: 'no-postmortem', path: '/2026/10.ledger.double-refund', expects: ['404', 'There is no'] },
  { name: 'palette', path: '/library', opens: openPalette },
  { name: 'keys', path: '/library', opens: openKeys },
  { name: 'loop', path: '/2026/10.ledger.double-refunds', opens: openLoop },
];

/** Past the one minute, to the form with its answers. */
export async function skipPrimer(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Skip' }).click();
  await page.getByRole('button', { name: /^Call (?:the|another) postmortem$/ }).waitFor();
}

/** The command palette, by its keys. */
export async function openPalette(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await dialogShown(page);
}

/** The list of keys. */
export async function openKeys(page: Page): Promise<void> {
  await page.keyboard.press('?');
  await dialogShown(page);
}

/** What each phase of the loop holds and needs. */
async function openLoop(page: Page): Promise<void> {
  await page.locator('details', { hasText: 'still to come' }).locator('summary').first().click();
  await page.getByText('Bring together who knows').waitFor();
}

/** On a telephone a dialog with a field is held back until the keyboard of the screen has its place. */
async function dialogShown(page: Page): Promise<void> {
  await page.getByRole('dialog').waitFor();
  await page.waitForFunction(() => {
    const dialog = document.querySelector('[role="dialog"]');
    return dialog?.checkVisibility({ opacityProperty: true }) ?? false;
  });
}
