import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Pages } from '@debrief/server';

/** The pages of the workbench; they are loaded when the first one is asked for. */
export function pagesOfWeb(): Pages {
  // React tells more of what it does unless it is told not to, and takes several times as long.
  process.env['NODE_ENV'] ??= 'production';
  const { resolve } = createRequire(import.meta.url);
  return {
    assets: join(dirname(resolve('@debrief/web/render')), '../../app'),
    render: async (page) => {
      const { renderPage } = await import('@debrief/web/render');
      return await renderPage(page);
    },
  };
}

/** Whether there is anything for the browser to load. */
export function isBuilt({ assets }: Pages): boolean {
  return existsSync(join(assets, '.vite', 'manifest.json'));
}
