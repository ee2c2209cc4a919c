import type { Token } from '../../word.js';
import { gives, meets, works } from './carried.js';
import { agreed, alwaysLooking, awaited, chances, following, openEnds, plans, speaking } from './looking.js';
import { isFigure, textAt, wordsEnd } from './tokens.js';

/** Words that only look: how many tokens they are; 0 for other verbs. */
export function looks(tokens: readonly Token[], at: number): number {
  const text = textAt(tokens, at) ?? '';
  const next = textAt(tokens, at + 1) ?? '';
  const third = textAt(tokens, at + 2) ?? '';
  if (/^(?:try|attempt)$/.test(text)) return tokens.some(isFigure) ? 0 : 1;
  if (alwaysLooking.has(text)) return 1;
  if (following.get(text)?.has(next)) return 2;
  if (speaking.test(text) && /^(?:with|to)$/.test(next)) return 2;
  if (
    /^(?:see|evaluate|study|check|look)$/.test(text) &&
    chances.test(next === 'the' || next === 'a' ? third : next)
  )
    return next === 'the' || next === 'a' ? 3 : 2;
  if (/^(?:allocate|dedicate|reserve|make|take|spend|find|invest|free)$/.test(text) && gives(tokens, at))
    return 2;
  if (text === 'wait' || text === 'await')
    return /^(?:and|on)$/.test(next) ||
      tokens.slice(at + 1, at + 5).some(({ word }) => awaited.has(word.text))
      ? 1
      : 0;
  if (text === 'bring' && third === 'up' && /^(?:it|this|that|them)$/.test(next)) return 3;
  if (/^(?:raise|mention|address)$/.test(text) && /^(?:it|this|that|these|them)$/.test(next))
    return /^(?:with|to|in|at|again|)$/.test(third) ? 2 : 0;
  if (works(tokens, at)) return 2;
  if (text === 'escalate' && (next === 'to' || next === 'with'))
    return tokens.some(
      (token, index) => isFigure(token, index, tokens) || /^(?:if|when|after|once)$/.test(token.word.text),
    )
      ? 0
      : 2;
  if (/^(?:find|determine|identify|establish|locate|uncover)$/.test(text) && next === 'the')
    if (
      tokens.slice(at + 2, at + 4).some(({ word }) => /^(?:causes?|reasons?|origin|culprit)$/.test(word.text))
    )
      return 2;
  if (/^(?:suggest|propose|recommend)$/.test(text) && tokens[at + 1]?.word.classes.has('gerund')) return 2;
  if (
    text === 'review' &&
    /^(?:the|this|that|our)$/.test(next) &&
    /^(?:incident|outage|event|postmortem)$/.test(third)
  )
    return at + 3 >= wordsEnd(tokens) || /^(?:with|in|at)$/.test(textAt(tokens, at + 3) ?? '') ? 3 : 0;
  if (text === 'ask' && tokens.slice(at + 2, at + 5).some(({ word }) => word.text === 'about')) return 2;
  // "Agree on a better way": to agree on a thing has an end.
  if (text === 'agree' && /^(?:on|upon)$/.test(next))
    return tokens.slice(at + 2, at + 7).some(({ word }) => agreed.test(word.text)) ? 2 : 0;
  if (text === 'see')
    return /^(?:above|below|ticket|issue|jira|comments?|[a-z]+-\d+)$/.test(next) && at + 3 > wordsEnd(tokens)
      ? 2
      : 0;
  if (
    /^(?:identify|propose|suggest|define|find|collect|recommend|seek|uncover|spot)$/.test(text) &&
    openEnds.has(next)
  )
    return 2;
  if (/^(?:review|check|test|verify|determine|identify|study|clarify|establish|see|ask)$/.test(text))
    return /^(?:if|whether)$/.test(next) ||
      (/^(?:how|why|what)$/.test(next) && /^(?:check|see|determine)$/.test(text))
      ? 2
      : 0;
  if (
    /^(?:make|create|have|develop|define|draft|form|build|find|devise|formulate|elaborate)$/.test(text) &&
    /^(?:a|an|the)$/.test(next)
  )
    if (plans.test(third) && at + 3 >= wordsEnd(tokens)) return 3;
  if (meets(tokens, at)) return 3;
  if (/^(?:help|support|assist|push|pressure|motivate|encourage|empower|urge)$/.test(text)) {
    const object = tokens[/^(?:the|our|all)$/.test(next) ? at + 2 : at + 1];
    if (object?.word.classes.has('human') || /^crews?$/.test(object?.word.text ?? '')) return 2;
  }
  if (text === 'find')
    return /^(?:ways?|paths?|solutions?|options?|possibilities|alternatives?|means)$/.test(next) ||
      /^(?:way|ways|path|solution|method|better)$/.test(third)
      ? 2
      : 0;
  if (text === 'have' || text === 'hold' || text === 'take')
    return /^(?:a|another)$/.test(next) &&
      /^(?:talk|think|look|chat|conversation|discussion|closer)$/.test(third)
      ? 2
      : 0;
  if (text === 'come' && next === 'up')
    return /^(?:ideas?|ways?)$/.test(textAt(tokens, at + 3) ?? '') ||
      /^(?:way|plan|solution|strategy|idea|concept)$/.test(textAt(tokens, at + 4) ?? '')
      ? 2
      : 0;
  if (text === 'sync' && tokens.some(({ word }) => word.classes.has('figure'))) return 0;
  if (text === 'align' || text === 'sync' || text === 'liaise')
    return tokens.slice(at, at + 6).some(({ word }) => word.text === 'with') ? 1 : 0;
  return 0;
}
