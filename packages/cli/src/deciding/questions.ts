import type { InUse } from '../draft/inuse.js';
import { triggers } from '../draft/triggers.js';
import type { Ask, Choice } from '../terminal/ask.js';
import type { ShouldFlags } from './flags.js';

/** How the systems were out of use, next to what else can have happened. */
const extents: readonly Choice[] = [
  { value: 'full', hint: 'nobody could use it' },
  { value: 'partial', hint: 'some people could not use it' },
];

/** Asks the few things that decide. Every question takes Enter for an answer. */
export async function asked({ systems, severities }: InUse, ask: Ask): Promise<ShouldFlags> {
  const hint = `${systems.length > 0 ? systems.slice(0, 3).join(', ') : 'payments, ledger'}, or Enter`;
  const system = await ask.text('Which systems, the most affected first?', { hint });
  const happened = await ask.several('What happened?', [
    ...extents,
    ...triggers.filter(({ value }) => others.has(value)),
  ]);
  const minutes = await ask.text('For how many minutes?', { hint: '45, or Enter', check: problemOfMinutes });
  const severity = await askSeverity(severities, ask);
  const recurrence = await ask.choose('Would it happen again, if nothing changed?', [
    { value: '', label: 'not known' },
    { value: 'likely' },
    { value: 'unlikely' },
  ]);
  const stable = await ask.choose('Is the service stable again?', [
    { value: 'yes' },
    { value: 'no', hint: 'people still work on it' },
  ]);
  const is = (value: string): boolean => happened.includes(value);
  return {
    ...(system !== '' && { system: [system] }),
    ...(severity !== '' && { severity }),
    ...(minutes !== '' && { minutes: Number(minutes) }),
    // Who names both means the worse of the two.
    ...(is('full') ? { full: true } : is('partial') && { partial: true }),
    ...{
      degraded: is('degraded'),
      dataLoss: is('data-loss'),
      security: is('security'),
      nearMiss: is('near-miss'),
    },
    ...((recurrence === 'likely' || recurrence === 'unlikely') && { recurrence }),
    unstable: stable === 'no',
  };
}

const others = new Set(['degraded', 'data-loss', 'security', 'near-miss']);

async function askSeverity(choices: readonly Choice[], ask: Ask): Promise<string> {
  if (choices.length === 0) return await ask.text('How bad was it?', { hint: 'sev2, or Enter' });
  return await ask.choose('How bad was it?', [{ value: '', label: 'not known yet' }, ...choices]);
}

/** What is in the way of a number of minutes. */
export function problemOfMinutes(words: string): string | null {
  return words === '' || /^\d{1,7}$/.test(words) ? null : 'Minutes are a whole number, such as 45';
}
