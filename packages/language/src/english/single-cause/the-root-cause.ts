import type { PatternRule } from '../../rule.js';
import type { Sentence } from '../../word.js';
import { formsOf } from '../lexicon.js';
import { list } from '../words/list.js';

export const theRootCause: PatternRule = {
  name: 'single-cause/the-root-cause',
  severity: 'warning',
  bias: 'single cause',
  says: '“{words}” points at one cause, and the search stops there.',
  why: 'Several things had to come together, and each of them is a place to make the next day better.',
  ask: 'What else had to be true for this to happen?',
  instead: '“Contributing factors: …; …; …”',
  source: 'Each factor necessary, and only together sufficient',
  patterns: [
    '[root-cause|rootcause|root-caused]',
    '[root cause|reason|problem|issue|caused]',
    '[at? the root of] @determiner? whole|entire? problem|problems|incident|outage|issue|matter|trouble|evil|it|all|this|failure|delay|loss|error',
  ],
  flags: [
    'The root cause was a swapped cable.',
    'The root cause: DNS',
    'There was a single root cause.',
    'This turned out to have a different root cause than the week before.',
    'By noon the night crew had found the root cause.',
    { text: '11:40 Root cause identified, fix on its way', in: 'timeline' },
    { text: 'Root cause', in: 'factors', role: 'heading' },
  ],
  leaves: [
    'There is no single root cause.',
    'Root causes and trigger',
    'The root CA expired.',
    'The root cause is still unknown.',
    'Two teams began to look for the root cause.',
    'One possible root cause was the new kernel, which we ruled out.',
    { text: '10:15 Root cause investigation started', in: 'timeline' },
  ],
  accepts: ({ match, sentence, passage }) => {
    const { tokens } = sentence;
    const article = tokens[match.from - 1]?.word.classes.has('determiner') === true;
    const from = article ? match.from - 1 : match.from;
    const first = tokens[from];
    const last = tokens[match.to - 1];
    if (!first || !last || analysed.has(tokens[match.to]?.word.text ?? '')) return false;
    if (
      tokens[match.from - 1]?.kind === 'quote' ||
      searched(sentence, match.from) ||
      open(sentence, from, match.to)
    )
      return false;
    const range = { from: first.from, to: last.to };
    const heading = passage.role === 'heading' || passage.role === 'label';
    const alone = heading && tokens.length === match.to - from;
    const replaceable = first.word.text === 'the' || first.word.text === 'a';
    const title = alone ? 'Contributing factors' : replaceable ? 'a contributing factor' : null;
    if (title === null) return range;
    const insert = first.capital && !alone ? `A${title.slice(1)}` : title;
    return { ...range, fix: { title: `Write “${insert}”`, edits: [{ ...range, insert }] } };
  },
};

/** The present forms of what people do who look for something. */
const searching = new Set(
  list(
    'look find identify determine investigate establish discover understand locate isolate uncover diagnose analyse analyze exclude seek pinpoint debug know confirm learn assess trace examine explore research narrow verify',
  ).flatMap((verb) => formsOf(verb, 'all').filter((form) => !formsOf(verb, 'past').includes(form))),
);
const soughtBefore = new Set([
  ...formsOf('investigate', 'past'),
  ...formsOf('exclude', 'past'),
  'ruled',
  ...list(
    'agree agreed thought believed suspected assumed suspect theory hypothesis rename replace into search hunt if whether could instead rather than ask asked asking avoid each every longer never rarely seldom nor neither more possible potential potentially candidate might may no not without unclear',
  ),
]);
const nounsBehind = new Set(
  list(
    'field section template tag label column box question report investigation investigations hunt search unknown unclear undetermined tbd pending hypothesis team group meeting template process form',
  ),
);
/** Those have a rule of their own. */
const analysed = new Set(['analysis', 'analyses', 'analyzes']);

/** "Trying to find the root cause" claims nothing. */
function searched({ tokens }: Sentence, from: number): boolean {
  return tokens.slice(Math.max(0, from - 6), from + 1).some(({ word, kind }, index, before) => {
    if (kind === 'mark') return false;
    // "Found for … the root cause": only the words right in front of it count.
    if (soughtBefore.has(word.text)) return index >= before.length - (word.text === 'ruled' ? 6 : 4);
    if (word.text === 'finding' || word.text === 'confirming') return false;
    return searching.has(word.text);
  });
}

/** "… is still unknown", "… is not yet clear", "… might be": said openly. */
function open({ tokens }: Sentence, from: number, to: number): boolean {
  const head = tokens[from]?.word.text;
  if (head === 'no' || head === 'any') return true;
  const behind: string[] = [];
  for (const { kind, word } of tokens.slice(to, to + 10)) {
    if (kind === 'mark' && word.text !== ':') break;
    if (kind !== 'mark') behind.push(word.text);
  }
  if (nounsBehind.has(behind[0] ?? '') || behind.slice(0, 3).includes('not')) return true;
  return (
    behind.some(
      (text, at) =>
        openly.has(text) || (text === 'not' && behind.slice(at + 1, at + 4).some((next) => found.has(next))),
    ) || tokens.slice(from, to).some(({ word }) => word.text === 'possible')
  );
}
const found = new Set(
  list('known clear found identified established determined understood certain sure confirmed'),
);
const openly = new Set(
  list(
    'believed suspected thought assumed presumed unknown unclear undetermined tbd pending might may uncertain',
  ),
);
