import type { Page } from 'playwright-core';

/** What is wider than the window, the innermost first; nothing where the page does not move sideways. */
export async function overflowing(page: Page): Promise<string[]> {
  return await page.evaluate(async () => {
    const root = document.documentElement;
    // Figures are drawn anew for a window that has just become narrow.
    for (let frame = 0; frame < 40 && root.scrollWidth > root.clientWidth; frame++)
      await new Promise(requestAnimationFrame);
    const { scrollWidth, clientWidth } = root;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.body.querySelectorAll('*')].filter(
      (each) => each.getBoundingClientRect().right > clientWidth + 1,
    );
    const named = wide.reverse().map(({ tagName, className }) => `${tagName} ${String(className)}`);
    return [`${scrollWidth - clientWidth} px too wide`, ...new Set(named)].slice(0, 8);
  });
}
