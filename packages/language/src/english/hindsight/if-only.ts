import type { PatternRule } from '../../rule.js';
import type { Sentence, Token } from '../../word.js';
import { holds, textAt } from './words.js';

export const ifOnly: PatternRule = {
  name: 'hindsight/if-only',
  severity: 'warning',
  bias: 'counterfactual',
  says: '“{words}” opens a story about a day that did not happen.',
  why: 'One link is taken out of the chain, and everything that made it fit stays untold.',
  ask: 'How did this step look to those who were there, with what they knew then?',
  instead: 'Describe the sequence as it was; the missing thing becomes an action.',
  source: 'Counterfactual thinking after bad outcomes',
  except: ['lessons', 'well', 'lucky', 'actions', 'wider', 'questions'],
  patterns: [
    '[if only @human|the|this|that|our|it|there]',
    '^ [had @human|the|this|that|our|it|there|anyone|any ... @participle|noticed]',
    'but|and|that|,|: [had @human|the|this|that|our|it|there|anyone ... @participle|noticed]',
    '[were it not for]',
    '[if not for]',
    '^ [but for]',
    '[if it was|were not for]',
    '[if only] $',
    '[it were better|wiser to]',
    "[if ... had|'d not|@adverb* @verb? been|@participle]",
  ],
  flags: [
    'If only we had tried it on the small cluster.',
    'Had the alert fired at nine, the queue was still short.',
    'Had anyone looked at the second graph, the leak was plain to see.',
    'If the gateway had limited its retries, the database was safe.',
    'This was a quiet day, and had we waited for the copy nothing was lost.',
  ],
  leaves: [
    'If only one pump runs the valve closes.',
    'The shard had three replicas.',
    'We checked if the copy had finished.',
    'The client asks again if the lease had expired.',
    'Had a look at the load balancer.',
  ],
  accepts: ({ match, sentence }) => {
    const { source } = match.pattern;
    if (source.endsWith('$') || source.startsWith('[it were')) return true;
    if (source.startsWith('^ [but')) return holds(sentence, unreal, match.to);
    if (source.startsWith('[if only')) return holds(sentence, unreal, match.to);
    if (spared(sentence)) return false;
    // "What would have happened if …?" looks ahead.
    if (asking.has(textAt(sentence, 0)) && sentence.tokens.at(-1)?.word.text === '?') return false;
    if (!source.startsWith('[if')) return true;
    if (everyday(sentence.tokens.slice(match.to))) return false;
    // "We checked if it had finished" asks a question, and "retries if it had failed" tells a rule.
    const before = sentence.tokens[match.from - 1];
    if (textAt(sentence, match.from + 1) === 'only' || holds(sentence, duties, match.from, match.to))
      return false;
    return (
      !before ||
      before.kind === 'mark' ||
      leading.has(before.word.text) ||
      holds(sentence, unreal, 0, match.from)
    );
  },
};

const asking = new Set(['what', 'how', 'would', 'which']);
const duties = new Set(['should', 'would', 'could', 'shall']);
const unreal = new Set(['had', 'would', 'could', 'were', 'knew', 'was', 'might']);
const leading = new Set(['but', 'and', 'that', 'even', 'because', 'so']);

/** "If it had been longer, the edits would be gone": harm that did not come. */
function spared({ tokens }: Sentence): boolean {
  return tokens.some(
    ({ word }, index) =>
      (harm.has(word.text) || (word.text === 'gone' && tokens[index - 1]?.word.text === 'be')) &&
      tokens.slice(Math.max(0, index - 4), index).some((before) => before.word.text === 'would') &&
      !tokens.slice(Math.max(0, index - 4), index).some((before) => refused.has(before.word.text)),
  );
}

const harm = new Set(
  'lost worse deleted overwritten destroyed charged doubled leaked corrupted unrecoverable spoiled'.split(
    ' ',
  ),
);
const refused = new Set(['not', 'never', 'nobody', 'nothing', 'no']);

/** "If the lease had expired, the client asks again": a rule, and not a wish. */
function everyday(tokens: readonly Token[]): boolean {
  const comma = tokens.findIndex(({ word }) => word.text === ',');
  if (comma < 0) return false;
  const main = tokens.slice(comma + 1).map(({ word }) => word);
  return (
    main.some(({ text, classes }) => classes.has('third') || /^(?:is|are|will|can)$/.test(text)) &&
    !main.some(({ text }) => unreal.has(text))
  );
}
