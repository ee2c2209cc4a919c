// Builds the application for the browser, `packages/web/app`, from what `tsc -b` wrote for the other packages.
import { join } from 'node:path';
import process from 'node:process';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { root } from './prepare.mjs';

const web = join(root, 'packages/web');

// Whoever asks for the build, React comes without what only its developers need.
process.env['NODE_ENV'] = 'production';

await build({
  root: web,
  configFile: false,
  logLevel: 'warn',
  plugins: [react()],
  build: {
    outDir: join(web, 'app'),
    emptyOutDir: true,
    manifest: true,
    // Addresses in a style sheet would be against the policy of the page.
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: join(web, 'src/main.tsx'),
      output: {
        codeSplitting: {
          groups: [
            // What every page needs comes as one file, and not as one behind the other.
            { name: 'base', tags: ['$initial'], priority: 2 },
            // The parser and what stands on it come when somebody begins to change something.
            { name: 'text', test: /packages[\\/](?:document|process)[\\/]/, priority: 1 },
            {
              name: 'writing',
              minShareCount: 2,
              test: /packages[\\/]web[\\/]src[\\/](?:postmortem|checking)[\\/]/,
              priority: 1,
            },
            // What several of the other pages share is too little for files of its own.
            { name: 'shared', minShareCount: 2, test: /packages[\\/](?:web|figures)[\\/]/ },
          ],
        },
      },
    },
  },
});
