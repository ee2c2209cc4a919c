import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const packages = fileURLToPath(new URL('packages', import.meta.url));

/** What takes minutes by itself: begun last, it would keep one core waiting for the other. */
const long = ['packages/store/src/git/contract.test.ts'];

/** Begins with the files that take longest. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification): boolean => long.some((path) => moduleId.endsWith(path));
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

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
      'packages/*/src/**/*.test.{ts,tsx}',
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
