import { criticalities, type Trigger } from './policy.js';
import type { Key, ListValue, MapValue, WordsValue } from './value.js';

export const words: WordsValue = { is: 'words' };
export const list: ListValue = { is: 'list', of: words };
const threshold: WordsValue = { is: 'threshold' };

/** Keys of which the default stands elsewhere: what a system leaves out is as for all of them. */
export function open(keys: Readonly<Record<string, Key>>): Readonly<Record<string, Key>> {
  return Object.fromEntries(Object.entries(keys).map(([name, { default: _, ...key }]) => [name, key]));
}

/** What can ask for a postmortem, and when it does. */
export const thresholds: Readonly<Record<Trigger, Key>> = {
  'core-down': {
    means: 'A system without which nothing goes was down.',
    value: threshold,
    example: 'always',
    default: 'always',
  },
  'user-facing': {
    means: 'People outside could not use something, for so long or longer.',
    value: threshold,
    example: '15 minutes',
    default: '30 minutes',
  },
  degraded: {
    means: 'Something went badly or slowly, for so long or longer.',
    value: threshold,
    example: '1 hour',
    default: '2 hours',
  },
  'data-loss': {
    means: 'Data was lost or damaged.',
    value: threshold,
    example: 'always',
    default: 'always',
  },
  security: {
    means: 'Somebody got in, or got to see what was not theirs.',
    value: threshold,
    example: 'always',
    default: 'always',
  },
  'near-miss': {
    means: 'Nothing happened, and it was close.',
    value: threshold,
    example: 'always',
    default: 'never',
  },
  other: { means: 'Anything else.', value: threshold, example: 'never', default: 'never' },
};

/** What can be said of a system. */
export const system: MapValue = {
  is: 'map',
  keys: {
    name: {
      means: 'As people say it. Left out, it is the name in front of the colon.',
      value: words,
      example: 'Card payments',
    },
    team: { means: 'Who looks after it.', value: words, example: 'Payments platform' },
    owners: { means: 'People to ask about it.', value: list, example: '[Dana Reyes, Arjun Rao]' },
    criticality: {
      means:
        'How much depends on it: nothing goes without it, people outside use it, or it is for yourselves.',
      value: { is: 'choice', of: criticalities },
      example: 'core',
      default: 'user-facing',
    },
    triggers: {
      means: 'Where it asks for a postmortem sooner or later than the others.',
      value: { is: 'map', keys: open(thresholds) },
      example: '{ user-facing: 10 minutes }',
    },
  },
};

/** What can be said of a person. */
export const person: MapValue = {
  is: 'map',
  keys: {
    handles: {
      means: 'What they are called in chats and tickets. A handle with an @ needs quotes.',
      value: list,
      example: '["@dana", dreyes]',
    },
    email: { means: 'Where mail reaches them.', value: { is: 'email' }, example: 'dana@example.com' },
    team: { means: 'Where they work.', value: words, example: 'Payments platform' },
    roles: {
      means: 'What they do, such as on-call, support, sales or prioritises.',
      value: list,
      example: '[on-call, support]',
    },
  },
};
