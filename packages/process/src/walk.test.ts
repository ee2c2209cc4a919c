import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { apply, isRefusal, type Operation, parse } from '@debrief/document';
import { expect, test } from 'vitest';
import { advance } from './advance.js';
import { answer } from './answer.js';
import type { Context } from './context.js';
import { reviewCriteria } from './needs/criteria.js';
import { widerQuestions } from './needs/questions.js';
import { phases } from './phase.js';
import { readPolicy } from './policy/read.js';
import type { NeedLack } from './standing.js';
import { contextOf, standingOf } from './testing/harbour.js';

const starter = fileURLToPath(new URL('../../cli/starter/', import.meta.url));
const template = readFileSync(`${starter}templates/standard.md`, 'utf8');
/** The policy that a new repository begins with. */
const { policy } = readPolicy(readFileSync(`${starter}debrief.yaml`, 'utf8'));

/** What somebody does when they read that something is missing. */
type Deed = (lack: NeedLack, context: Context) => readonly Operation[];

const set = (key: string | readonly string[], value: string | readonly string[]): Operation => ({
  do: 'set-key',
  key,
  value,
});
const meet = (name: string, value: string, list: 'review' | 'followup' = 'review'): Operation => ({
  do: 'set-meeting',
  list,
  name,
  value,
});
const write = (section: 'summary' | 'impact', text: string): Operation => ({
  do: 'set-section',
  section,
  text,
});
const entry = (
  time: string,
  text: string,
  moment: 'began' | 'detected' | 'resolved' | null = null,
): Operation => ({
  do: 'add',
  what: 'entry',
  facts: { time, text: `${text} ([log](https://logs.harbour.example/crane))`, moment },
});
const factor = (text: string, level: string): Operation => ({
  do: 'add',
  what: 'factor',
  facts: { text, level },
});
const lesson = (text: string, list: 'well' | 'wrong' | 'lessons'): Operation => ({
  do: 'add',
  what: 'lesson',
  list,
  facts: { text },
});
const action = (text: string, kind: string, owner: string, addresses: string): Operation => ({
  do: 'add',
  what: 'action',
  facts: {
    text,
    kind,
    owner,
    addresses: [addresses],
    ticket: kind === 'corrective' ? 'CR-1' : 'CR-2',
    due: '2026-06-01',
    doneWhen: 'a drill shows it',
  },
});
/** The id that a message begins with. */
const itemOf = ({ message }: NeedLack): string => /^[AFQ]\d+/.exec(message)?.[0] ?? '';
const change = (lack: NeedLack, facts: object): Operation =>
  ({
    do: 'change',
    what: itemOf(lack).startsWith('A') ? 'action' : 'factor',
    item: itemOf(lack),
    facts,
  }) as Operation;
const why = (lack: NeedLack, chain: string): Operation => ({
  do: 'add',
  what: 'why',
  factor: itemOf(lack),
  chain,
  facts: {
    question: `What made room for ${itemOf(lack)}?`,
    answers: ['The crane and its console were bought in different years.'],
  },
});

const deeds: Readonly<Record<string, Deed>> = {
  'one-owner': () => [set('owner', 'Femi Adeyemi')],
  severity: () => [set('severity', 'sev2')],
  systems: () => [set('systems', ['cranes'])],
  'several-views': () => [set(['people', 'responders'], ['Femi Adeyemi', 'Rosa Lindqvist'])],
  title: () => [{ do: 'retitle', title: 'Two cranes stood still while their console restarted' }],
  parts: ({ message }) => {
    if (message.startsWith('Summary'))
      return [write('summary', 'Two of nine cranes stood still for 40 minutes.')];
    if (message.startsWith('Impact'))
      return [
        {
          do: 'add',
          what: 'impact',
          facts: { who: 'Carriers', what: 'Waited at the quay', howMany: '14 lorries' },
        },
      ];
    return [
      entry('2026-05-04 09:10 UTC', 'The console got its monthly update.'),
      entry('2026-05-04 09:20 UTC', 'The first crane stopped.', 'began'),
    ];
  },
  'during-and-after': ({ message }) =>
    message.startsWith('No entry')
      ? [entry('2026-05-04 10:00 UTC', 'Both cranes moved again.', 'resolved')]
      : [
          entry(
            '2026-05-04 09:31 UTC',
            'The crew told the news to the desk by radio and called in the maker.',
            'detected',
          ),
        ],
  'two-factors': ({ message }) => [
    message.startsWith('There is one')
      ? factor('Updates and shifts are planned in different places', 'organisational')
      : factor('The console restarts with every update', 'technical'),
  ],
  'why-it-happened': (lack) => [why(lack, 'Why it happened')],
  'why-not-caught': (lack) => [why(lack, 'Why it was not caught')],
  'why-then': (lack) => [why(lack, 'Why then')],
  'made-sense': (lack) => [
    change(lack, { fields: { 'Made sense because': 'restarts had always taken seconds' } }),
  ],
  'looks-wider': ({ ask = '' }, { model }) => {
    const known = model.wider.find(({ question }) => question === ask);
    return known
      ? [
          {
            do: 'change',
            what: 'wider',
            item: known.from,
            facts: { answer: 'We looked, and found nothing.' },
          },
        ]
      : [{ do: 'add', what: 'wider', facts: { question: ask, answer: 'We looked, and found nothing.' } }];
  },
  'answers-what-people-ask': ({ ask = '' }) => {
    if (ask.includes('do well')) return [lesson('The crew had the number of the maker at hand.', 'well')];
    if (ask.includes('learn'))
      return [lesson('A console that restarts is an outage of its cranes.', 'lessons')];
    if (ask.includes('again'))
      return [action('Add shifts to the calendar of updates', 'preventative', 'Femi Adeyemi', 'F2')];
    return [lesson('The desk first heard of it from a driver.', 'wrong')];
  },
  'later-parts': ({ message }) => [
    message.startsWith('What went well')
      ? lesson('The crew had the number of the maker at hand.', 'well')
      : message.startsWith('What went wrong')
        ? lesson('The desk first heard of it from a driver.', 'wrong')
        : lesson('A console that restarts is an outage of its cranes.', 'lessons'),
  ],
  'both-kinds-of-action': ({ message }) => [
    message.includes('corrective')
      ? action('Delay updates of the console to the night', 'corrective', 'Rosa Lindqvist', 'F1')
      : action('Add shifts to the calendar of updates', 'preventative', 'Femi Adeyemi', 'F2'),
  ],
  'review-held': () => [meet('Held', '2026-05-08 14:00 UTC')],
  facilitator: () => [meet('Facilitator', 'Noor Haddad')],
  'devils-advocate': ({ message }) => [
    message.startsWith('Nobody')
      ? meet("Devil's advocate", 'Ulla Brandt')
      : meet('Challenge', 'would a slow network have done the same?'),
  ],
  'criteria-answered': ({ message }) => [
    {
      do: 'add',
      what: 'criterion',
      list: 'review',
      facts: { text: reviewCriteria.find(({ text }) => message.includes(text))?.text ?? '', met: true },
    },
  ],
  'everyone-agreed': ({ message }, context) => {
    if (message.startsWith('Nobody is named'))
      return [meet('Present', 'Femi Adeyemi, Rosa Lindqvist, Ulla Brandt')];
    const name = /^\S+ \S+/.exec(message)?.[0] ?? '';
    const given = answer(context, {
      name,
      dissent: name.startsWith('Ulla') ? 'the radio is a factor of its own' : null,
    });
    return 'problem' in given ? [] : given;
  },
  'actions-settled': (lack) => [change(lack, { done: true })],
  verdicts: (lack) => [change(lack, { verdict: 'worked — no crane has stopped since' })],
  'follow-up-held': () => [meet('Held', '2026-06-10 14:00 UTC', 'followup')],
};

test('from the template to the closed loop, by what is said to be missing', () => {
  let text = template;
  const context = (): Context =>
    contextOf(text, { id: '2026/05.cranes.console-restart', policy, discussion: [], today: '2026-06-20' });
  const passed: string[] = ['draft'];
  let reached = 0;
  const seen = new Set<string>();
  for (let step = 0; step < 120 && passed.at(-1) !== 'closed'; step++) {
    const now = standingOf(text, context());
    expect(now.status).toBe(passed.at(-1));
    const phase = now.phase === null ? phases.length : phases.indexOf(now.phase);
    expect(phase, `${now.phase} behind ${phases[reached]}`).toBeGreaterThanOrEqual(reached);
    reached = phase;
    for (const { asked, met } of [...now.phases, now.review]) expect(met).toBeLessThanOrEqual(asked);
    const [lack] = now.next?.lacks ?? [];
    const operations = lack
      ? deeds[lack.need.name.replace('process/', '')]?.(lack, context())
      : moved(context(), passed);
    if (!operations || operations.length === 0) throw new Error(`Nothing is done about “${lack?.message}”.`);
    if (lack) seen.add(lack.need.name);
    for (const operation of operations) {
      const done = apply(parse(text), operation);
      if (isRefusal(done)) throw new Error(`${lack?.message} ${done.message} ${JSON.stringify(operation)}`);
      text = done.parsed.text;
    }
    const after = standingOf(text, context());
    if (lack)
      expect(
        after.next?.lacks
          .filter(({ need, message }) => need === lack.need && message === lack.message)
          .map(({ message }) => message),
      ).toEqual([]);
  }
  expect(passed).toEqual(['draft', 'in-review', 'final', 'closed']);
  expect(standingOf(text, context())).toMatchObject({ claimed: 'closed', status: 'closed', phase: null });
  expect(seen.size).toBeGreaterThan(20);
  for (const { title } of widerQuestions) expect(text).toContain(title);
});

function moved(context: Context, passed: string[]): readonly Operation[] {
  const step = advance(context);
  if (!('operations' in step)) return [];
  passed.push(step.to);
  return step.operations;
}
