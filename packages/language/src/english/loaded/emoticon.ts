import type { Hit, PassageRule } from '../../rule.js';

export const emoticon: PassageRule = {
  name: 'loaded/emoticon',
  severity: 'warning',
  bias: 'negativity bias',
  says: '“{words}” brings a mood into the record.',
  why: 'A wink or a sigh reads differently a year later, to people who were hurt by that day.',
  ask: 'What does the sentence say without it?',
  instead: 'Leave it out.',
  source: 'Subjective language hides the facts',
  flags: [
    'The third failover worked ;-)',
    ':facepalm:',
    { text: 'Still not fixed 😭', in: 'timeline' },
    'We could do with a pager of our own :-/',
    'The disk was full 🔥🔥',
  ],
  leaves: [
    'The bot answers with `:+1:` when a page is taken.',
    'The ✅ in the channel came at 10:04 UTC.',
    'The port is 8080 (see the list).',
    'The answer was “yes”:/metrics was empty.',
  ],
  inPassage: ({ from, words }) => {
    if (!quick.test(words)) return [];
    return [...words.matchAll(faces)].map((match): Hit => {
      const start = from + match.index;
      return { from: start, to: start + match[0].length };
    });
  },
};

const quick = /[:;=]['-]?[()/|DPpO\\]|:[a-z_]{3,}:|\p{Extended_Pictographic}|¯\\|\^\^|xD/u;
const faces =
  /(?<=^|[\s.!?])(?:[:;=]['-]?[()|DPpO\\]|[:;]-\/|:\/(?=\s|$)|xD|\^\^)(?=$|[\s.,:;!?)])|:(?:facepalm|face_palm|man_facepalming|woman_facepalming|facepalming|fire|joy|sob|cry|scream|shrug|rage|angry|clown|clown_face|skull|poop|hankey|rofl|sweat_smile|sweat|wink|smile|laughing|grimacing|disappointed|thinking|thinking_face|see_no_evil|upside_down_face|eyes|bomb|boom|tada|rip|dumpster_fire|this_is_fine|facepunch|trollface|weary|tired_face|confused|unamused|rolling_eyes|face_with_rolling_eyes|melting_face|exploding_head|roll_eyes):|(?:(?:[\u{1F600}-\u{1F64F}\u{1F910}-\u{1F93F}\u{1F970}-\u{1F97A}\u{1F920}-\u{1F92F}]|🔥|💀|💩|💥|💣|🤷|🤦|👏|🎉|☠|☹|☺|🙈|🙃|🍿|👀|🚒|😬)(?:\u{FE0F}|\u{200D}|♂|♀|[\u{1F3FB}-\u{1F3FF}])*)+|¯\\_?\(?ツ\)?_?\/?¯?/gu;
