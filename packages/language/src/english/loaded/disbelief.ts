import type { Hit, PassageRule } from '../../rule.js';

export const disbelief: PassageRule = {
  name: 'loaded/disbelief',
  severity: 'warning',
  bias: 'hindsight bias',
  says: '“{words}” is surprise rather than a fact.',
  why: 'What looks unbelievable afterwards was an ordinary day to those who were in it.',
  ask: 'What was expected, and what was seen?',
  instead: 'A plain sentence with what was seen: “the standby took over after 40 s”.',
  source: 'Animated language distracts from what happened',
  flags: [
    'What a night!!!',
    "I can't believe that the old key still worked.",
    'An unbelievable coincidence saved the second copy.',
    'How could the copy be on the same disk?!',
    'Incredibly, both of the routers were on one fuse.',
    { text: 'You would not believe what the log says', in: 'timeline' },
  ],
  leaves: [
    'The night porter opened the hall (thank you!!).',
    'The condition `left != right` was false.',
    'The shell ran `rm !(*.log)` as it was told.',
    { text: 'Great job!', in: 'well' },
    'Nobody had expected the standby to take over.',
  ],
  inPassage: ({ from, words }, sentences) => {
    if (!quick.test(words)) return [];
    const quotes = sentences.flatMap(({ tokens }) => tokens.filter(({ kind }) => kind === 'quote'));
    const hits: Hit[] = [];
    for (const match of words.matchAll(disbelieving)) {
      const hit = { from: from + match.index, to: from + match.index + match[0].length };
      // What others cried is theirs; thanks may be loud.
      if (quotes.some((quote) => quote.from <= hit.from && hit.to <= quote.to)) continue;
      if (/\bthank(?:s| you)\W*$/i.test(words.slice(Math.max(0, match.index - 12), match.index))) continue;
      hits.push(hit);
    }
    return hits;
  },
};

const quick =
  /[!?]{2}|believ|incredibl|astonish|astound|mind-b|jaw|staggering|dumbfound|flabbergast|stun|amazing|horror/i;
const disbelieving =
  /!{2,}|\?!+|!\?+|\b(?:(?:can(?:'|’)?t|cannot|could not|couldn(?:'|’)t|hard to|difficult to|would not|wouldn(?:'|’)t) believe\b|believe it or not|unbelievabl[ey]|incredibl[ey]|astonishing(?:ly)?|astounding(?:ly)?|mind-b(?:oggling|lowing)(?:ly)?|jaw-dropping|(?:a|the) staggering\b|staggeringly|dumbfounded|flabbergasted|stunningly|stunned|amazingly|to (?:our|everyone's|everybody's) (?:horror|dismay|amazement|astonishment|surprise|disbelief)|beyond belief)/gi;
