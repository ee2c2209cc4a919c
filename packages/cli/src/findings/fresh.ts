import type { Finding } from '@debrief/document';

/** Findings that a text before had not; a merge has several texts before it. */
export function freshFindings(
  before: readonly (readonly Finding[])[],
  after: readonly Finding[],
): readonly Finding[] {
  const known = new Map<string, number>();
  for (const each of before.flat()) known.set(keyOf(each), (known.get(keyOf(each)) ?? 0) + 1);
  return after.filter((each) => {
    const left = known.get(keyOf(each)) ?? 0;
    known.set(keyOf(each), left - 1);
    return left <= 0;
  });
}

function keyOf({ rule, message }: Finding): string {
  return `${rule}\n${message}`;
}
