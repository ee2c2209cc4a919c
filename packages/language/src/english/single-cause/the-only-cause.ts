import type { PatternRule } from '../../rule.js';

export const theOnlyCause: PatternRule = {
  name: 'single-cause/the-only-cause',
  severity: 'warning',
  bias: 'single cause',
  says: '“{words}” leaves no room for anything else.',
  why: 'Nothing that complex fails for one reason alone; the others are where the next incident waits.',
  ask: 'What else had to be true?',
  instead: '“It began with …; … and … let it spread.”',
  source: 'Each factor necessary, and only together sufficient',
  except: ['well', 'lucky'],
  patterns: [
    '[entirely|solely|purely|exclusively|wholly|completely|only|simply|merely|just caused by]',
    '[caused|triggered entirely|solely|purely|exclusively|wholly|only by]',
    '[entirely|solely|purely|exclusively|wholly due to]',
    '[due solely|entirely|purely|exclusively|wholly to]',
    '[entirely|solely|purely|exclusively|wholly because]',
    '[entirely|solely|purely|exclusively|wholly|simply|merely (a|the)? result|consequence of]',
    '[there {be} only|just|exactly? one cause|reason|culprit]',
    '[sole|single cause|culprit]',
    '[the|a only|one-and-only cause|culprit]',
    '[sole|single reason]',
    '@be|came|happened [all because of]',
    '[(caused by | due to | because of) ... alone]',
    '[for one reason|cause]',
    '[for a single reason|cause]',
    '[and nothing else]',
    '[nothing more than] a|an|the|one',
    '[all down to]',
    '[fully|completely|entirely|wholly explained by]',
    '[the one cause|reason]',
    '[a|one single .. {bring|take}ed .. down]',
    '[nothing else contributed|failed|mattered|broke]',
    '[no other factor|factors|cause|causes|reason]',
    '[only one thing] went|failed|broke',
    '[the only reason for|this|it]',
    '[entirely|solely|purely|wholly down to]',
    '[@be solely|entirely|wholly responsible|attributable]',
  ],
  flags: [
    'The gap was entirely caused by the deploy.',
    'It was purely due to the deploy.',
    'The sole cause was a full disk.',
    'The loss was caused solely by the old driver.',
    { text: 'The single reason was the missing index', in: 'factors', role: 'factor' },
  ],
  leaves: [
    'The gap was due to the deploy combined with the full disk.',
    'It read from an entirely read-only replica.',
    'This was not only due to the deploy.',
    'There is no single cause.',
    { text: 'The only reason we saw it was a second screen', in: 'lucky' },
  ],
  accepts: ({ match, sentence }) =>
    !sentence.tokens
      .slice(Math.max(0, match.from - 3), match.from)
      .some(({ word }) => denials.has(word.text)),
};

const denials = new Set('not no never neither nor without if whether than instead rarely seldom'.split(' '));
