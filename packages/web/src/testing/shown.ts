import type { Me } from '@debrief/api/client';
import { renderPage } from '../render/index.js';

type Answer = object | ((query: URLSearchParams) => object);

/** What a server answers, by path: `/home`. */
export type Answers = Readonly<Record<string, Answer>>;

export const dana: Me = {
  person: { name: 'Dana Reyes', email: 'dana@example.org' },
  how: 'git',
  folder: 'postmortems',
  noun: 'postmortem',
  version: '0.1.0',
  isExample: false,
};

interface Shown {
  readonly status: number;
  /** The body of the page before any script runs. */
  readonly html: string;
  /** What can be read of it, tags taken out. */
  readonly words: string;
  /** What the server was asked for: `/actions?owner=Dana`. */
  readonly asked: readonly string[];
}

/** A page as the server writes it, from given answers. */
export async function shown(url: string, answers: Answers): Promise<Shown> {
  const asked: string[] = [];
  const known: Answers = { '/me': dana, ...answers };
  const page = await renderPage({
    url,
    theme: null,
    assets: { scripts: [], styles: [], preloads: [] },
    fetch: (input) => {
      const { pathname, search, searchParams } = new URL(String(input), 'http://localhost');
      const path = pathname.replace('/api/v1', '');
      asked.push(`${path}${search}`);
      const found = known[path];
      return Promise.resolve(
        found === undefined
          ? new Response('', { status: 404, statusText: `Nothing is known of ${path}` })
          : Response.json(typeof found === 'function' ? found(searchParams) : found),
      );
    },
  });
  const html = /<body>([\s\S]*)<script type="application\/json"/.exec(page.html)?.[1] ?? '';
  return { status: page.status, html, words: wordsOf(html), asked };
}

function wordsOf(html: string): string {
  return html
    .replace(/<!--.*?-->/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(?:#x27|#39);/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ');
}
