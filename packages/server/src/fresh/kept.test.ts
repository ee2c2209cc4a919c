import { describe, expect, test } from 'vitest';
import { gated, small } from '../testing/gated.js';
import { Kept } from './kept.js';

describe('An answer that is kept', () => {
  test('is given again, with its headers', async () => {
    const kept = new Kept();
    let asked = 0;
    const ask = (): Promise<Response> => {
      asked++;
      return Promise.resolve(new Response('héllo', { headers: { 'debrief-version': 'a1' } }));
    };
    for (let time = 0; time < 3; time++) {
      const answer = await kept.of('key', ask);
      expect([await answer.text(), answer.headers.get('debrief-version')]).toEqual(['héllo', 'a1']);
    }
    expect(asked).toBe(1);
    await kept.of('another', ask);
    expect(asked).toBe(2);
  });

  test('serves all who asked at the same time', async () => {
    const kept = new Kept();
    let asked = 0;
    const ask = async (): Promise<Response> => {
      asked++;
      await new Promise((resolve) => setImmediate(resolve));
      return new Response(String(asked));
    };
    const answers = await Promise.all(Array.from({ length: 5 }, () => kept.of('key', ask)));
    expect(await Promise.all(answers.map((each) => each.text()))).toEqual(['1', '1', '1', '1', '1']);
  });

  test('is never a problem, and whoever waited for one asks for itself', async () => {
    const kept = new Kept();
    let asked = 0;
    const ask = (): Promise<Response> => {
      asked++;
      if (asked === 1) return Promise.reject(new Error('no luck'));
      return Promise.resolve(new Response('told', { status: asked === 2 ? 404 : 200 }));
    };
    const [first, second] = await Promise.allSettled([kept.of('key', ask), kept.of('key', ask)]);
    expect(first).toMatchObject({ status: 'rejected' });
    expect(second).toMatchObject({ status: 'fulfilled', value: { status: 404 } });
    expect((await kept.of('key', ask)).status).toBe(200);
  });

  test('is of one state of the folder', async () => {
    const { ask, repository } = await gated({ '2026/05.search.slow.md': small });
    const path = '/api/v1/postmortems/2026/05.search.slow/text';
    expect(await (await ask(path)).text()).toBe(small);
    repository.write({ '2026/05.search.slow.md': `${small}\nMore is known.\n` });
    expect(await (await ask(path)).text()).toBe(`${small}\nMore is known.\n`);
  });
});
