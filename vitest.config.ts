import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const packages = fileURLToPath(new URL('packages', import.meta.url));

/** What takes minutes by itself: begun last, it would keep one core waiting for the other. */
const long = ['.browser.test.ts'];

/** Packages that hold nothing between two tests: their files share what they import. */
const pure = ['document', 'language', 'process', 'figures', 'connect'];

/** Begins with the files that take longest. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification): boolean => long.some((path) => moduleId.endsWith(path));
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

/** Tests of one kind, with what all kinds have in common. */
function project(name: string, own: TestProjectInlineConfiguration['test']): TestProjectInlineConfiguration {
  return {
    resolve: {
      // Tests read the sources of the other packages, never a stale build.
      alias: [
        { find: /^@debrief\/([a-z]+)$/, replacement: `${packages}/$1/src/index.ts` },
        { find: /^@debrief\/([a-z]+)\/([a-z]+)$/, replacement: `${packages}/$1/src/$2/index.ts` },
      ],
    },
    test: {
      name,
      environment: 'node',
      setupFiles: ['vitest.setup.ts'],
      testTimeout: 60_000,
      pool: 'threads',
      ...own,
    },
  };
}

export default defineConfig({
  test: {
    globalSetup: ['vitest.folders.ts'],
    sequence: { sequencer: LongestFirst },
    maxWorkers: availableParallelism(),
    projects: [
      project('pure', {
        include: pure.map((name) => `packages/${name}/src/**/*.test.{ts,tsx}`),
        isolate: false,
      }),
      project('code', {
        include: [
          'packages/*/src/**/*.test.{ts,tsx}',
          'bench/*.test.ts',
          'scripts/**/*.test.mjs',
          'eval/**/*.test.mjs',
        ],
        isolate: false,
        pool: 'forks',
        exclude: ['**/*.browser.test.ts', ...pure.map((name) => `packages/${name}/**`)],
      }),
      project('browser', {
        include: ['packages/*/src/**/*.browser.test.ts'],
        // What these use is looked for, and built, only when they run.
        globalSetup: ['scripts/browser.mjs'],
        expect: { poll: { timeout: 40_000 } },
        testTimeout: 180_000,
      }),
    ],
  },
});
