import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

/** A figure as the text of a page, as it is without a browser. */
export function rendered(figure: ReactNode): string {
  return renderToStaticMarkup(figure);
}

/** The names that those hear who don't see it, in order. */
export function namesIn(html: string): readonly string[] {
  return [...html.matchAll(/aria-label="([^"]*)"/g)].map(([, name]) => name ?? '');
}

/** All numbers of a kind of attribute. */
export function numbersOf(html: string, attribute: string): readonly number[] {
  return [...html.matchAll(new RegExp(`\\s${attribute}="(-?[\\d.]+)"`, 'g'))].map(([, value]) =>
    Number(value),
  );
}
