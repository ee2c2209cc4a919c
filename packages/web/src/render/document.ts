import type { Assets, Theme } from './page.js';

interface Page {
  readonly theme: Theme | null;
  readonly welcomed: boolean;
  readonly title: string;
  readonly assets: Assets;
  readonly body: string;
  readonly data: unknown;
}

/** Where it finds this id, React Aria adds no style element, which the policy of the page forbids; base.css has its rule. */
const pressable = 'react-aria-pressable-style';

/** The HTML around a rendered page. */
export function documentOf({ theme, welcomed, title, assets, body, data }: Page): string {
  const { styles, preloads, scripts } = assets;
  return [
    '<!doctype html>',
    `<html lang="en"${theme === null ? '' : ` data-theme="${theme}"`}${welcomed ? ' data-welcomed="yes"' : ''}>`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escaped(title)}</title>`,
    '<link rel="icon" href="/assets/icon.svg" type="image/svg+xml">',
    ...preloads.map(
      (each) => `<link rel="preload" href="${escaped(each)}" as="font" type="font/woff2" crossorigin>`,
    ),
    ...styles.map(
      (each, at) => `<link rel="stylesheet" href="${escaped(each)}"${at === 0 ? ` id="${pressable}"` : ''}>`,
    ),
    // A module runs when the document is whole: before, its answers would not be there yet.
    ...scripts.map((each) => `<script type="module" src="${escaped(each)}"></script>`),
    '</head>',
    '<body>',
    `<div id="page">${body}</div>`,
    `<script type="application/json" id="data">${inScript(data)}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function escaped(words: string): string {
  return words.replace(/[&<>"]/g, (each) => `&#${each.charCodeAt(0)};`);
}

/** JSON that cannot end the element that it stands in. */
function inScript(data: unknown): string {
  return JSON.stringify(data).replace(/</g, '\\u003c');
}
