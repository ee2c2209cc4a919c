import type { Known } from '../../known.js';
import type { Sentence, Token } from '../../word.js';
import { doerOf, isHuman } from '../doer.js';
import { openingOf } from './opening.js';
import { isTask } from './task.js';
import { textAt, wordsEnd } from './tokens.js';
import { describing } from './words.js';

/** How the words of an action speak: they ask for a task, or they do something else. */
export type Manner = 'task' | 'question' | 'idea' | 'report' | 'wish' | 'thing' | 'aside';

export interface Reading {
  readonly manner: Manner;
  /** The words that show it, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  /** The verb that a wish comes to: "add" in "We should add"; -1 where there is none. */
  readonly task: number;
}

/** Reads how a sentence of an action speaks. */
export function readManner(sentence: Sentence, known: Known): Reading {
  const { tokens } = sentence;
  const at = openingOf(sentence);
  const end = wordsEnd(tokens);
  const reading = (manner: Manner, to: number, task = -1, from = at): Reading => ({
    manner,
    from: Math.min(from, end - 1),
    to: Math.max(Math.min(to, manner === 'question' ? tokens.length : end), Math.min(from, end - 1) + 1),
    task,
  });
  const idea = ideaEnd(tokens, at);
  if (idea === 0 && tokens.at(-1)?.word.text === '?') return reading('question', tokens.length);
  if (idea > 0) return reading('idea', idea, -1, Math.min(at, ideaStart(tokens, at)));
  if (/^(?:to|have|has)$/.test(textAt(tokens, at) ?? '') && isOwed(tokens, at))
    return reading('wish', at + 3);
  if (isTask(tokens, at)) return reading('task', at + 1, textAt(tokens, at) === 'to' ? at + 1 : at);
  if (asks(tokens, at)) return reading('question', at + 6);
  return readSentence(tokens, at, end, known, reading);
}

type Make = (manner: Manner, to: number, task?: number, from?: number) => Reading;

/** A sentence that begins with no task: what its first finite verb says. */
function readSentence(
  tokens: readonly Token[],
  at: number,
  end: number,
  known: Known,
  reading: Make,
): Reading {
  const first = tokens[at];
  if (first && isParticiple(first) && !describing.has(first.word.text) && !first.word.classes.has('work'))
    return reading('report', at + 4);
  for (let index = at; index < end; index++) {
    const token = tokens[index];
    if (token?.kind !== 'word') continue;
    const { text, classes } = token.word;
    if (index > at && stops.has(text)) break;
    const next = behindAdverbs(tokens, index + 1);
    if (text === 'need' || text === 'needs' || text === 'want' || text === 'wants') {
      if (index === at || index - at <= 8) return reading('wish', next + 2, taskIn(tokens, next));
    } else if (/^(?:should|shall|will|must|ought|'ll)$/.test(text)) {
      if (index > at || text === 'should' || text === 'must')
        return reading('wish', next + 1, taskIn(tokens, next));
    } else if (text === 'could' && index > at) return reading('aside', next + 1);
    else if (/^(?:might|may|would)$/.test(text) && index > at && !token.capital)
      return reading('idea', next + 2);
    else if (/^(?:has|have|had|'ve|was|were|is|are|been)$/.test(text) && index > at) {
      const told = tokens[next];
      if (told && /^(?:needed|required|wanted|missing|recommended|to)$/.test(told.word.text))
        return reading('wish', next + 1);
      if (
        told &&
        /^(?:has|have|had|'ve|was|were)$/.test(text) &&
        (isParticiple(told) || told.word.text === 'been')
      )
        return reading('report', next + 1);
      return reading('thing', next + 1);
    } else if (isParticiple(token) && index > at && !classes.has('adverb')) {
      const subject = tokens
        .slice(at, index)
        .filter(({ word }) => word.text !== 'then' && !word.classes.has('adverb'));
      if (classes.has('past') && isHuman(doerOf(subject, known)) && !isTask(tokens, index))
        return reading('report', index + 1);
    }
  }
  let last = end - 1;
  while (last > at && tokens[last]?.kind !== 'word') last--;
  const final = tokens[last];
  if (last > at && last < at + 9 && final && isParticiple(final) && !/ing$/.test(final.word.text))
    return reading('report', last + 1);
  return reading('thing', Math.min(end, at + 8));
}

/** "To be defined", "have to be tested". */
function isOwed(tokens: readonly Token[], at: number): boolean {
  const from = textAt(tokens, at) === 'to' ? at : at + 1;
  return textAt(tokens, from) === 'to' && textAt(tokens, from + 1) === 'be';
}

/** "Should we …", "How to …", "Is it …". */
function asks(tokens: readonly Token[], at: number): boolean {
  const text = textAt(tokens, at) ?? '';
  if (/^(?:how|what|why|who|whose|where|whether|any)$/.test(text)) return true;
  const next = tokens[at + 1];
  if (!next || !/^(?:is|are|was|were|can|could|should|would|do|does|did|will)$/.test(text)) return false;
  const { classes } = next.word;
  if (/^(?:is|are|was|were)$/.test(text)) return true;
  return (
    classes.has('pronoun') || classes.has('determiner') || classes.has('human') || next.word.text === 'it'
  );
}

/** Where the words of doubt end; 0 where there are none. */
function ideaEnd(tokens: readonly Token[], at: number): number {
  const start = ideaStart(tokens, at);
  const text = textAt(tokens, start) ?? '';
  if (
    /^(?:maybe|perhaps|possibly|potentially|idea|ideas|thought|suggestion|proposal|wish|brainstorm|unknown|tbd|tbc|todo|nothing)$/.test(
      text,
    )
  )
    return start + 2;
  if (text === 'something' && /^(?:about|like|around|for|to)$/.test(textAt(tokens, start + 1) ?? ''))
    return start + 3;
  if (text === 'it' || text === 'there') {
    const from = /^(?:might|may|would|could|'d)$/.test(textAt(tokens, start + 1) ?? '') ? start + 2 : 0;
    if (from > 0) return from + 3;
  }
  if (text === 'would' && /^(?:be|love|like)$/.test(textAt(tokens, start + 1) ?? '')) return start + 3;
  if (
    /^(?:nice|good|great|worth)$/.test(text) &&
    /^(?:to|if|having|idea|looking)/.test(textAt(tokens, start + 1) ?? '')
  )
    return start + 3;
  const modal = textAt(tokens, start + 1) ?? '';
  if ((text === 'we' || text === 'i') && /^(?:might|may|could|would|'d)$/.test(modal)) return start + 4;
  return 0;
}

/** Words of doubt are no part of the task behind them. */
function ideaStart(tokens: readonly Token[], at: number): number {
  let start = 0;
  while (start < at && tokens[start]?.kind === 'mark') start++;
  const text = textAt(tokens, start) ?? '';
  if (
    /^(?:idea|suggestion|proposal|thought|option|wish|brainstorm)$/.test(text) &&
    textAt(tokens, start + 1) === ':'
  )
    return start;
  return /^(?:maybe|perhaps|possibly|ideally)$/.test(text) ? start : at;
}

/** The verb that is wanted: "We should (probably) add", "We need to add". */
function taskIn(tokens: readonly Token[], from: number): number {
  const at = textAt(tokens, from) === 'to' ? behindAdverbs(tokens, from + 1) : from;
  const known =
    tokens[at]?.word.classes.has('work') || /^(?:be|have|do|make)$/.test(textAt(tokens, at) ?? '');
  return known ? at : -1;
}

function isParticiple({ word, kind }: Token): boolean {
  return kind === 'word' && (word.classes.has('past') || word.classes.has('participle'));
}

function behindAdverbs(tokens: readonly Token[], from: number): number {
  let at = from;
  while (tokens[at]?.word.classes.has('adverb') || tokens[at]?.word.classes.has('not')) at++;
  return at;
}

/** Words at which another clause begins. */
const stops = new Set(
  'that which who whom because so if when while where unless until since whose'.split(' '),
);
