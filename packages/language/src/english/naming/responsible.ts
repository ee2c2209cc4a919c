import type { PatternRule } from '../../rule.js';
import { subjectOf } from '../doer.js';
import { list } from '../words/list.js';

export const responsible: PatternRule = {
  name: 'naming/responsible',
  severity: 'error',
  bias: 'fundamental attribution error',
  says: '“{words}” hands the failure to somebody.',
  why: 'Being answerable for a system is a job; being answerable for its failure is a verdict, and it explains nothing.',
  ask: 'What did the people in that seat have to work with?',
  instead: '“The deletion went through because the console does not ask twice.”',
  source: 'No one is held responsible for what a system let happen',
  patterns: [
    'responsible for',
    'solely|personally|entirely|fully|wholly|alone responsible|accountable|liable',
    '(all|every|each|other|those) @adverb? team|teams|squad|squads|developers|engineers @be @adverb* responsible',
    'responsibility .. {lie|rest|fall} .. with|on',
  ],
  flags: [
    'We find that Chandra is responsible for the deletion of the zone.',
    'Those responsible for the outage have been told.',
    'One engineer was held solely responsible.',
    'All teams are always responsible for watching their service after a change.',
    'Responsible for the failure: the night shift.',
    { text: 'Write to the people responsible for this mess', in: 'actions' },
  ],
  leaves: [
    'The team responsible for billing joined the call.',
    'Two bugs are responsible for the loss of 40 rows.',
    'The new limits of the importer may be responsible.',
    'The scheduler is responsible for the failure handling of jobs.',
    'No single person is responsible for the outage.',
    'The export runs solely at night.',
  ],
  accepts: ({ match, sentence, known }) => {
    const { tokens } = sentence;
    if (tokens.some(({ word: { text } }) => /^(?:who|not|never|no|nobody|without)$/.test(text))) return false;
    const word = tokens[match.from]?.word.text ?? '';
    if (word !== 'responsible') {
      if (!/^(?:solely|personally|entirely|fully|wholly|alone)$/.test(word)) return true;
      const { doer } = subjectOf(sentence, match.from, known);
      return doer !== 'thing';
    }
    const object = tokens.slice(match.to, match.to + 5);
    const harm = object.findIndex(({ word: { text } }) => harms.has(text));
    if (harm < 0 || object.slice(0, harm).some(({ kind }) => kind === 'mark')) return false;
    if (
      /^(?:handling|detection|response|management|recovery|reviews?)$/.test(object[harm + 1]?.word.text ?? '')
    )
      return false;
    const { doer } = subjectOf(sentence, match.from, known);
    if (doer === 'thing') {
      const before = tokens[match.from - 1]?.word;
      if (!before?.classes.has('human') && before?.text !== 'those') return false;
    }
    const last = object[harm];
    const first = tokens[match.from];
    return first && last ? { from: first.from, to: last.to } : false;
  },
};

const harms = new Set(
  list(`
  outage outages incident incidents loss losses failure failures deletion erasure breakage mess damage downtime
  disruption disruptions error errors mistake mistakes problem problems bug delay delays corruption chaos disaster
  interruption leak breach
`),
);
