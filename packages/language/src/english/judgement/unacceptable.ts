import type { PatternRule } from '../../rule.js';
import { isDenied } from '../clause.js';
import { list } from '../words/list.js';

export const unacceptable: PatternRule = {
  name: 'judgement/unacceptable',
  severity: 'warning',
  bias: 'negativity bias',
  says: '“{words}” passes a verdict where a measure belongs.',
  why: 'The reader feels scolded and learns neither what was promised nor how far off it was.',
  ask: 'What was promised, and what was measured?',
  instead: '“The target is … minutes; it took …”',
  source: 'Facts instead of verdicts',
  patterns: [
    'unacceptable|unacceptably|inexcusable|inexcusably|unforgivable|unforgivably|intolerable|unjustifiable|indefensible|reprehensible|deplorable|unpardonable|outrageous|disgraceful|shameful|scandalous|shocking|shockingly|appalling|appallingly|egregious|blatant|lamentable|inadmissible',
    'unreasonable|unreasonably long|slow|late|detection|response|delay|delays|time|high|decision|behaviour|behavior|request',
    '@be @adverb* unreasonable|inappropriate|unjustified|unwarranted',
    'inappropriate behaviour|behavior|response|action|actions|conduct|use|decision|handling|reaction|comment|comments|tone|attitude|language',
    'not @adverb* acceptable|excusable|tolerable',
    'no excuse|justification for',
    '@be @adverb* no|without excuse|justification',
    'bad|poor|gross misconduct|behaviour|behavior|conduct|form|attitude|manners',
    'gross negligence|misconduct|incompetence',
    'must|should|may|can not? never? ever? be tolerated|excused|accepted',
    'should|must not|never @adverb* happen',
    'should|must not be possible|allowed that|for @determiner? @human',
    'not good enough',
    '@be not @adverb* tolerated',
    'beggars|beggar belief',
    '@be beyond (me | us | comprehension | belief | excuse)',
    '[not|hardly|scarcely worthy|befitting|becoming] of|a|an|for',
    '@be [not what .. (expect | expects | deserve | deserves | pay)]',
    '[blot|stain on (our | the) copybook|record|reputation]',
    'let|lets|letting @determiner? .. @human|shops|community|public|stores|partners|clients|company down',
    'not how a|an .. should|ought',
    '@be [@adverb* (hard | difficult) to (accept | excuse | forgive | stomach | swallow | tolerate)]',
    '[not the standard] we|that',
    '@human .. (must | can | should | have to | has to | need to | needs to | ought to) [(do | be) better]',
    '@human .. to|must|should [step up] !the|a|by',
    '@human .. [(pull itself together | pull themselves together | up their game | raise their game | get a grip)]',
  ],
  flags: [
    'A gap of 40 minutes is unacceptable.',
    'An inexcusable gap in the rota.',
    'The unreasonably long detection time hurt the shops.',
    'There is no excuse for a missing backup.',
    { text: 'Inappropriate behaviour on the bridge call', in: 'wrong' },
    'We let our customers down.',
  ],
  leaves: [
    'The proxy returned HTTP 406 Not Acceptable.',
    'The acceptance tests ran until 10:41 UTC.',
    'The page allows 5 minutes; it took 40.',
    'We do not call the delay unacceptable.',
    'The request was refused with an inappropriate media type.',
  ],
  accepts: ({ match, sentence, passage }) => {
    const { tokens } = sentence;
    const first = tokens[match.from];
    const last = tokens[match.to - 1];
    if (!first || !last) return false;
    if (last.word.text === 'acceptable' && last.capital) return false;
    if (first.word.text === 'not' || first.word.text === 'no') return true;
    if (last.word.text === 'happen')
      return (
        lessons.has(passage.place) === false &&
        !tokens.slice(match.to).some(({ word }) => word.text === 'again')
      );
    if (/^(?:under|per|according)$/.test(tokens[match.to]?.word.text ?? '')) return false;
    return !isDenied(sentence, match.from, match.to) && !tokens.some(({ word }) => word.text === 'nobody');
  },
};

const lessons = new Set<string>(list('actions lessons'));
