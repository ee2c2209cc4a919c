import { routes } from '@debrief/api';
import { isPostmortem } from '@debrief/document';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { examples, served } from './testing/folder.js';

/** Every answer as its route describes it; what is more than that would be sent all the same, and is told here. */
function answerOf(name: keyof typeof routes): z.ZodType {
  const { content } = routes[name].responses[200] as { content: Record<string, { schema: z.ZodType }> };
  const [first] = Object.values(content);
  if (!first) throw new Error(`${name} answers nothing`);
  return first.schema;
}

describe('Every answer is as its route describes it', () => {
  const ids = Object.keys(examples())
    .filter(isPostmortem)
    .map((path) => path.replace(/\.md$/, ''));

  test('about the folder', async () => {
    const { get } = await served();
    const asked = [
      ['me', '/me'],
      ['home', '/home'],
      ['postmortems', '/postmortems'],
      ['search', '/search?q=system:search'],
      ['search', '/search?q=zero&typing=yes'],
      ['seen', '/related?title=Search%20was%20slow&system=search'],
      ['recurrences', '/recurrences'],
      ['actions', '/actions?state=open'],
      ['statistics', '/statistics'],
      ['figure', '/statistics/to-detect'],
      ['policy', '/policy'],
      ['decisions', '/decisions'],
      ['rules', '/rules'],
      ['rule', '/rules/hindsight/should-have'],
      ['rule', '/rules/process/status'],
      ['guides', '/guide'],
      ['guide', '/guide/process'],
    ] as const;
    for (const [name, path] of asked) {
      const { status, body } = await get(path);
      expect([path, status]).toEqual([path, 200]);
      expect(answerOf(name).parse(body)).toEqual(body);
    }
  });

  test('about postmortems', async () => {
    const { get } = await served();
    for (const id of ids)
      for (const [name, rest] of [
        ['postmortem', ''],
        ['model', '/model'],
        ['findings', '/findings'],
        ['standing', '/standing'],
        ['discussion', '/discussion'],
        ['attachments', '/attachments'],
        ['relatives', '/related'],
      ] as const) {
        const { status, body } = await get(`/postmortems/${id}${rest}`);
        expect([id, status]).toEqual([id, 200]);
        expect(answerOf(name).parse(body)).toEqual(body);
      }
  });
});
