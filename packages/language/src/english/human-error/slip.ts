import type { PatternRule } from '../../rule.js';
import { isDenied, isPrevented, isTask } from '../clause.js';
import { isByThing, isHuman, subjectOf } from '../doer.js';
import { list } from '../words/list.js';

export const slip: PatternRule = {
  name: 'human-error/slip',
  severity: 'warning',
  bias: 'fundamental attribution error',
  says: '“{words}” makes a slip of the hand the cause.',
  why: 'Hands slip every day, and nothing happens where the next step checks what they typed.',
  ask: 'What took the value as it was, and where would a check have stood?',
  instead: '“The tool accepted … as …; nothing compares it with …”',
  source: 'A slip becomes an incident only through what accepts it',
  patterns: [
    'typo|typos|mistyping|misspelling|misspellings|typographical !in',
    'typo|typos|misspelling in',
    '{mistype|misspell|misclick|mis-click|mistyp|mis-type|fat-finger|fat-fingere}ed|misspelt',
    'fat-finger|fat-fingers|fat-fingering|fatfingered|fatfinger',
    'fat finger|fingers|fingered|fingering',
    'copy-paste|copy-and-paste|copy/paste|copypaste|cut-and-paste|transcription|keying|typing error|errors|mistake|mistakes|slip',
    'copy paste|and paste? error|errors|mistake|mistakes',
    'slip of the? finger|fingers|hand|keyboard|tongue|pen|eye|eyes',
    '(finger trouble | finger-trouble | fat thumb | fat thumbs)',
    'brain fade|fart|freeze|lapse',
    'finger|fingers|hand|hands|mouse|thumb|cursor {slip}ed',
    '{restore|deploy|run|apply|execute|install|copy|release|push|merge|upload|perform|import|book|connect}ed .. to|on|in|into|against|from @determiner [wrong]',
    'transposed|swapped|twisted|switched digit|digits|figures|numbers|letters|characters',
    '@human .. {transpose}ed',
    'digit|digits|figures ... @be|@have been? {transpose|swap}ed',
    '(zero | digit | nought | letter) too (many | few)',
    '@be {type|key|enter}ed (with | as) (an extra | one)',
    '(blond | senior) moment',
    'butterfingers|butter-fingers|brainfart',
    'wrong|incorrect .. @be|@have been? @adverb* {key|type|paste|mount|unplug|tick}ed',
    '@past @determiner [wrong]',
    '{paste|type|enter|key|plug|write|put|file|log|upload}ed .. in|into|to|on @determiner [wrong]',
    '{mishear|mis-hear}|misheard',
    'wrong keystroke|key-stroke|click|keypress',
    'mix-up|mixup',
    '@human .. in|into|on @determiner wrong terminal|window|tab|shell|session|console|prompt|screen|box|field',
    '@human @have? @adverb* {mix|get|muddle}ed .. [up|confused|mixed]',
    '{confuse}ed .. with|for|and',
    '@human @adverb* {confuse}ed @determiner|two',
    '@person|someone|somebody @have? @adverb* @past @determiner [wrong]',
    'wrong button|key|option|row|entry|line|item|menu|field|file|host|cable|disk @be|@have? been? {click|press|pick|select|choose|type|enter|pull|unplug|hit}ed',
    'in|into|from @determiner wrong terminal|window|tab|shell|session|console|prompt|directory',
    'wrong|incorrect|erroneous manual|human input|entry|edit|change|keying',
    'stray|wrong|errant|extra keystroke|click|keypress|key-press',
    'a copying|typing|keying|spelling|input|data-entry error|mistake|slip',
    'data entry error|mistake',
    'typing|spelling|keying mistakes|errors by',
    '{click|press|hit|push|pick|select}ed @determiner wrong button|key|option|entry|item|line|row|tab|menu',
    '{type|paste|enter}ed @determiner|in wrong .. ',
    '[wrong|incorrect|faulty|erroneous|false|improper @adverb? (entry | input | value | configuration | setting | settings | connection | wiring | parameter | parameters | figure | number | label | labelling | calculation | operation | handling | booking | selection | choice | click | command)] .. by @determiner? .. @person|@team',
    '[wrong|faulty|incorrect|erroneous|improper|false operation|handling] of',
    '[wrong|incorrect @adverb? (branch | server | image | cable | disk | drawer | host | cluster | database | table | file | list | date | account | key | valve | breaker | switch | package | version | environment | batch | crate | sample | template | script | region | pipe | fuse | line | store | folder | bucket | queue | contract | address | date | day) @be|@have been? @adverb* {deploy|merge|pull|reboot|restart|empty|delete|drop|choose|pick|book|plan|cut|unplug|drain|wipe|order|tick|print|ship|flash|remove|stop|close|open|paste|attach}ed]',
    '@be|@have been? {stick|glue|plug|file|shelve|screw|wire|patch|insert|pour|hand|pencil|hang|pack|label|write}ed .. (on | in | into | to | at | onto) [@determiner wrong]',
    '@be|@have been? {understand|label|wire|plug|note|copy|transcribe|translate|book|plan|estimate|mount|connect|enter|type|spell|address|read|dial|file}ed [wrongly|incorrectly|erroneously|backwards]',
    'were|been [mixed|muddled up]',
    'mixing [up] @determiner|two|which|our|their',
    '@human @adverb* {press|hit|click|tick|tap|push|delete|drop|restart|reboot|wipe|unplug|type}ed .. [instead of] !@gerund',
    '(unlucky | premature | careless | unfortunate | wrong | clumsy | hasty) [click|keystroke|keypress|mouse-click] !target|targets|handler|event|area|count',
    'misclick|misclicks|mis-click|mistype|typing-error|keying-error',
    '@human {make}ed @determiner [wrong|false|incorrect|bad (calculation | entry | move | turn | estimate | click | selection | computation)]',
    '@have been? [confused] $',
    'names|hosts|dates|keys|tracks|boxes|cables|files|labels|clusters|accounts|numbers|units|samples @be [confused]',
    'a wrong [copy|copy-paste|copy/paste|paste]',
    '@determiner (decimal point | comma | zero | minus | digit | letter | sign) @be [misplaced|forgotten|dropped]',
    'step|steps .. [in the? wrong order|sequence]',
    '@person|@team|someone|somebody .. {give|send|deliver|hand|ship|mail|fax|book|route|attach|administer}ed .. to|into|on|in [@determiner wrong]',
    'wrong tab|window|terminal|session|console|context|profile|shell @be open|active|selected|focused',
    '@human .. {have}ed [@determiner wrong tab|window|terminal|session|console|context|profile|shell|key|list]',
    '@person .. {swap|cross|reverse}ed .. [columns|digits|wires|labels|rows|fields|names|letters|figures]',
    '[{cross}ed wires|wire|lines]',
    '{mount|install|fit|plug|insert|wire|connect|put|load}ed .. [(the wrong way | upside down | back to front | inside out | the wrong side)]',
  ],
  flags: [
    'The outgoing limit was 10 instead of 100 due to a typo.',
    'Someone fat-fingered the flag.',
    'The route was lost through a copy-paste error.',
    'The engineer mistyped the name of the bucket.',
    { text: 'Typo in the name of the queue', in: 'factors', role: 'factor' },
    'She clicked the wrong button in the old console.',
    'Two digits of the berth number were transposed.',
    'The valve was mounted upside down.',
  ],
  leaves: [
    'Typo-tolerant search was degraded for 9 minutes.',
    'The tool accepts a region that does not exist without a warning.',
    { text: 'Reject unknown keys, so that a typo fails the build', in: 'actions' },
    'The new form rejects a typo in the account number.',
    'Users who mistyped their password saw a blank page.',
    'The wrong cable was cut by the robot.',
  ],
  accepts: ({ match, sentence, passage, known }) => {
    if (isTask(sentence, passage)) return false;
    if (isDenied(sentence, match.from, match.to) || isPrevented(sentence, match.from)) return false;
    const first = sentence.tokens[match.from]?.word.text ?? '';
    if (sentence.tokens[match.from]?.word.classes.has('customer')) return false;
    // Who gives a reason meant it.
    if (
      sentence.tokens[match.marked.from]?.word.text === 'instead' &&
      sentence.tokens.some(({ word }) => reasons.has(word.text))
    )
      return false;
    if (isByThing(sentence, match.to - 1, known)) return false;
    const { doer, from } = subjectOf(sentence, match.from, known);
    const last = sentence.tokens[match.to - 1]?.word.text;
    if (last === 'wrong' && actual.test(first))
      return (
        doer === 'person' ||
        doer === 'team' ||
        sentence.tokens[match.from - 1]?.word.classes.has('be') === true
      );
    if (last === 'wrong' && match.marked.from === match.to - 1 && !handy.test(first))
      return (
        (doer === 'person' || doer === 'team') &&
        !sentence.tokens.slice(match.from, match.to).some(({ word }) => seen.has(word.text))
      );
    if (first === 'wrong' || first === 'incorrect')
      return !sentence.tokens
        .slice(match.from)
        .some(({ word }) => (seen.has(word.text) && !word.classes.has('be')) || word.text === 'because');
    if (sentence.tokens[from - 1]?.word.classes.has('customer')) return false;
    if (/^mis-?click/.test(first)) return true;
    if (sentence.tokens[match.from - 1]?.word.classes.has('determiner') && verbs.test(first)) return false;
    if (
      verbs.test(first) &&
      doer === 'unsaid' &&
      !sentence.tokens[match.to]?.word.classes.has('determiner') &&
      !acts.test(first) &&
      !(
        match.from === 0 &&
        sentence.tokens.every(({ word }) => !word.classes.has('aux') && !word.classes.has('third'))
      )
    )
      return false;
    if (verbs.test(first))
      return doer !== 'customer' && (isHuman(doer) || doer === 'unsaid' || !acts.test(first));
    return (
      !fixing.has(sentence.tokens[match.from - 2]?.word.text ?? '') &&
      !fixing.has(sentence.tokens[match.from - 1]?.word.text ?? '')
    );
  },
};

const verbs = /^(?:mis|click|press|hit|push|pick|select|typed|past|enter|confus)/;
const acts = /^(?:click|press|hit|push|pick|select|typed|past|enter|confus)/;
const fixing = new Set(list('fix fixed fixes fixing correct corrected correcting'));
const handy = /^(?:past|typ|enter|key|plug|wrote|put|log)/;
/** What happens to people, and is no slip of theirs. */
const seen = new Set(
  list('saw seen received got found noticed had reported returned showed fixed corrected was were is are'),
);
/** What a person does, and a program as well: somebody has to be the subject, or nobody. */
const actual =
  /^(?:restor|deploy|r[au]n|appl|execut|install|cop|releas|push|merg|upload|perform|import|book|connect)/;
const reasons = new Set(list('because since so'));
