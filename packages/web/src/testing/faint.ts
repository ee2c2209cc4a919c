import type { Page } from 'playwright-core';

/**
 * Words that are too faint on their paper, each kind of words once: a quick look, for colours that axe has seen otherwise.
 * It knows the papers of what words stand in, and nothing of what is laid over them.
 */
export async function faint(page: Page): Promise<string[]> {
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
  return await page.evaluate(faintest);
}

/** In the page: goes through all words, and compares each kind with what lies under it. */
function faintest(): string[] {
  type Colour = readonly [red: number, green: number, blue: number, alpha: number];
  type Paper = { readonly colour: Colour; readonly opacity: number; readonly isPlain: boolean };
  const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  const colours = new Map<string, Colour>();
  const papers = new Map<Element, Paper>();

  /** Any colour that a style can name, as the browser paints it. */
  function colourOf(style: string): Colour {
    const known = colours.get(style);
    if (known || !canvas) return known ?? [0, 0, 0, 1];
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = style;
    canvas.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
    const colour: Colour = [red, green, blue, alpha / 255];
    colours.set(style, colour);
    return colour;
  }

  function over([red, green, blue, alpha]: Colour, under: Colour): Colour {
    const mixed = (above: number, below: number): number => above * alpha + below * (1 - alpha);
    return [mixed(red, under[0]), mixed(green, under[1]), mixed(blue, under[2]), 1];
  }

  function paperOf(element: Element | null): Paper {
    if (element === null) return { colour: colourOf('Canvas'), opacity: 1, isPlain: true };
    const known = papers.get(element);
    if (known) return known;
    const { backgroundColor, backgroundImage, opacity } = getComputedStyle(element);
    const under = paperOf(element.parentElement);
    const own = colourOf(backgroundColor);
    const paper = {
      colour: over(own, under.colour),
      opacity: under.opacity * Number(opacity),
      isPlain: backgroundImage === 'none' && (under.isPlain || own[3] === 1),
    };
    papers.set(element, paper);
    return paper;
  }

  function light([red, green, blue]: Colour): number {
    const linear = (part: number): number => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    };
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  }

  const kinds = new Set<string>();
  const found: string[] = [];
  function look(element: Element | null): void {
    // The words of a drawing stand on what is drawn before them.
    if (!(element instanceof HTMLElement) || !element.checkVisibility({ visibilityProperty: true })) return;
    if (element.closest(':disabled, [aria-disabled="true"]')) return;
    const { color, fontSize, fontWeight } = getComputedStyle(element);
    const { colour, opacity, isPlain } = paperOf(element);
    const kind = [color, fontSize, fontWeight, colour, opacity].join();
    if (kinds.has(kind) || !isPlain || opacity === 0) return;
    kinds.add(kind);
    const [red, green, blue, alpha] = colourOf(color);
    // Nobody is to see these: they only keep the place of others.
    if (alpha === 0) return;
    const pair = [light(over([red, green, blue, alpha * opacity], colour)), light(colour)];
    const contrast = (Math.max(...pair) + 0.05) / (Math.min(...pair) + 0.05);
    const size = Number.parseFloat(fontSize);
    const isLarge = size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700);
    if (contrast >= (isLarge ? 3 : 4.5)) return;
    const { tagName, className } = element;
    found.push(`${contrast.toFixed(2)}: ${tagName} ${className} “${element.textContent.slice(0, 40)}”`);
  }
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode())
    if (text.textContent?.trim()) look(text.parentElement);
  for (const field of document.querySelectorAll('input, textarea, select')) look(field);
  return found;
}
