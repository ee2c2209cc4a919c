import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './vitest.order.ts';

const packages = fileURLToPath(new URL('packages', import.meta.url));

export default defineConfig({
  resolve: {
    // Tests read the sources of the other packages, never a stale build.
    alias: [
      { find: /^@debrief\/([a-z]+)$/, replacement: `${packages}/$1/src/index.ts` },
      { find: /^@debrief\/([a-z]+)\/([a-z]+)$/, replacement: `${packages}/$1/src/$2/index.ts` },
    ],
  },
  test: {
    environment: 'node',
    globalSetup: ['vitest.folders.ts'],
    setupFiles: ['vitest.setup.ts'],
    include: [
      'packages/*/src/**/*.test.ts',
      'bench/*.test.ts',
      'scripts/**/*.test.mjs',
      'eval/**/*.test.mjs',
    ],
    testTimeout: 60_000,
    sequence: { sequencer: LongestFirst },
    pool: 'threads',
    maxWorkers: availableParallelism(),
  },
});
