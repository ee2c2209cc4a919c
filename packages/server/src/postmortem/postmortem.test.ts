import { type Postmortem, postmortemSchema } from '@debrief/api';
import { isPostmortem } from '@debrief/document';
import { describe, expect, test } from 'vitest';
import { examples, type Served, served } from '../testing/folder.js';

const id = '2026/11.payments.declines';

async function shown(server: Served, which = id): Promise<Postmortem> {
  const { status, body } = await server.get(`/postmortems/${which}`);
  expect([which, status]).toEqual([which, 200]);
  return postmortemSchema.parse(body);
}

/** A postmortem of these words, as the server shows it. */
async function page(
  text: string | Uint8Array,
  more: Record<string, string | Uint8Array> = {},
): Promise<Postmortem> {
  return await shown(await served({ 'debrief.yaml': 'format: 1\n', [`${id}.md`]: text, ...more }));
}

describe('The page', () => {
  test('begins below the title at the second level, and has the headings that it tells', async () => {
    const server = await served();
    for (const path of Object.keys(examples()).filter(isPostmortem)) {
      const { html, title, headings } = await shown(server, path.replace(/\.md$/, ''));
      expect(html).not.toContain('<h1');
      expect(html).not.toContain('class="facts"');
      expect(html).not.toContain(`>${title}</h`);
      const written = [...html.matchAll(/<h(\d) id="([^"]*)"/g)];
      expect(headings.map(({ level, anchor }) => [String(level), anchor])).toEqual(
        written.map(([, level, anchor]) => [level, anchor]),
      );
      expect(headings.length === 0 || headings.some(({ level }) => level === 2)).toBe(true);
      const summary = headings.find((each) => each.title === 'Summary');
      expect(summary?.kind ?? 'summary').toBe('summary');
    }
  });

  test('leads to pages and files that are there, and nowhere else', async () => {
    const { html } = await page(
      [
        '# Declines',
        '',
        '[before](../2025/03.search.slow.md#summary) [itself](11.payments.declines.md)',
        '![pool](11.payments.declines/pool%20(1).png) [log](./11.payments.declines/a.log)',
        '[gone](../2025/04.search.gone.md) [out](../../etc/passwd) [web](https://example.com/x)',
        '[earlier name](../2025/02.search.old-name.md)',
      ].join('\n'),
      {
        '2025/03.search.slow.md': '---\naliases: [2025/02.search.old-name]\n---\n# Slow\n',
        [`${id}/pool (1).png`]: new Uint8Array([1, 2]),
        [`${id}/a.log`]: 'x',
      },
    );
    expect(html).toContain('<a href="/2025/03.search.slow#summary">before</a>');
    expect(html).toContain('<a href="/2026/11.payments.declines">itself</a>');
    expect(html).toContain('src="/files/2026/11.payments.declines/pool%20(1).png"');
    expect(html).toContain('<a href="/files/2026/11.payments.declines/a.log">log</a>');
    expect(html).toContain('<span title="../2025/04.search.gone.md">gone</span>');
    expect(html).toContain('<span title="../../etc/passwd">out</span>');
    expect(html).toContain('href="https://example.com/x"');
    expect(html).toContain('<a href="/2025/03.search.slow">earlier name</a>');
  });
});

describe('Whatever stands in the file, there is an answer', () => {
  test.each<readonly [string, string]>([
    ['nothing', ''],
    ['a byte order mark', '\ufeff# Declines\n'],
    ['broken front matter', '---\nstatus: [draft\nseverity: : :\n---\n\n# Declines\n'],
    ['front matter without an end', '---\nstatus: final\n\n# Declines\n'],
    ['TOML', '+++\nstatus = "draft"\n+++\n\n# Declines\n'],
    [
      'other headings',
      '# Postmortem #42\n\n## Root Causes\n\nA cache.\n\n## Action Items\n\n| Action Item | Owner |\n| - | - |\n| Cap it | mw |\n',
    ],
    ['no headings', 'Cards were declined.\n'],
    ['deep quotes', `${'>'.repeat(3000)} x\n`],
    [
      'windows line ends',
      '---\r\nstatus: draft\r\n---\r\n\r\n# Declines\r\n\r\n## Summary\r\n\r\nWords.\r\n',
    ],
    ['a status that claims everything', '---\nstatus: closed\n---\n\n# Declines\n'],
  ])('%s', async (_, text) => {
    expect((await page(text)).id).toBe(id);
  });

  test('bytes that are no text', async () => {
    const { html } = await page(new Uint8Array([35, 32, 255, 254, 10, 10, 200, 120, 10]));
    expect(html).toContain('\ufffd');
  });

  test('a megabyte, and five hundred entries', async () => {
    const entries = Array.from(
      { length: 500 },
      (_, index) =>
        `- 2026-11-03 ${String(10 + Math.floor(index / 60)).padStart(2, '0')}:${String(index % 60).padStart(2, '0')} UTC Step ${index}`,
    );
    const { model } = await page(
      `# Declines\n\n## Timeline\n\n${entries.join('\n')}\n\n## Evidence\n\n${'word '.repeat(200_000)}\n`,
    );
    expect(model.timeline).toHaveLength(500);
  });

  test('what is too large says so', async () => {
    const server = await served({ [`${id}.md`]: 'x\n'.repeat(120_000) });
    const { status, body } = await server.get(`/postmortems/${id}`);
    expect([status, body]).toMatchObject([503, { name: 'unreadable' }]);
  });
});

describe('A postmortem that there is not', () => {
  const files = {
    '2026/03.lockers.storm.md': '---\naliases: [2026/03.lockers.rain]\n---\n\n# Storm\n',
  };
  test.each<readonly [string, string]>([
    ['2026/03.lockers.rain', '2026/03.lockers.rain is called 2026/03.lockers.storm today.'],
    ['2026/03.lockers.strom', 'There is no postmortem 2026/03.lockers.strom in this folder.'],
  ])('%s leads on', async (which, detail) => {
    const server = await served(files);
    const { status, body } = await server.get(`/postmortems/${which}`);
    expect([status, body]).toMatchObject([404, { name: 'no-postmortem', detail }]);
    expect(JSON.stringify(body)).toContain('/2026/03.lockers.storm');
  });
});
