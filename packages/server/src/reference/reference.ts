import type { Api } from '../app/env.js';
import { page } from './page.js';
import { stylesheet } from './style.js';

/** What the whole interface looks like, as OpenAPI 3.1 has it. */
export type Described = ReturnType<Api['getOpenAPI31Document']>;

/** `/api/openapi.json`, and a page of it for people at `/api/docs`. */
export function answerReference(app: Api, version: string): void {
  let kept: Described | null = null;
  const described = (): Described => {
    kept ??= app.getOpenAPI31Document({
      openapi: '3.1.0',
      info: {
        title: 'Debrief',
        version,
        description: 'Postmortems of a folder, and everything that is known of them.',
        license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
      },
    });
    return kept;
  };
  app.get('/api/openapi.json', (c) => c.json(described()));
  app.get('/api/docs', (c) => c.html(page(described())));
  app.get('/api/docs.css', (c) => c.body(stylesheet, 200, { 'content-type': 'text/css; charset=utf-8' }));
}
