import { emptyRepository, type Files } from './repository.js';

const front = 'format: 1\nstatus: draft\nseverity: sev2\nsystems: [app]\nowner: Marisol Quiroga';
const document = (title: string, ...parts: readonly string[]): string =>
  [`---\n${front}\n---`, `# ${title}`, '## Summary\n\nIt was slow for a while.', ...parts, ''].join('\n\n');

const long = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(3);
const timeline = (entries: readonly string[]): string =>
  ['## Timeline', 'All times are UTC.', '### 2026-11-03', entries.join('\n')].join('\n\n');
const minute = (at: number): string =>
  `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;

const manyEntries = Array.from({ length: 500 }, (_, at) => {
  const moment = { 0: '**Began.** ', 40: '**Detected.** ', 460: '**Resolved.** ' }[at] ?? '';
  return `- ${minute(at * 2)} ${moment}Pool ${at + 1} was looked at.`;
});
const manyFactors = Array.from({ length: 40 }, (_, at) =>
  [
    `### F${at + 1} The limit of pool ${at + 1} was set for a smaller day`,
    '- Level: technical\n- Made sense because: the day was smaller then',
    '**Why it happened**',
    '1. Why was it not renewed?\n   - Nothing asked for it.',
  ].join('\n\n'),
);
const manyActions = Array.from(
  { length: 120 },
  (_, at) =>
    `- [${at % 3 ? ' ' : 'x'}] **A${at + 1}** Renew the limit of pool ${at + 1}\n  - Owner: Marisol Quiroga\n  - Due: 2026-1${at % 3}-1${at % 9}`,
);

/** Postmortems as nobody plans them, by what is odd about each. */
export const odd = {
  'no-entries': document('Nothing in the timeline', timeline([])),
  'one-entry': document('One entry', timeline(['- 10:41 **Began.** Declines rose to 18%.'])),
  'many-entries': document('Five hundred entries', timeline(manyEntries)),
  'many-factors': document('Forty factors', ['## Contributing factors', ...manyFactors].join('\n\n')),
  'many-actions': document('A hundred and twenty actions', `## Action items\n\n${manyActions.join('\n')}`),
  'other-notation':
    '# Shakespeare Sonnet++ Postmortem (incident #465)\n\n**Date:** 2026-10-21\n\n**Authors:** jennifer, martym\n\n**Status:** Complete, action items in progress\n\n**Summary:** Search was down for 66 minutes.\n\n**Impact:** Some queries were lost.\n\n## Action Items\n\n| Action Item | Type | Owner | Bug |\n| --- | --- | --- | --- |\n| Update playbook | mitigate | jennifer | n/a |\n\n## Timeline\n\n2026-10-21 (*all times UTC*)\n\n- 14:51 News reports that a new sonnet was found\n- 14:53 Traffic rises by 88x\n',
  'broken-front':
    '---\nstatus: [draft\n  severity: {\n---\n\n# Front matter that nobody can read\n\n## Summary\n\nStill a text.\n',
  'no-title': '## Summary\n\nThere is no title here.\n',
  'long-words': document(
    long,
    `## Impact\n\n${long}\n\n\`${long}\`\n\n- ${long}\n\n| ${long} | b |\n| --- | --- |\n| ${long} | c |\n`,
  ),
  'wide-table': document(
    'A wide table',
    `## Impact\n\n|${' column |'.repeat(30)}\n|${' --- |'.repeat(30)}\n|${' 12,345 shoppers |'.repeat(30)}`,
  ),
  'right-to-left': document(
    'התשלומים נדחו במשך שעה',
    'נתח גדל והלך של התשלומים נדחה. ليلى فرحاني أعادت الخدمة.',
    timeline([
      '- 10:41 **Began.** ליילה פרחאני ראתה זאת.',
      '- 11:02 **Resolved.** أعادت ليلى فرحاني الخدمة.',
    ]),
    '## Action items\n\n- [ ] **A1** בדיקת הגבול\n  - Owner: ליילה פרחאני',
  ),
  empty: '',
} as const;

export type Odd = keyof typeof odd;

/** What an attachment must never do: run in our origin. */
const script = "document.title = 'it ran'; try { parent.document.title = 'it ran' } catch {}";
const attachments: Files = {
  '2026/11.odd.one-entry/chart.svg': `<svg xmlns="http://www.w3.org/2000/svg" width="80" height="40"><title>still</title><rect width="80" height="40" fill="teal"/><script>${script}</script></svg>`,
  '2026/11.odd.one-entry/page.html': `<!doctype html><title>still</title><p>A page.</p><img src="x" onerror="document.title='it ran'"><script>${script}</script>`,
};

/** The identity of an odd one. */
export const oddId = (name: Odd): string => `2026/11.odd.${name}`;

/** A folder of nothing but those. */
export function oddRepository() {
  const made = emptyRepository();
  made.write(Object.fromEntries(Object.entries(odd).map(([name, text]) => [`2026/11.odd.${name}.md`, text])));
  made.write(attachments);
  made.commit('Write down what happened');
  return made;
}
