import type { Hit, PassageRule } from '../../rule.js';
import type { Token } from '../../word.js';

export const shouting: PassageRule = {
  name: 'loaded/shouting',
  severity: 'warning',
  bias: 'negativity bias',
  says: '“{words}” shouts.',
  why: 'Capitals carry anger over to readers who cannot answer.',
  ask: 'Does the fact need to be louder than the others?',
  instead: 'The word in small letters.',
  source: 'Animated language distracts from what happened',
  except: ['external'],
  flags: [
    'The shop was down AGAIN.',
    { text: 'The replica is COMPLETELY empty', in: 'timeline' },
    'NOBODY had the key.',
    { text: 'The queue was NEVER read', in: 'factors', role: 'factor' },
  ],
  leaves: [
    'The API returned HTTP 503.',
    'The job ran SELECT without WHERE.',
    'The flag NEVER_SEND was off.',
    'IMPORTANT NOTE',
    'The state was ALL of the rows.',
  ],
  inPassage: (_passage, sentences) => {
    const hits: Hit[] = [];
    for (const { tokens } of sentences) {
      const spoken = tokens.filter(({ kind }) => kind === 'word');
      const loud = spoken.filter(({ shouted }) => shouted);
      if (loud.length === 0 || loud.length * 2 > spoken.length) continue;
      for (const token of loud)
        if (shouted.has(token.word.text))
          hits.push({
            from: token.from,
            to: token.to,
            fix: {
              title: 'Say it in small letters',
              edits: [{ from: token.from, to: token.to, insert: quietly(token, tokens[0]) }],
            },
          });
    }
    return hits;
  },
};

function quietly(token: Token, first: Token | undefined): string {
  const { text } = token.word;
  return token === first ? text.slice(0, 1).toUpperCase() + text.slice(1) : text;
}

/** Words that are written in capitals only to be louder. */
const shouted = new Set(
  `again completely totally never always nobody nothing everything everyone absolutely very really
  entire entirely huge massive terrible wrong broken twice extremely ever please stop finally obviously immediately
  already without dead gone nowhere seriously whole both worst bad why how forever no-one`.split(/\s+/),
);
