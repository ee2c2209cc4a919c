import type { PatternRule } from '../../rule.js';
import { isHuman, subjectOf } from '../doer.js';

export const notThere: PatternRule = {
  name: 'naming/not-there',
  severity: 'warning',
  bias: 'fundamental attribution error',
  says: '“{words}” makes somebody’s absence the story.',
  why: 'People sleep, travel and take leave; what counts is that one of them was the only way through.',
  ask: 'Whom else could the page, the call or the request have reached?',
  instead: '“The spare parts have one phone number, and nobody answers it between 22:00 and 06:00.”',
  source: 'A person is not a control',
  except: ['actions', 'review', 'external', 'followup'],
  patterns: [
    'phone|pager|mobile|laptop|ringer|notifications [off|muted|silent|silenced]',
    'phone|pager|mobile [on mute|silent]',
    '@be @adverb? [asleep|unreachable|uncontactable|nowhere|hungover|drunk|sleeping|napping|daydreaming|partying|absent]',
    '@be @adverb? [on|at|in @determiner? lunch|holiday|holidays|vacation|bed|gym|pub|party|cinema|honeymoon|cruise|plane|flight|beach|dentist|hairdresser]',
    '@be @adverb? [skiing|hiking|surfing|travelling|traveling|abroad]',
    '[{have} gone|left home|early]',
    '[went|go|goes|left home|early]',
    'not [have his|her|their .. laptop|phone|pager|badge|key|keys|token]',
    'without [his|her|their .. laptop|phone|pager|badge|key|keys|token]',
    'not|never @adverb? [{pick} .. phone|call|calls|pager]',
    'not|never @adverb? [pick|picked|picking up]',
    'not|never @adverb? [{answer} his|her|their|the|@determiner? .. phone|call|calls|page|pages|pager|messages]',
    '{ignore} [his|her|their|the|our .. phone|pager|calls|messages|mails|emails]',
    '[slept through|in]',
    '[overslept|oversleeping]',
    '[woke|wake|wakes|waking up]',
    '[{switch|turn} .. phone|pager off]',
    '[could|can not be reached|found|contacted]',
  ],
  flags: [
    'The release manager was at lunch with the phone off.',
    { text: 'The circle store keeper is not picking up', in: 'timeline' },
    'The key holder overslept.',
    { text: 'The technician of the lift company was asleep', in: 'factors' },
    'Our DBA had gone home early.',
    { text: 'Head of sales could not be reached', in: 'timeline' },
  ],
  leaves: [
    'The pager of the second region was off.',
    'The server could not be reached.',
    { text: 'The on-call engineer was woken by the page', in: 'timeline' },
    { text: 'Page the deputy when nobody has answered for five minutes', in: 'actions' },
    'Notifications were off for this queue.',
    'The thread went to sleep and never woke up.',
  ],
  accepts: ({ match, sentence, known }) => {
    const { tokens } = sentence;
    // "Did not answer, because the page …"
    if (tokens.slice(match.from, match.to).some(({ word }) => word.classes.has('joint'))) return false;
    for (let verb = match.from; verb > 0; verb--) {
      const { doer, from } = subjectOf(sentence, verb, known);
      if (match.from - verb > 8) return false;
      if (doer === 'unsaid') continue;
      const first = tokens[from];
      const last = tokens[match.to - 1];
      const who = tokens[from]?.word.text ?? '';
      if (
        /^(?:nobody|noone|no-one|no|if|anyone|we|i|most|many|some|all|people|everyone|everybody)$/.test(
          who,
        ) ||
        !isHuman(doer)
      ) {
        const { classes } = tokens[verb]?.word ?? { classes: new Set<string>() };
        if (doer === 'thing' && !classes.has('be') && verb > match.from - 8) continue;
        return false;
      }
      return first && last ? { from: first.from, to: last.to } : false;
    }
    return false;
  },
};
