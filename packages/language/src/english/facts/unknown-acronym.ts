import type { DocumentRule, Sign } from '../../rule.js';
import type { Token } from '../../word.js';
import { knownAcronyms } from '../words/acronyms.js';

export const unknownAcronym: DocumentRule = {
  name: 'facts/unknown-acronym',
  severity: 'note',
  bias: 'curse of knowledge',
  says: '“{words}” is not said in full anywhere.',
  why: 'Those who join next year, or work next door, read postmortems to learn; letters stop them.',
  ask: 'What does it stand for?',
  instead: '“QZF (the queue in front of …)” at its first use, or a line in the glossary.',
  source: 'Lingo is defined once',
  flags: [
    'QZF dropped the queries.',
    'The letters waited in the XKLM.',
    { text: 'Restarted the PZB', in: 'timeline' },
    { text: 'No alert on the ZQT lag', in: 'factors', role: 'factor' },
  ],
  leaves: [
    'QZF (the queue in front of the zone files) dropped the queries.',
    'The queue zone front (QZF) dropped the queries.',
    'HTTP 503 rose, and the CPU of the DB was at 98%.',
    {
      document:
        '# Late letters\n\n## Summary\n\nQZF dropped them.\n\n## Glossary\n\n- **QZF**: the queue of the zone files\n',
    },
    'IT WAS A LONG NIGHT FOR US.',
    'See PM-204 and ABC-1234.',
  ],
  signs: ({ place }, sentences) =>
    place === 'glossary' || place === 'evidence' ? [] : sentences.flatMap(({ tokens }) => acronymsIn(tokens)),
  inDocument: (signs, { terms, things, people }) => {
    const seen = new Set<string>();
    return signs.filter(({ kind, text }) => {
      const first = !seen.has(text);
      seen.add(text);
      return first && kind === 'used' && !terms.has(text) && !things.has(text) && !people.has(text);
    });
  },
};

function acronymsIn(tokens: readonly Token[]): Sign[] {
  const loud = tokens.filter(({ shouted }) => shouted).length;
  // A heading in capitals is no list of acronyms.
  if (loud === 0 || (loud > 2 && loud * 2 > tokens.length)) return [];
  return tokens.flatMap((token, at) => {
    const { text } = token.word;
    if (!isAcronym(token) || knownAcronyms.has(text) || knownAcronyms.has(text.replace(/\d+$/, '')))
      return [];
    return [{ kind: isDefined(tokens, at) ? 'defined' : 'used', text, from: token.from, to: token.to }];
  });
}

function isAcronym({ kind, shouted, word }: Token): boolean {
  return (
    kind === 'word' && shouted && /^[a-z][a-z0-9]{1,5}$/.test(word.text) && /[a-z].*[a-z]/.test(word.text)
  );
}

/** "QZF (the queue …)", "the queue … (QZF)", "QZF, short for …" */
function isDefined(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.word.text;
  const next = tokens[at + 1]?.word.text;
  const second = tokens[at + 2]?.word.text;
  if (before === '(' || next === '(' || next === '[') return true;
  return next === 'stands' || (next === ',' && (second === 'short' || second === 'the' || second === 'our'));
}
