import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes minutes by itself: begun last, it would keep one core waiting for the other. */
const long = ['packages/store/src/git/contract.test.ts'];

/** Begins with the files that take longest. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification): boolean => long.some((path) => moduleId.endsWith(path));
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}
