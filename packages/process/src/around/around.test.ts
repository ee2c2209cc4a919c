import { applyEdits } from '@debrief/document';
import { describe, expect, test } from 'vitest';
import type { Context } from '../context.js';
import { changed, checkOf, folderWith, policyWith, says } from '../testing/harbour.js';

const draft =
  '---\nseverity: sev1\nsystems: [gates]\n---\n\n# Gates shut\n\n## Timeline\n\n- 2026-02-03 07:12 UTC **Began.** A gate shut.\n';
/** What is said about a text, with the words that it is said of. */
const found = (text: string, more: Partial<Context> = {}): string[] =>
  checkOf(text, more).map(
    ({ rule, from, to, message }) => `${rule.replace('process/', '')} [${text.slice(from, to)}] ${message}`,
  );

describe('The name of the file', () => {
  const gates = '2026/02.gates.refused-tickets';
  test.each<readonly [string | null, string, string | null]>([
    [gates, draft, null],
    ['2026/02.ticketing.refused', draft.replace('[gates]', '[gates, ticketing]'), null],
    ['2026/02.pier-gates.refused', draft.replace('[gates]', '[Pier Gates]'), null],
    ['2026/02.gates.refused', draft.replace('systems: [gates]\n', ''), null],
    ['2026/01.gates.refused', draft.replace(/- 2026.*\n/, ''), null],
    [null, draft, null],
    ['notes/gates', draft, null],
    ['decisions/2026/02.gates.slow-minute', draft, null],
    [
      '2026/01.gates.refused',
      draft,
      'The name of the file says 2026/01, and the timeline begins on 2026-02-03. debrief rename moves it with its attachments and links.',
    ],
    [
      '2025/02.gates.refused',
      draft,
      'The name of the file says 2025/02, and the timeline begins on 2026-02-03. debrief rename moves it with its attachments and links.',
    ],
    [
      '2026/02.ledger.refused',
      draft,
      'The name of the file says ledger, which is not among its systems: gates.',
    ],
    [
      '2026/13.gates.refused',
      draft,
      '13.gates.refused.md is not called [month].[system].[event].md, such as 03.payments.pool-exhausted.md, so no command finds it by its id.',
    ],
    [
      '2026/gates',
      draft,
      'gates.md is not called [month].[system].[event].md, such as 03.payments.pool-exhausted.md, so no command finds it by its id.',
    ],
  ])('%s', (id, text, message) => {
    const all = found(text, { id, policy: { ...policyWith(), systems: new Map() } });
    expect(all).toEqual(message === null ? [] : [`file-name [# Gates shut] ${message}`]);
  });
});

describe('Names that nobody agreed on', () => {
  test('are told, with the nearest one that there is', () => {
    const text =
      '---\nseverity: sev4\nsystems: [gate, lighthouse]\ntriggers: [user-faceing, weather]\n---\n\n# Gates shut\n';
    expect(found(text, { id: null })).toEqual([
      'unknown-severity [sev4] “sev4” is no severity that the policy knows. It has a place under severities: in debrief.yaml, which knows sev1, sev2, sev3.',
      'unknown-system [gate] “gate” is no system that the policy knows. Did you mean gates?',
      'unknown-system [lighthouse] “lighthouse” is no system that the policy knows. It has a place under systems: in debrief.yaml, which knows gates, ticketing.',
      'unknown-trigger [user-faceing] “user-faceing” is no trigger that the policy knows. Did you mean user-facing?',
      'unknown-trigger [weather] “weather” is no trigger that the policy knows. There are core-down, user-facing, degraded, data-loss, security, near-miss, other.',
    ]);
    const edits = checkOf(text).flatMap(({ fixes }) => fixes.flatMap((fix) => fix.edits));
    expect(applyEdits(text, edits)).toContain(
      'systems: [gates, lighthouse]\ntriggers: [user-facing, weather]',
    );
  });

  test('any word is one where the policy lists none', () => {
    const text = '---\nseverity: bad\nsystems: [lighthouse]\n---\n\n# Gates shut\n';
    expect(
      found(text, { id: null, policy: { ...policyWith(), severities: new Map(), systems: new Map() } }),
    ).toEqual([]);
  });
});

describe('Links into the folder', () => {
  const folder = folderWith([
    '2026/02.gates.refused-tickets.md',
    '2026/02.gates.refused-tickets/log.txt',
    '2026/02.gates.refused-tickets/two words (1).png',
    '2025/11.gates.clock-ahead.md',
    'handbook.md',
  ]);
  const linked = (body: string): string => `${draft}\n## Evidence\n\n${body}\n`;

  test.each([
    '[log](02.gates.refused-tickets/log.txt)',
    '![log](./02.gates.refused-tickets/log.txt "a title")',
    '[plot](<02.gates.refused-tickets/two words (1).png>)',
    '[plot](02.gates.refused-tickets/two%20words%20(1).png)',
    '[a folder](02.gates.refused-tickets/)',
    '[before](../2025/11.gates.clock-ahead.md)',
    '[before](../2025/11.gates.clock-ahead.md#review)',
    '[before](/2025/11.gates.clock-ahead.md?plain=1)',
    '[by its id](/2025/11.gates.clock-ahead)',
    '[itself](#timeline)',
    '[outside](../../other/README.md)',
    '[web](https://harbour.example/x) <https://harbour.example/y> https://harbour.example/z',
    '[mail](mailto:desk@harbour.example) and //harbour.example/x',
    '<img src="02.gates.refused-tickets/log.txt" alt="log">',
    '`[no link](nowhere.txt)`',
    '```\n[no link](nowhere.txt)\n```',
    '<!-- [no link](nowhere.txt) -->',
    '[nothing]()',
    '[ref]\n\n[ref]: ../handbook.md',
    '[broken escape](%E0%A4%A)'.replace('%E0%A4%A', '#%E0%A4%A'),
  ])('%s leads somewhere, or elsewhere', (body) => {
    expect(found(linked(body), { surroundings: folder })).toEqual([]);
  });

  test.each<readonly [string, string, string]>([
    [
      '[log](02.gates.refused-tickets/lag.txt)',
      '02.gates.refused-tickets/lag.txt',
      '2026/02.gates.refused-tickets/lag.txt',
    ],
    ['![log](lag.png)', 'lag.png', '2026/lag.png'],
    ['[ref]\n\n[ref]: ../hand%20book.md', '../hand%20book.md', 'hand book.md'],
    ['[up](/nowhere/../gone.md#top)', '/nowhere/../gone.md#top', 'gone.md'],
    ['<img src="lag.png">', 'lag.png', '2026/lag.png'],
    ["A figure: <a href='lag.png'>here</a>", 'lag.png', '2026/lag.png'],
    ['[broken escape](%E0%A4%A)', '%E0%A4%A', '2026/%E0%A4%A'],
  ])('%s leads nowhere', (body, words, path) => {
    expect(found(linked(body), { surroundings: folder })).toEqual([
      `broken-link [${words}] There is no ${path} in this folder.`,
    ]);
  });

  test('a postmortem of another name today', () => {
    const renamed = folderWith([], {
      current: (id) => (id === '2025/11.gates.clock' ? '2025/11.gates.clock-ahead' : null),
    });
    expect(found(linked('[before](../2025/11.gates.clock.md)'), { surroundings: renamed })).toEqual([
      'broken-link [../2025/11.gates.clock.md] 2025/11.gates.clock.md is called 2025/11.gates.clock-ahead.md today. debrief rename lets links follow; this one was written another way.',
    ]);
    expect(found(linked('[by its id](/2025/11.gates.clock)'), { surroundings: renamed })).toEqual([
      'broken-link [/2025/11.gates.clock] There is no 2025/11.gates.clock in this folder.',
    ]);
  });
});

describe('Related postmortems', () => {
  const names = new Map([
    ['2026/02.gates.refused-tickets', '2026/02.gates.refused-tickets'],
    ['2026/02.gates.shut', '2026/02.gates.refused-tickets'],
    ['2025/11.gates.clock-ahead', '2025/11.gates.clock-ahead'],
    ['2025/11.gates.clock', '2025/11.gates.clock-ahead'],
  ]);
  const surroundings = folderWith([], { current: (id) => names.get(id) ?? null });
  const related = (ids: string): string => draft.replace('---\nsev', `---\nrelated: ${ids}\nsev`);

  test.each<readonly [string, readonly string[]]>([
    ['[2025/11.gates.clock-ahead]', []],
    ['2025/11.gates.clock-ahead.md', []],
    ['[]', []],
    [
      '[2024/01.gates.none]',
      ['unknown-related [2024/01.gates.none] There is no postmortem 2024/01.gates.none in this folder.'],
    ],
    [
      '[2025/11.gates.clock]',
      [
        'renamed-related [2025/11.gates.clock] 2025/11.gates.clock is called 2025/11.gates.clock-ahead today.',
      ],
    ],
    [
      '[2026/02.gates.refused-tickets]',
      [
        'unknown-related [2026/02.gates.refused-tickets] 2026/02.gates.refused-tickets is this postmortem itself.',
      ],
    ],
    [
      '[2026/02.gates.shut]',
      ['unknown-related [2026/02.gates.shut] 2026/02.gates.shut is this postmortem itself.'],
    ],
  ])('%s', (ids, all) => {
    expect(found(related(ids), { surroundings })).toEqual(all);
  });

  test('a renamed one is mended', () => {
    const text = related('[2025/11.gates.clock]   # the first');
    const edits = checkOf(text, { surroundings }).flatMap(({ fixes }) => fixes.flatMap((fix) => fix.edits));
    expect(applyEdits(text, edits)).toBe(related('[2025/11.gates.clock-ahead]   # the first'));
  });

  test('two that name each other are as it should be', () => {
    const other = { surroundings: { ...surroundings, path: '2025/11.gates.clock-ahead.md' }, id: null };
    expect(found(related('[2025/11.gates.clock-ahead]'), { surroundings })).toEqual([]);
    expect(found(related('[2026/02.gates.refused-tickets]'), other)).toEqual([]);
  });
});

test('where the surroundings are not known, nothing is said of what leads into them', () => {
  const text = says(
    'draft',
    changed(
      ['format: 1', 'format: 1\nrelated: [2024/01.gates.none]'],
      ['https://ci.harbour.example/881', 'nowhere.txt'],
    ),
  );
  expect(found(text)).toEqual([]);
  expect(found(text, { surroundings: folderWith([]) }).map((line) => line.split(' ')[0])).toEqual([
    'unknown-related',
    'broken-link',
  ]);
});

test('surroundings may be an object with a state of its own', () => {
  class Folder {
    readonly path = '2026/02.gates.refused-tickets.md';
    readonly #files = new Set(['2026/log.txt']);
    exists(path: string): boolean {
      return this.#files.has(path);
    }
    current(): null {
      return this.#files.size > 0 ? null : null;
    }
  }
  expect(found(`${draft}\n[log](log.txt)\n`, { surroundings: new Folder() })).toEqual([]);
});
