import type { GuidePage, Guides, Rule, Rules } from '@debrief/api';
import { rules } from '@debrief/language';
import { processRules } from '@debrief/process';
import { describe, expect, test } from 'vitest';
import { served, servedToAll } from '../testing/folder.js';

const server = await servedToAll({ 'debrief.yaml': 'format: 1\n' });

describe('Rules', () => {
  test('are all listed, each once, and each has a page', async () => {
    const { get } = server;
    const { families } = (await get('/rules')).body as Rules;
    const names = families.flatMap((family) => family.rules.map(({ name }) => name));
    expect(names.toSorted()).toEqual([...rules, ...processRules].map(({ name }) => name).sort());
    for (const name of names) {
      const { status, body } = await get(`/rules/${name}`);
      expect([name, status]).toEqual([name, 200]);
      const { flags, leaves } = body as Rule;
      for (const { text, marks } of [...flags, ...leaves])
        for (const { from, to } of marks) {
          expect(from).toBeLessThan(to);
          expect(to).toBeLessThanOrEqual(text.length);
        }
      for (const { marks } of flags) expect(marks.length).toBeGreaterThan(0);
      for (const { marks } of leaves) expect(marks).toEqual([]);
    }
  });

  test('weigh what the policy says', async () => {
    const { get } = await served({
      'debrief.yaml': 'format: 1\nrules: { loaded: off, facts/outage: error }\n',
    });
    const { families } = (await get('/rules')).body as Rules;
    const weights = new Map(
      families.flatMap((family) => family.rules.map(({ name, severity }) => [name, severity])),
    );
    expect([weights.get('loaded/drama'), weights.get('facts/outage')]).toEqual(['off', 'error']);
    expect((await get('/rules/loaded/drama')).body).toMatchObject({ severity: 'off' });
  });

  test('show what becomes of an example where a rewrite is offered', async () => {
    const { get } = server;
    let offered = 0;
    for (const { name } of rules) {
      const { flags } = (await get(`/rules/${name}`)).body as Rule;
      for (const { text, becomes } of flags) {
        if (becomes === null) continue;
        offered += 1;
        expect(becomes).not.toBe(text);
        expect(becomes).not.toBe('');
      }
    }
    expect(offered).toBeGreaterThan(5);
  });

  test.each(['hindsight/none', 'none/should-have', '__proto__/x'])('%s is none', async (name) => {
    const { get } = server;
    expect(await get(`/rules/${name}`)).toMatchObject({ status: 404, body: { name: 'no-route' } });
  });
});

describe('The guide', () => {
  test('leads from page to page, and to nothing that is not there', async () => {
    const { get } = server;
    const { pages } = (await get('/guide')).body as Guides;
    expect(pages.map(({ name }) => name)).toContain('writing-without-blame');
    for (const { name, title } of pages) {
      const page = (await get(`/guide/${name}`)).body as GuidePage;
      expect(page.title).toBe(title);
      expect(page.html).not.toContain('<h1');
      const inside = [...page.html.matchAll(/ href="(\/[^"#]*)/g)].map(([, address]) => address ?? '');
      for (const address of inside) expect(await get(address)).toMatchObject({ status: 200 });
      const own = [...page.html.matchAll(/ href="#([^"]*)"/g)].map(([, anchor]) => anchor);
      expect(page.headings.map(({ anchor }) => anchor)).toEqual(expect.arrayContaining([...new Set(own)]));
    }
  });

  test.each(['nothing', '..%2fREADME', 'architecture', '%00'])('has no page %s', async (name) => {
    const { get } = server;
    expect(await get(`/guide/${name}`)).toMatchObject({ status: 404, body: { name: 'no-route' } });
  });
});
