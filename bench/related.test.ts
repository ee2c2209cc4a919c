import { createHash } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLibrary } from '@debrief/library';
import { openGitStore } from '@debrief/store';
import { expect, test } from 'vitest';
import { collection, writeRepository } from './generate.js';

/**
 * Stories come back in other words, among many postmortems that share systems and words with them. Half of the kinds
 * of faults was looked at while the thesaurus was written; the other half was not, and says how good it is.
 */
const floors = { seen: 0.6, unseen: 0.2 } as const;
const asked = 5;

function halfOf(story: string): keyof typeof floors {
  const fault = story.split('.')[1] ?? '';
  return (createHash('sha256').update(fault).digest()[0] ?? 0) % 2 === 0 ? 'seen' : 'unseen';
}

test('planted relatives are among the first five', { timeout: 600_000 }, async () => {
  const generated = collection({ seed: 1, documents: 2000 });
  const folder = join(mkdtempSync(join(tmpdir(), 'debrief-related-')), 'postmortems');
  await writeRepository(folder, generated);
  const stories = new Map<string, string[]>();
  for (const { id, story } of generated.planted) stories.set(story, [...(stories.get(story) ?? []), id]);
  const found = { seen: { of: 0, recall: 0 }, unseen: { of: 0, recall: 0 } };
  const store = await openGitStore(folder, { env: process.env });
  const library = openLibrary(store, { file: null, made: 'test' });
  try {
    await library.refresh();
    for (const [story, members] of stories)
      for (const id of members) {
        const others = members.filter((each) => each !== id);
        const related = (await library.related(id, { later: true, limit: asked })) ?? [];
        const hits = related.filter((each) => others.includes(each.id)).length;
        const half = found[halfOf(story)];
        half.of += 1;
        half.recall += hits / Math.min(asked, others.length);
      }
  } finally {
    library.close();
    await store.close();
  }
  for (const half of ['seen', 'unseen'] as const) {
    const { of, recall } = found[half];
    const figure = recall / of;
    console.info(`Recall at ${asked}, kinds of faults ${half} before: ${figure.toFixed(3)} over ${of}`);
    expect(of).toBeGreaterThan(50);
    expect(figure).toBeGreaterThan(floors[half]);
  }
});
