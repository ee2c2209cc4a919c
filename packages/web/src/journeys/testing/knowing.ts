import type { Locator } from 'playwright-core';
import type { Hands } from './hands.js';

/** Who was there, besides the one who writes. */
export const people = {
  writes: 'Marisol Quiroga',
  helped: 'Hanna Virtanen',
  facilitates: 'Anjali Deshmukh',
  doubts: 'Bram de Vries',
} as const;

/** What somebody does about one thing that the loop asks for; `said` are the words of its sentence. */
type Supply = (at: At, said: readonly string[]) => Promise<void>;

/** What is done about each thing that is asked for, by the words that ask. */
export type Known = readonly (readonly [needs: RegExp, by: Supply])[];

/** The form that a need has opened, and the hands that fill it in. */
export interface At {
  readonly hands: Hands;
  /** The form in which the focus is. */
  readonly form: Locator;
}

/** Fills fields by their labels: words into lines, choices by how they begin. */
async function fill({ hands, form }: At, facts: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, words] of Object.entries(facts)) {
    const field = form.getByLabel(label, { exact: true });
    const isChoice = await field.evaluate((each) => each.matches('select'));
    await (isChoice ? hands.choose(field, words) : hands.fill(field, words));
  }
}

const save = async ({ hands, form }: At): Promise<void> => {
  await hands.press(form.locator('button[type=submit]'));
  await form.waitFor({ state: 'detached' });
};

const say =
  (facts: Readonly<Record<string, string>>): Supply =>
  async (at) => {
    await fill(at, facts);
    await save(at);
  };

const write = (words: string): Supply => say({ 'In your words': words });

/** Asks why, answers, and ends there. */
const why =
  (answer: string): Supply =>
  async ({ hands, form }) => {
    const { page } = hands;
    const add = page.getByRole('button', { name: 'Add', exact: true });
    await hands.press(add);
    const field = page.getByRole('textbox', { name: 'What is the answer?' });
    await hands.fill(field, answer);
    await hands.press(add);
    await page.getByRole('textbox', { name: 'Question' }).waitFor();
    await hands.press(page.getByRole('button', { name: 'Done' }));
    await form.waitFor({ state: 'detached' });
  };

/** What came together, and what made it look right then. */
const factors = [
  {
    'What made it possible?': 'The new index began to answer before it was full',
    Level: 'Technical',
    'Made sense because': 'every index before had been full within a minute',
  },
  {
    'What made it possible?': 'The plan of the switch had no step that counts documents',
    Level: 'Organisational',
    'Made sense because': 'the plan came from a time with one small index',
  },
] as const;

/** What is to be done about it; of each its fields and the factor that it addresses. */
const actions = {
  corrective: [
    {
      'What is to be done?': 'Fill the new index to the end',
      Owner: people.writes,
      Due: '2026-10-20',
      Priority: 'high',
      Ticket: 'FIND-12',
      'Done when': 'both indexes hold the same number of documents',
    },
    'F1',
  ],
  preventative: [
    {
      'What is to be done?': 'Add a count of documents to the switch of an index',
      Owner: people.helped,
      Due: '2026-10-28',
      Priority: 'medium',
      Ticket: 'FIND-13',
      'Done when': 'a switch to an index that is half full stops by itself',
    },
    'F2',
  ],
} as const;

/** A line of what was learned. */
const learn =
  (words: string): Supply =>
  async (at) => {
    await at.hands.fill(at.form.getByRole('textbox'), words);
    await save(at);
  };

/** An action of one kind, with all that is asked of it. */
const act =
  (kind: keyof typeof actions): Supply =>
  async (at) => {
    const [facts, factor] = actions[kind];
    await fill(at, facts);
    await at.hands.press(at.form.getByRole('checkbox', { name: new RegExp(`^${factor} `) }));
    await save(at);
  };

/** Says whether an action helped, and what shows it. */
const judge: Supply = async (at) => {
  await at.hands.press(at.form.getByRole('button', { name: 'Helped', exact: true }));
  await at.hands.fill(at.form.getByLabel('Did it help?'), 'Helped: two switches since, and none was noticed');
  await save(at);
};

const isPressed = (button: Element | null): boolean => button?.getAttribute('aria-pressed') === 'true';

/** Stands behind the factors. */
export const agree = async ({ hands }: Pick<At, 'hands'>): Promise<void> => {
  const answer = hands.page.getByRole('region', { name: 'Your answer to the factors' });
  await hands.press(answer.getByRole('button', { name: /^I agree/ }));
  await answer.getByText('You: agrees').waitFor();
};

const because: Readonly<Record<string, string>> = {
  'Why it happened': 'The switch waits for the first document, not for the last.',
  'Why it was not caught': 'No test begins with an index that is half full.',
  'Why then': 'The index had doubled in size since the last switch.',
};

const chat = `10:44 Hanna Virtanen: The care desk says that searches come back empty
10:52 Marisol Quiroga: Half of the documents are missing in the new index
`;

const graph = 'https://graphs.example/search';

/** What is known about each thing that the loop asks for. */
export const supplies: Known = [
  [/^Nobody owns/, say({ Owner: people.writes })],
  [
    /^Nobody but the owner is named among/,
    async (at) => {
      await at.hands.press(at.form.getByRole('button', { name: 'Add a role' }));
      await fill(at, { Role: 'responders', People: people.helped });
      await save(at);
    },
  ],
  [
    /^Summary/,
    write('For 38 minutes every second search found nothing. Putting the old index back ended it.'),
  ],
  [/^Service health/, write('Searches took 90 ms as always; nothing had been restarted for weeks.')],
  [
    /^(?:Impact says nothing|The impact does not say)/,
    say({
      'What did they see or feel?': 'Every second search came back empty',
      'Who?': 'Shoppers',
      'How many?': 'about 4,100',
    }),
  ],
  [
    /^The timeline begins with the incident itself/,
    say({
      When: '2026-10-01 10:38 UTC',
      'What happened': 'The new index was switched on',
      'A link that shows it': graph,
    }),
  ],
  [
    /^Between the beginning and the end nothing/,
    async ({ hands, form }) => {
      const { page } = hands;
      await page.keyboard.press('Escape');
      await form.waitFor({ state: 'detached' });
      await hands.press(page.getByRole('button', { name: 'Paste a chat or alerts' }));
      const paste = page.getByRole('form', { name: /^(?:Paste|Look)/ });
      await hands.fill(paste.getByLabel('What you copied'), chat);
      await hands.press(paste.getByRole('button', { name: /^(?:Read it|Add 2 entries)$/ }));
      await hands.press(paste.getByRole('button', { name: 'Add 2 entries' }));
      await paste.waitFor({ state: 'detached' });
    },
  ],
  [/neither where it is known from nor that it is uncertain/, say({ 'A link that shows it': graph })],
  [
    /^No contributing factor is told yet|^There is one factor only/,
    async (at, [words = '']) => {
      await fill(at, factors[words.startsWith('No') ? 0 : 1]);
      await save(at);
    },
  ],
  [/^No factor is of the organisational level/, say({ Level: 'Organisational' })],
  [
    /has no answer yet to “(.+)”/,
    async (at, [, label = '']) => await why(because[label] ?? '')(at, [] as never),
  ],
  [/does not say what made it seem right/, say({ 'Made sense because': 'nobody had seen it otherwise' })],
  [/^“.+” has no answer yet/, say({ Answer: 'We looked through the last year, and found nothing like it.' })],
  [/^There is no corrective action/, act('corrective')],
  [/^(?:There is no preventative action|“What keeps it from happening again)/, act('preventative')],
  [
    /^“Who else was needed/,
    learn('Nobody had called the people of the care desk; they were needed earlier.'),
  ],
  [/^“How was communication/, learn('The status page was updated within five minutes.')],
  [
    /^(?:What went well|“Where did we do well)/,
    learn('The old index was still there, and a minute was enough to go back.'),
  ],
  [
    /^(?:What went wrong|“What in the response)/,
    learn('The dashboard shows the two indexes as one, so half a loss looks like noise.'),
  ],
  [/^(?:Lessons learned|“What did we learn)/, learn('A switch is as safe as the count before it.')],
  [
    /^(?:No review was held|Nobody is named as (?:the facilitator|present|the devil)|Nobody but the owner is named as)/,
    say({
      When: '2026-10-08 14:00 UTC',
      Facilitator: people.facilitates,
      'Devil’s advocate': people.doubts,
      'What was doubted': 'Was it the load of that morning? The graph of the day before shows the same load.',
      Present: `${people.writes}, ${people.helped}`,
    }),
  ],
  [
    /^The review does not say yet: “(.+)”/,
    async ({ hands }, [, asked = '']) => {
      const row = hands.page.locator('.criteria > li').filter({ hasText: asked });
      await hands.press(row.getByRole('button', { name: 'Met' }));
    },
  ],
  [/^Nobody has agreed to the factors yet|^Marisol Quiroga was present and has neither/, agree],
  [
    /^(A\d) is neither done nor dropped/,
    async ({ hands }, [, action = '']) => {
      const item = hands.page.locator('[data-action]').filter({ hasText: action });
      const done = item.getByRole('button', { name: 'Done', exact: true });
      await hands.press(done);
      await hands.page.waitForFunction(isPressed, await done.elementHandle());
    },
  ],
  [/^(A\d) has no verdict yet/, judge],
  [
    /^No follow-up was held yet/,
    say({ 'When did you meet?': '2026-11-12 10:00 UTC', Present: `${people.writes}, ${people.helped}` }),
  ],
];
