import type { Passage } from '../../place.js';
import type { PassageRule } from '../../rule.js';
import type { Token } from '../../word.js';
import { comparatives, unmeasured, virtues } from './measureless.js';
import { isTask } from './task.js';
import { hitOf, isFigure, textAt, wordsEnd } from './tokens.js';

export const noMeasure: PassageRule = {
  name: 'action/no-measure',
  severity: 'warning',
  bias: 'vagueness',
  says: '“{words}” does not say how much is enough.',
  why: 'Two people who both mean well will stop at two different points, and neither can be shown to be done.',
  ask: 'Which figure, or which case that fails today, will tell that it is enough?',
  instead: '“Page within 2 min when the queue is older than 5 min”; a figure, or a case that has to pass.',
  source: 'Actions with a measure',
  places: ['actions', 'wider', 'lessons', 'wrong'],
  roles: ['action', 'item', 'prose', 'cell'],
  flags: [
    { text: 'Better alerts for the gateway', in: 'actions' },
    { text: 'Make the importer more robust', in: 'actions' },
    { text: 'Add more tests', in: 'actions' },
    { text: 'Set appropriate limits', in: 'actions' },
    { text: 'Restore a backup more often', in: 'actions' },
    { text: 'We need better communication with the shops', in: 'lessons' },
    { text: 'Add some kind of lock to the importer', in: 'actions' },
    {
      text: 'Isolated, or part of a trend? The third this year. Test the other readers more often.',
      in: 'wider',
    },
  ],
  leaves: [
    { text: 'Alert when more than 1% of orders fail', in: 'actions' },
    { text: 'Move the alerts to Better Stack', in: 'actions' },
    { text: 'Add two more brokers', in: 'actions' },
    { text: 'Restore a backup every week, so that we notice a bad one earlier', in: 'actions' },
    { text: 'Retry in the lower environments first', in: 'actions' },
    { text: 'The new index made the search faster.', in: 'lessons' },
    {
      text: 'Have we grown? More vans, and one duct for all. Better tests of one reader would not have met it.',
      in: 'wider',
    },
  ],
  inPassage: (passage, sentences) => {
    if (/\bdone (?:when|once|if)\b/i.test(passage.around)) return [];
    const task = passage.place === 'actions' || passage.place === 'wider';
    if (passage.role === 'cell' && !task) return [];
    for (const [index, { tokens }] of sentences.entries()) {
      if (task && !isOrder(tokens, index, passage)) continue;
      const end = endOf(tokens);
      if (
        task
          ? tokens
              .slice(0, end)
              .some(
                (token, index, all) =>
                  isFigure(token, index, all) || /^[a-z]\d\w*\.\d?x?large$/.test(token.word.text),
              )
          : !wishes(tokens)
      )
        continue;
      for (let at = 0; at < end; at++) {
        const length = vagueAt(tokens, at, task);
        if (length > 0) return hitOf(tokens, at, at + length);
      }
    }
    return [];
  },
};

/** How many tokens a word without a measure takes; 0 for others. */
function vagueAt(tokens: readonly Token[], at: number, task: boolean): number {
  const token = tokens[at];
  if (token?.kind !== 'word') return 0;
  const text = token.word.text;
  const before = textAt(tokens, at - 1) ?? '';
  const next = tokens[at + 1];
  const following = next?.word.text ?? '';
  // "Better Stack" is a name.
  if (token.capital && at > 0 && tokens[at - 1]?.kind !== 'mark') return 0;
  if (text === 'more' || text === 'less') {
    if (/^(?:no|not|any|once|one|two|three|four|five|some|few|much|even)$/.test(before) && before !== 'even')
      return 0;
    // "Test more", "communicate more".
    if (task && at === 1 && (!next || next.kind === 'mark') && tokens[0]?.word.classes.has('verb')) return 1;
    if (tokens[at - 1]?.kind === 'number' || !next || next.kind !== 'word') return 0;
    if (/^(?:than|or|and|then|details?|info|information|about)$/.test(following))
      return following === 'details' && task ? 2 : 0;
    return 2;
  }
  if (comparatives.has(text)) {
    // "… for better performance" says what for.
    if (task && before === 'for' && at > 2) return 0;
    if (text === 'lower' && at === begin(tokens) && next?.word.classes.has('determiner')) return 0;
    if (following === 'than' || following === 'ones' || before === 'no') return 0;
    if (
      next &&
      /^(?:environments?|environment's|version|versions|release|priority|stack|level|bound|case|tier|order)$/.test(
        following,
      )
    )
      return 0;
    if (/^(?:larger|smaller|bigger)$/.test(text) && tokens.some(({ kind }) => kind === 'code')) return 0;
    if (/^(?:higher|lower|larger|smaller|longer|shorter|earlier|sooner|bigger)$/.test(text) && !task)
      return 0;
    return next?.kind === 'word' && !/^(?:to|so|for|and|in|when|if)$/.test(following) ? 2 : 1;
  }
  if (task && text === 'make' && at === begin(tokens)) {
    const last = wordsEnd(tokens) - 1;
    if (last > at + 1 && last < at + 8 && virtues.has(textAt(tokens, last) ?? '')) return last - at + 1;
  }
  if (text === 'improved' && next?.kind === 'word')
    return at === 0 || /^(?:for|an?|with|have|need|provide|ensure|implement|add)$/.test(before) ? 2 : 0;
  if (!task) return 0;
  if (text === 'some' && /^(?:kind|sort|form|type)$/.test(following)) return 3;
  if (text === 'best' && /^practices?$/.test(following)) return 2;
  if (text === 'even' && following === 'more') return 2;
  if (
    at === begin(tokens) &&
    /^(?:properly|adequately|sufficiently|appropriately)$/.test(text) &&
    next?.word.classes.has('work')
  )
    return 2;
  if (unmeasured.has(text) && next?.kind === 'word') {
    if (/^(?:if|when|as|where|known|last)$/.test(before) || /^(?:for|to|when|of)$/.test(following)) return 0;
    return textAt(tokens, at + 2) === '(' ? 0 : 2;
  }
  return 0;
}

/** Whether a sentence asks for something. Looking wider, most sentences are answers: they tell what is so. */
function isOrder(tokens: readonly Token[], index: number, { place, role }: Passage): boolean {
  if (role === 'action' && index === 0) return true;
  if (place !== 'wider' || role === 'action') return begins.test(textAt(tokens, 0) ?? '');
  if (textAt(tokens, begin(tokens) + 1) === 'of') return false;
  return tokens.at(-1)?.word.text !== '?' && (isTask(tokens, begin(tokens)) || wishes(tokens));
}

function begin(tokens: readonly Token[]): number {
  return tokens.findIndex(({ kind }) => kind !== 'mark');
}

/** Where reasons, purposes and other clauses begin; what is there explains, and is no target. */
function endOf(tokens: readonly Token[]): number {
  let first = 0;
  while (tokens[first]?.kind === 'mark') first++;
  for (let at = first + 1; at < tokens.length; at++) {
    const text = textAt(tokens, at) ?? '';
    if (clauses.has(text)) return at;
    if (
      text === 'to' &&
      at > first &&
      tokens[at + 1]?.word.classes.has('verb') &&
      !/^(?:need|needs|want|have|us|how)$/.test(textAt(tokens, at - 1) ?? '')
    )
      return at;
    // "**Implement limits**: this will make it safer"
    if (text === ':' && at > 2) return at;
  }
  return tokens.length;
}

const clauses = set('so because since which that who if whether as due when while until');

/** The sentence is a wish, and no story: "Better …", "Ensure better …", "We need better …". */
function wishes(tokens: readonly Token[]): boolean {
  let first = 0;
  while (tokens[first]?.kind === 'mark') first++;
  if (tokens[first]?.word.text && tokens[first - 1]?.word.text === '(') {
    const close = tokens.findIndex(({ word }) => word.text === ')');
    if (close > 0 && close < 8) first = close + 1;
  }
  const text = textAt(tokens, first) ?? '';
  const told = tokens
    .slice(first)
    .some(({ word }) =>
      /^(?:is|are|was|were|has|have|had|do|does|did|make|makes|made|mean|means|meant|shows|showed|helped|will|would|can|cannot|could|may|might)$/.test(
        word.text,
      ),
    );
  const needed = tokens.some(({ word }) => /^(?:needed|required)$/.test(word.text));
  if (text === 'more') return needed;
  if (/^(?:better|improved|clearer|stronger|faster|earlier)$/.test(text)) return needed || !told;
  if (
    /^(?:ensure|provide|create|add|build|have|make|use|establish|implement|set|introduce|develop|need)$/.test(
      text,
    )
  )
    return true;
  if (/^(?:we|there)$/.test(text))
    return tokens
      .slice(first + 1, first + 5)
      .some(({ word }) => /^(?:need|should|must|needs)$/.test(word.text));
  return false;
}

const begins =
  /^(?:better|more|ensure|make|add|improve|we|setup|set|use|build|create|provide|do|easier|need)$/;

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
