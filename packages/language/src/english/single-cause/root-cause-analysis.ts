import type { PatternRule } from '../../rule.js';

export const rootCauseAnalysis: PatternRule = {
  name: 'single-cause/root-cause-analysis',
  severity: 'warning',
  bias: 'single cause',
  says: '“{words}” promises one cause before anybody has looked.',
  why: 'The name of a review steers what people look for; this one asks for a single answer.',
  ask: 'What do we want to learn, and from whom?',
  instead: '“Incident review” or “learning review”.',
  source: 'Reviews that look for factors instead of a root',
  patterns: [
    '[rca|rcas]',
    '[root-cause|rootcause analysis|analyses]',
    '[root cause|causes analysis|analyses]',
  ],
  flags: [
    'RCA attached.',
    'The root cause analysis showed a full queue.',
    'The RCA meeting is on Thursday.',
    { text: 'Root cause analysis', in: 'factors', role: 'heading' },
  ],
  leaves: [
    'An RCA connector was loose.',
    'The analysis of causes is listed below.',
    'The incident review is on Thursday.',
    'Both RCA cables were loose.',
  ],
  accepts: ({ match, sentence }) => {
    const { tokens } = sentence;
    const behind = tokens[match.to]?.word.text ?? '';
    if (plugs.has(behind)) return false;
    const first = tokens[match.from];
    const last = tokens[match.to - 1];
    if (!first || !last) return false;
    const range = { from: first.from, to: last.to };
    // "The vendor starts a root cause analysis": somebody begins to look.
    if (tokens.slice(Math.max(0, match.from - 4), match.from).some(({ word }) => beginning.has(word.text)))
      return false;
    // What a supplier calls its report is its own business.
    if (
      ((behind === 'from' || behind === 'by') && !ours.has(tokens[match.to + 1]?.word.text ?? '')) ||
      tokens[match.from - 1]?.word.text === "'s"
    )
      return { ...range, severity: 'note' };
    const insert = first.capital && match.from === 0 ? 'Incident review' : 'incident review';
    if (last.word.text === 'rcas' || last.word.text === 'analyses') return range;
    return { ...range, fix: { title: `Write “${insert}”`, edits: [{ ...range, insert }] } };
  },
};

const beginning = new Set(
  'rename replace drop call start starts started starting begin begins began launch launches launched initiate initiated initiates requested requests request'.split(
    ' ',
  ),
);
const ours = new Set(['our', 'us', 'ourselves', 'my', 'me']);
const plugs = new Set(
  'connector connectors cable cables jack jacks plug plugs socket sockets port ports adapter adapters input output'.split(
    ' ',
  ),
);
