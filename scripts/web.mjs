// Builds the application for the browser, `packages/web/app`, from what `tsc -b` wrote for the other packages.
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { root } from './prepare.mjs';

const web = join(root, 'packages/web');

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
    rolldownOptions: { input: join(web, 'src/main.tsx') },
  },
});
