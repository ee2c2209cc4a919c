import type { PatternRule } from '../../rule.js';
import { isDenied } from '../clause.js';
import { doerOf, isHuman } from '../doer.js';
import { list } from '../words/list.js';

export const character: PatternRule = {
  name: 'judgement/character',
  severity: 'error',
  bias: 'fundamental attribution error',
  says: '“{words}” describes a person’s character, where the day has to be described.',
  why: 'Another person in the same place would have had the same screen, the same clock and the same tools.',
  ask: 'What would have led anybody else to do the same?',
  instead: 'Leave the word out, and tell what the person had in front of them.',
  source: 'The fundamental attribution error',
  patterns: [
    'careless|reckless|negligent|irresponsible|incompetent|clueless|thoughtless|unprofessional|inept|inattentive|heedless|slipshod|lackadaisical|neglectful|slovenly|cavalier|gung-ho|unthinking|imprudent|feckless|trigger-happy|overzealous|over-zealous|slapdash|undisciplined|uncooperative|arrogant|gullible|indifferent|apathetic|uncaring|disinterested|overambitious|over-ambitious|incompetents|amateurs|forgetful|nonchalant|clumsy|inconsiderate|indifference|apathy|arrogance|stubbornness|lethargy|nonchalance|unreliability|naivety|naivete|naïveté|foolishness|half-hearted|half-heartedness|lethargic|blinkered|disorganised|disorganized|unsystematic|unorganised|unorganized|irresponsive|abysmal|amateurish|unmotivated|unfocused|childish|childishly|unconstructive|uncommunicative|short-sighted|shortsighted|narrow-minded|unreflected|overeager|over-eager|obstinate|pig-headed|bullheaded|self-satisfied|smug|timid|disrespectful|egoistic|hesitant|lax|panicky|muddled|unmethodical|unprepared|ill-prepared|unconcerned|blasé|blase|lacklustre|lackluster',
    'cocky|bumbling|half-witted|thick-headed|hot-headed|big-headed|bone-idle|work-shy|workshy|high-handed|heavy-handed|cack-handed|ham-fisted|dilettante|dilettantes|slacker|slackers',
    '@human|@house @have? @adverb* {get|grow|become|go|turn|fall}ed @adverb* [lazy|sloppy|blind|numb|deaf|smug|greedy|desensitised|desensitized|comfortable|careless|lax|soft]',
    '@human|@house .. @be @adverb* [blind|numb|deaf|immune|desensitised|desensitized to|against]',
    '[lack|lacked|lacks|lacking of? @determiner? courage|guts|backbone|humility|curiosity|imagination|initiative|interest|respect|skill-set]',
    'sloppy|lazy|foolish|stupid|dumb|naive|naïve|silly|ignorant|weak|unreliable|difficult|slow|passive @adverb? @human|work|working|reviewing|review|reviews|change|changes|commit|merge|decision|thing|move|edit|test|testing|attitude|behaviour|behavior|thinking|of|practice|practices|handling|habit|habits|maintenance|handover|engineering|step',
    '@human|@house @be @adverb* [sloppy|lazy|foolish|stupid|dumb|naive|naïve|silly|ignorant|unreliable|idle|defensive|passive|weak|inexcusable|selfish|useless]',
    'sloppy|shoddy|lazy|foolish !quorum|loading|loaded|evaluation|init|initialisation|initialization|matching|counter|clients|mirrors|deletion|unmount|umount|free|pull|mode|load|migration|connection|connections|object|import|imports|fetch|list|lists|iterator|iterators|field|fields|value|values|binding|thread|copy|delete|write|query|queries|join|regex|greedy',
    '@human|@house @be @adverb* [selfish|stubborn|unhelpful|unresponsive|useless|chaotic|disastrous|dreadful|terrible|hopeless|inadequate|insensitive|rude|aggressive|hostile|unwilling|inflexible|evasive|unfair|proud|afraid|scared]',
    '{act|behave}ed like .. [children|child|amateurs|fools|idiots|beginners|cowboys|novices|chickens]',
    '@human .. to be|become [more|less (professional|careful|disciplined|responsible|diligent|attentive|cautious|vigilant|proactive|mature|thorough|rigorous|conscientious)]',
    'idiot|idiots|moron|morons|fool|fools|amateur|clown|clowns|cowboy|cowboys|imbecile|muppet|muppets',
    '[(nobody | no-one | noone | not | no one | lacked) .. the? courage|guts|heart|spine|backbone] to',
    '@human|nobody|noone .. [not|nobody|noone {dare}] to?',
    '@human|nobody {dare}ed [not]',
    '[(itself | themselves | himself | herself | ourselves) (in | with) glory]',
    '(have | show | need | needs | want | require | shown) [more (backbone | courage | discipline | responsibility | spine | initiative | humility | respect | diligence)]',
    'inaction|passivity|indecisiveness|unwillingness|obstinacy|indecision',
    '[nobody|no-one|noone|none|one (dared | wanted | volunteered | was willing | felt like) to] (decide | take | call | speak | say | stop | own | admit | help | answer | lead | wake | ask | object | press)',
    '[everyone|everybody {wait|rely|count|blame|look|point}ed (for | on | at | to) everyone|everybody|somebody|someone|others]',
    '[ego|egos|politics|vanity|pride|rivalry {get|stand}ed in the way]',
  ],
  flags: [
    'It was a careless change to the routing table.',
    'Lazy reviewing let the key through.',
    'Sloppy work on the old importer.',
    'The supplier was negligent.',
    { text: 'Reckless use of the force flag', in: 'factors', role: 'factor' },
    'The engineers were naive about the retry storm.',
    'We got cocky after three quiet seasons.',
  ],
  leaves: [
    'Careless handling of null ends the process.',
    'Lazy loading was disabled on the start page.',
    'A sloppy quorum was used during the split.',
    'Nobody was careless here.',
    'The naive algorithm compares each pair of records.',
    'A slow review page was reported at 10:41 UTC.',
  ],
  accepts: ({ match, sentence, known }) => {
    const { tokens } = sentence;
    if (isDenied(sentence, match.from, match.to)) return false;
    if (tokens.slice(match.to, match.to + 3).some(({ word }) => values.has(word.text))) return false;
    const first = tokens[match.from]?.word;
    if (!first) return false;
    if (/^(?:weak|unreliable|difficult|slow|passive)$/.test(first.text)) {
      const next = tokens.slice(match.from + 1, match.to);
      return isHuman(doerOf(next, known)) && !systems.has(tokens[match.to]?.word.text ?? '');
    }
    return !systems.has(tokens[match.to]?.word.text ?? '');
  },
};

const systems = new Set(
  list(
    'page pages algorithm loading evaluation quorum client clients mirror mirrors node nodes queue queues endpoint initialisation initialization',
  ),
);

/** "Careless handling of null" is a program's. */
const values = new Set(
  list(
    'null nulls nil none pointer pointers exceptions exception errors timeouts retries strings dates encodings memory casts',
  ),
);
