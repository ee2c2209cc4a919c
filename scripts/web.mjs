// Builds the application for the browser, `packages/web/app`, from what `tsc -b` wrote for the other packages.
import { join } from 'node:path';
import process from 'node:process';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { root } from './prepare.mjs';

const web = join(root, 'packages/web');

// Whoever asks for the build, React comes without what only its developers need.
process.env['NODE_ENV'] = 'production';

/** Of the packages below, pages for reading need these alone: the words for moments and phases. */
const forReading =
  /packages[\\/](?:document[\\/]dist[\\/](?:search|remember|phrase|timeline[\\/]moments)|process[\\/]dist[\\/]phase)\.js$/;

/** The modules that read a text and change it. @param {string} id */
function isForWriting(id) {
  return (
    /packages[\\/](?:document|process)[\\/]|node_modules[\\/](?:yaml|@lezer)[\\/]/.test(id) &&
    !forReading.test(id)
  );
}

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
          includeDependenciesRecursively: false,
          groups: [
            // The parser and what stands on it come when somebody begins to change something.
            { name: 'language', test: /packages[\\/]language[\\/]/, priority: 2 },
            { name: 'text', test: isForWriting, priority: 2 },
            // What every page needs comes as one file, and not as one behind the other.
            { name: 'base', tags: ['$initial'], priority: 1 },
            // What several of the other pages share is too little for files of its own.
            { name: 'shared', minShareCount: 2, test: /packages[\\/](?:web|figures)[\\/]/ },
          ],
        },
      },
    },
  },
});
