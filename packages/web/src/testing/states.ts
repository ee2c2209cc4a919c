import type { Route } from 'playwright-core';
import { key, named, type Opened, of, part, press, seen, type, unfold } from './opening.js';
import { openPalette, skipPrimer } from './pages.js';
import { grown, other } from './repository.js';

const chat = '10:44 Hanna Virtanen: Searches come back empty\nNo time here\n10:52 Half is missing\n';
const draft = `/${grown.id}`;
const final = '/2026/06.pricing.euro-file-in-pounds';
const begun = '/2026/11.app.baskets-emptied';

/** Every form, panel and menu that opens on a page of the workbench. */
export const states: readonly Opened[] = [
  {
    name: 'the form of each thing',
    path: draft,
    opens: [
      ...['impact', 'entry', 'factor', 'why', 'answer', 'lesson', 'action', 'wider', 'question', 'term'].map(
        (what) => of(what),
      ),
      part('summary'),
      named('Edit the facts'),
      named('Add a role'),
    ],
  },
  {
    name: 'what adds a thing',
    path: draft,
    opens: [
      ...[
        ...['Add who felt it', 'Add an entry', 'Add a factor', 'Add what went well', 'Add what went wrong'],
        ...['Add where we got lucky', 'Add a lesson', 'Add an action', 'A question of your own'],
        ...['Ask a question', 'Add a word', 'Edit the meeting', 'One of your own…'],
      ].map(named),
    ],
  },
  {
    name: 'what else can be done with a thing',
    path: draft,
    opens: [
      of('factor', 'Ask why'),
      of('question', 'Answer'),
      of('criterion', 'Not yet …'),
      named('Paste a chat or alerts'),
      type('What you copied', chat),
      seen(/2 rows/),
      named('Your answer'),
      named('I see it differently'),
      named('Reply'),
      named('Comment on the whole'),
      type('What you want to say or ask', 'Is it short enough? @'),
      async (page) => await page.getByRole('listbox').waitFor(),
    ],
  },
  { name: 'the next state', path: begun, opens: [named('Send to review')] },
  {
    name: 'the agenda',
    path: begun,
    opens: [
      named('The review meeting'),
      named('Start the review'),
      async (page) => await press(page, page.getByRole('button', { name: 'Write down what was said' })),
    ],
  },
  { name: 'whom to invite', path: begun, opens: [named('Whom to invite')] },
  {
    name: 'some selected words',
    path: begun,
    opens: [
      async (page) => {
        await page.locator('section[data-kind="summary"] p').first().dblclick();
        await page.getByRole('toolbar', { name: 'The selected words' }).waitFor();
      },
    ],
  },
  {
    name: 'other words for some',
    path: begun,
    opens: [
      async (page) => {
        await page.locator('section[data-kind="summary"] p').first().dblclick();
        await press(page, page.getByRole('button', { name: 'Suggest other words' }));
      },
    ],
  },
  {
    name: 'what is read along',
    path: begun,
    opens: [
      part('summary'),
      type('In your words', 'It was obviously human error.'),
      async (page) => await press(page, page.locator('.advice').getByRole('button', { name: /^Leave it/ })),
    ],
  },
  {
    name: 'looking back',
    path: final,
    opens: [of('action', 'Drop'), of('action', 'Did it help?'), named('Look back at the actions')],
  },
  {
    name: 'an amendment that is asked for',
    path: final,
    opens: [
      part('summary'),
      async (page) => {
        const field = page.getByLabel('In your words');
        await field.fill(`${await field.inputValue()} Once more.`);
        await field.press('Control+Enter');
        await page.getByRole('dialog', { name: 'An amendment' }).waitFor();
      },
    ],
  },
  {
    name: 'the forms of the settings',
    path: '/settings',
    opens: [
      ...['Edit sev1', 'Edit app', 'Edit Bram de Vries', 'Add a system', 'Add a severity that differs'].map(
        named,
      ),
      type('Until the draft', 'soon'),
      key('Tab'),
      unfold('hindsight'),
      unfold('of hindsight/should-have'),
    ],
  },
  {
    name: 'an earlier version',
    path: `${draft}/history`,
    opens: [
      async (page) => {
        await page
          .getByRole('button', { name: /^bring it back/ })
          .first()
          .press('Enter');
        await page.getByRole('heading', { name: /^Bring back the text of/ }).waitFor();
      },
    ],
  },
  {
    name: 'a call with all its answers',
    path: '/call?title=Search+is+slow+again&system=search&severity=sev2&began=2026-11-20+10%3A53+UTC',
    opens: [skipPrimer, unfold('More: who noticed it'), seen('Policy asks for a postmortem.')],
  },
  {
    name: 'a decision not to write',
    path: '/call?title=Prices+were+late&system=prices&severity=sev1',
    opens: [skipPrimer, seen('Policy asks for a postmortem.'), named('We decide not to write one')],
  },
  {
    name: 'an action on its page',
    path: '/actions?words=Compare+returns',
    opens: [named(/^Edit/)],
  },
  {
    name: 'an action that is dropped',
    path: '/actions?words=Compare+returns',
    opens: [named(/^Drop/), key('Control+Enter'), async (page) => await page.getByRole('alert').waitFor()],
  },
  {
    name: 'the palette with what it found',
    path: '/library',
    opens: [
      openPalette,
      async (page) => {
        await page.keyboard.type('doors');
        await page.getByRole('option').first().waitFor();
      },
    ],
  },
  {
    name: 'the choice of colours',
    path: '/library',
    opens: [
      async (page) => {
        await page.getByRole('button', { name: 'Colours' }).press('Enter');
        await page.getByRole('radio', { name: 'Dark' }).waitFor();
      },
    ],
  },
  {
    name: 'the menu of a telephone',
    path: '/library',
    size: 'narrow',
    opens: [
      async (page) => {
        await page.getByRole('button', { name: 'Menu' }).press('Enter');
        await page.getByRole('link', { name: 'Insights' }).waitFor();
      },
    ],
  },
  {
    name: 'words that somebody else has changed as well',
    path: begun,
    expects: ['409 (Conflict)'],
    opens: [
      async (page, folder) => {
        const path = `${begun.slice(1)}.md`;
        const text = folder.read(path).replace('Version 9.3 was withdrawn', 'Version 9.3 was taken back');
        const meanwhile = async (route: Route): Promise<void> => {
          folder.write({ [path]: text });
          folder.commit('Say it in plain words', { author: other });
          await route.continue();
        };
        await page.route('**/operations', meanwhile, { times: 1 });
        const entry = page.locator('[data-entry]').filter({ hasText: 'was withdrawn' });
        await entry.getByRole('button', { name: 'Edit' }).press('Enter');
        const field = page.getByRole('textbox', { name: 'What happened' });
        await field.fill('Version 9.3 was called back.');
        await field.press('Control+Enter');
        await page.getByRole('region', { name: 'Not saved yet' }).waitFor();
      },
    ],
  },
  {
    name: 'what is kept while the server is away',
    path: begun,
    expects: ['ERR_FAILED', 'Failed to fetch'],
    opens: [
      async (page) => {
        await page.route('**/attachments?*', (route) => route.abort());
        const chooser = page.waitForEvent('filechooser');
        const attach = page.locator('[data-hosts="entry"]').getByRole('button', { name: 'Attach' });
        await attach.first().press('Enter');
        const file = { name: 'run.log', mimeType: 'text/plain', buffer: Buffer.from('waiting\n') };
        await (await chooser).setFiles(file);
        await page.getByText('The server cannot be reached').first().waitFor();
      },
      async (page) => {
        await page.route('**/operations', (route) => route.abort());
        const uncertain = page.locator('[data-hosts="entry"]').getByRole('button', { name: 'Uncertain' });
        await uncertain.last().press('Enter');
        await page.getByText('kept in this browser').waitFor();
      },
    ],
  },
];
