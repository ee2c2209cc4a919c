import { depths } from './policy.js';
import { sections } from './sections.js';
import { list, open, person, system, thresholds, words } from './systems.js';
import type { Key, MapValue, Names, Value, WordsValue } from './value.js';

const days: WordsValue = { is: 'days' };
const severity: WordsValue = { is: 'severity' };

const needs: MapValue = {
  is: 'map',
  keys: {
    sections: {
      means: 'Parts that may not be left out.',
      value: { is: 'list', of: { is: 'choice', of: sections } },
      example: '[summary, timeline, factors, actions]',
      default: '[summary, impact, timeline, factors, well, wrong, lessons, actions, wider]',
    },
    participants: {
      means: 'Roles that somebody has under people: of the postmortem.',
      value: list,
      example: '[incident-commander, support]',
    },
    depth: {
      means:
        'Whether each factor is asked in all four ways and the wider questions are answered, or it is enough to ask once.',
      value: { is: 'choice', of: depths },
      example: 'brief',
      default: 'full',
    },
    review: {
      means: 'A meeting with a facilitator and a devil’s advocate, or a second reader who knows the case.',
      value: { is: 'choice', of: depths },
      example: 'brief',
      default: 'full',
    },
  },
};

const byKind: Readonly<Record<string, Key>> = {
  corrective: { means: 'For what puts things right.', value: days, example: '2 weeks', default: '30 days' },
  preventative: {
    means: 'For what keeps it from coming back.',
    value: days,
    example: '60 days',
    default: '90 days',
  },
};
const actionClock: Key['value'] = { is: 'either', of: [days, { is: 'map', keys: open(byKind) }] };

/** Names of the team with what is said of each, or a plain list of them. */
function namesOrList(names: Names): Value {
  return { is: 'either', of: [{ is: 'map', keys: {}, names }, list] };
}

/**
 * Every key of `debrief.yaml`. The reader, the messages, the JSON Schema and the page about it are all made from this.
 */
export const policyKeys: Readonly<Record<string, Key>> = {
  format: {
    means: 'The version of this file’s form.',
    value: { is: 'choice', of: ['1'] },
    example: '1',
    default: '1',
  },
  noun: { means: 'What you call one.', value: words, example: 'learning review', default: 'postmortem' },
  since: {
    means: 'The day from which on all of this counts. Postmortems of earlier incidents are left in peace.',
    value: { is: 'day' },
    example: '2026-01-01',
  },
  severities: {
    means: 'Your words for how bad it was, the gravest first, and what each one means.',
    value: namesOrList({
      subject: 'A severity',
      name: 'sev1',
      means: 'What it means, so that everyone reads it in the same way.',
      value: words,
      example: 'Many people cannot do what they came for',
    }),
    example: '{ sev1: Many people cannot do what they came for, sev2: Some cannot }',
  },
  systems: {
    means: 'What can break. The first system of a postmortem is part of its file’s name.',
    value: namesOrList({
      subject: 'A system',
      name: 'payments',
      means: 'One system, by its short name.',
      value: system,
      example: '{ name: Card payments, criticality: core }',
    }),
    example: '{ payments: { name: Card payments, criticality: core } }',
  },
  people: {
    means: 'Who is who, so that handles find their names. A plain list of names will do.',
    value: namesOrList({
      subject: 'A person',
      name: 'Dana Reyes',
      means: 'One person, by name.',
      value: person,
      example: '{ handles: ["@dana"], team: Payments platform }',
    }),
    example: '{ Dana Reyes: { handles: ["@dana"], team: Payments platform } }',
  },
  triggers: {
    means: 'What asks for a postmortem by itself. Anyone can still call one.',
    value: {
      is: 'map',
      keys: {
        ...thresholds,
        severities: {
          means: 'Severities that always ask.',
          value: { is: 'list', of: severity },
          example: '[sev1]',
          default: '[sev1, sev2]',
        },
      },
    },
    example: '{ user-facing: 15 minutes, severities: [sev1] }',
  },
  stakeholders: {
    means: 'Who may feel an incident. Each is to be found under Impact.',
    value: list,
    example: '[customers, support, finance]',
  },
  required: {
    means: 'What a postmortem needs before it can go on.',
    value: {
      is: 'map',
      keys: {
        any: { means: 'For every severity.', value: needs, example: '{ depth: full, review: full }' },
      },
      names: {
        subject: 'A severity',
        name: 'sev3',
        from: 'severities',
        means: 'For this severity. What it leaves out is as under any.',
        value: { is: 'map', keys: open(needs.keys) },
        example: '{ depth: brief, review: brief }',
      },
    },
    example: '{ sev3: { depth: brief, review: brief } }',
  },
  clocks: {
    means: 'How long things may take.',
    value: {
      is: 'map',
      keys: {
        draft: {
          means: 'From the end of the incident until there is something to review.',
          value: days,
          example: '1 week',
          default: '5 days',
        },
        review: {
          means: 'From the end of the incident until it is final.',
          value: days,
          example: '3 weeks',
          default: '14 days',
        },
        agree: {
          means:
            'From the review until everyone who was there has agreed or dissented. Who has not is recorded as absent.',
          value: days,
          example: '1 week',
          default: '5 days',
        },
        actions: {
          means: 'From the review until an action is done: one length, one by kind, or either by severity.',
          value: {
            is: 'either',
            of: [
              days,
              {
                is: 'map',
                keys: {
                  ...byKind,
                  any: {
                    means: 'For every severity that is not named.',
                    value: actionClock,
                    example: '60 days',
                  },
                },
                names: {
                  subject: 'A severity',
                  name: 'sev1',
                  from: 'severities',
                  means: 'For this severity.',
                  value: actionClock,
                  example: '{ corrective: 1 week, preventative: 30 days }',
                },
              },
            ],
          },
          example: '{ corrective: 2 weeks, preventative: 60 days }',
          default: '{ corrective: 30 days, preventative: 90 days }',
        },
        'follow-up': {
          means: 'When people meet again to see what the actions did, counted from the review.',
          value: {
            is: 'map',
            ascending: ['after', 'before'],
            keys: {
              after: { means: 'Not sooner.', value: days, example: '3 weeks', default: '14 days' },
              before: { means: 'Not later.', value: days, example: '45 days', default: '60 days' },
            },
          },
          example: '{ after: 3 weeks, before: 45 days }',
          default: '{ after: 14 days, before: 60 days }',
        },
      },
    },
    example: '{ draft: 1 week, review: 3 weeks }',
  },
  rules: {
    means: 'Rules of debrief check that weigh differently here, one by one or by family.',
    value: {
      is: 'map',
      keys: {},
      names: {
        subject: 'A rule',
        name: 'loaded',
        from: 'rules',
        means: 'How much it weighs, or that it is off.',
        value: { is: 'choice', of: ['off', 'note', 'warning', 'error'], also: { false: 'off' } },
        example: 'note',
      },
    },
    example: '{ hindsight/could-have: note, loaded: off }',
  },
  internal: {
    means:
      'Names that must not stand in a message to customers. With a * at its end, any word that begins so.',
    value: list,
    example: '[Project Falcon, ledger-db]',
  },
};
