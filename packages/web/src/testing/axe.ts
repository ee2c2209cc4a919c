import axe, { type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const standard = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe finds against WCAG 2.2 AA on a page as it is now, each as `rule: what it is about`. */
export async function violations(page: Page): Promise<string[]> {
  // Colours on their way to others have no contrast yet.
  const isThere = await page.evaluate(async () => {
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
    return 'axe' in window;
  });
  if (!isThere) await page.evaluate(axe.source);
  return await page.evaluate(async (tags) => {
    // Behind a dialog there is no page to look at: no title, no landmarks.
    const isOpen = document.querySelector('[role=dialog], dialog[open]')?.checkVisibility() ?? false;
    const values = isOpen ? tags : [...tags, 'best-practice'];
    // Nothing is told of what is well: on a long page that is megabytes.
    const options: RunOptions = { runOnly: { type: 'tag', values }, resultTypes: ['violations'] };
    const found = await (window as unknown as { axe: typeof axe }).axe.run(options);
    // What is just scrolled below the bar that stays is as large as before.
    const bar = document.querySelector('.bar')?.getBoundingClientRect().bottom ?? 0;
    const isBelowBar = (target: string): boolean =>
      (document.querySelector(target)?.getBoundingClientRect().top ?? bar) < bar;
    return found.violations.flatMap(({ id, nodes }) =>
      nodes
        .filter(({ target }) => id !== 'target-size' || !isBelowBar(target.join(' ')))
        .map(({ target, failureSummary = '' }) => {
          const [, why = ''] = failureSummary.split('\n');
          return `${id}: ${target.join(' ')} – ${why.trim()}`;
        }),
    );
  }, standard);
}
