import type { PatternRule } from '../../rule.js';
import { isDenied, isPossible } from '../clause.js';
import { subjectOf } from '../doer.js';

const amiss =
  'skip|ignore|bypass|omit|circumvent|disable|withhold|leave|violate|break|disregard|override|delay|hide|conceal|push|merge|deploy|ship|release|avoid|mislead|overlook|choose|break|cut|remove|delete|drop|cancel|take|run|go|put|turn|switch|deactivate|suppress|mute|silence|close|postpone|defer|refuse|neglect|use|accept|approve|sign';

export const intent: PatternRule = {
  name: 'judgement/intent',
  severity: 'error',
  bias: 'fundamental attribution error',
  says: '“{words}” claims to know what somebody wanted.',
  why: 'People want the work to succeed; what looks like refusal was a choice between two goods, with the time they had.',
  ask: 'Which goal were they serving, and which two goals pulled apart?',
  instead: '“They put … first, because …; … had to wait.”',
  source: 'Taking good intent for granted',
  patterns: [
    `[deliberately|wilfully|willfully|knowingly|purposely|purposefully|intentionally|consciously {${amiss}}]`,
    `[{${amiss}}ed .. deliberately|wilfully|willfully|knowingly|intentionally|purposely]`,
    'wilful|willful',
    '[{refuse}ed to]',
    '[{decline}ed to (help | answer | join | roll | escalate | listen | act)]',
    '[not @adverb* bother|bothered|care|cared (to | with | about | checking | looking | enough)?]',
    '[not be bothered]',
    '[nobody|no-one|noone bothered|cared]',
    '[no one bothered|cared]',
    '@human @adverb* [chose|elected|decided|preferred|opted to (ignore | skip | disregard | bypass | leave | do nothing | overlook | hide)]',
    '{turn}ed @determiner (blind eye | deaf ear)',
    '{cut} corners',
    'corner-cutting|corners @be cut',
    '{take}ed (a | the) shortcut|shortcuts|easy',
    'took shortcuts|liberties',
    'without caring|bothering',
    '{insist}ed on',
    '@human @adverb* {press|push|forge|plough|go|carry|charge}ed ahead|on [despite|regardless|anyway|in (spite of)?]',
    '{brush|wave|shrug}ed (@determiner .. )? aside|off|away',
    '[{hide|conceal|withhold}ed @determiner .. from @determiner? @human|@house|management|client|public]',
    '(tried | trying | attempted | attempting) to (hide | conceal | cover | play | shift | bury)',
    '{cover}ed (it | this | that | things)? up',
    '{sweep}ed .. under the (rug | carpet)',
    '(out of | due to | through | for) (spite | laziness | ego | pride | defiance | stubbornness)',
    '{push|release|ship|merge|deploy|run|use}ing .. [known to be (unstable | broken | faulty | unsafe | untested | bad | flawed | buggy)]',
    'could not care less',
    '@human|@house @be @adverb* [greedy|obsessed|besotted|fixated]',
    '@human|@house @be @adverb* [only|more|mainly|just|solely interested in]',
    '[money|profit|profits|cost|costs|deadline|deadlines|savings|convenience|revenue|speed (before | above | ahead of) safety|quality|care|people|security|customers|stability|reliability|testing]',
    '@human|@house @adverb* lied|lie|lying|lies to|about',
    '@human|@house .. @be @adverb* not @adverb* (honest | truthful | upfront | transparent | open | straight | frank) (with | about)',
    '[false|empty|broken promises|promise]',
    '@human|@house @adverb* withheld',
    '(ignored | disregarded | dismissed | downplayed | brushed aside | played down) by @determiner? .. @human|@house',
    'more important to (them | him | her | management | the team) than',
    'more (interested | concerned) (in | with | about) .. than',
    '{wave|nod}ed .. [through]',
    'waved-through|nodded-through',
    '@human|@house @adverb* {give}ed up [(too | so | very) (easily | early | soon | quickly)]',
    '{keep|leave}ed @determiner? @human in the dark',
    '{keep}ed .. to (themselves | himself | herself | itself)',
    '{play}ed .. down by|as|so|until',
    '{downplay|down-play|belittle|trivialise|trivialize|stonewall}ed',
    '{have}ed the (nerve | cheek | audacity | gall | temerity) to',
    '{lose}ed (his | her | their | our) (nerve | temper | patience | head | cool | heads | nerves)',
    '@human|@house [just|simply|merely {ignore|disregard|delete|skip|bypass|override|silence|mute|dismiss|leave|click|shrug}ed]',
    'sabotage|sabotaged',
    '(did | does) not (take | treat) .. seriously',
    '@human|@house .. [{prioritise|prioritize|favour|favor|value|put|place|rank|prefer}ed .. (over | above | before | ahead of | to) (stability | safety | quality | reliability | testing | security | maintenance | resilience | care)]',
    '@be|@have been? [{put|place|rank}ed (above | before | ahead of | over) (stability | safety | quality | reliability | testing | security | maintenance | resilience)]',
    '@human|@house {show|take|have|display} [(little | no | zero | scant) interest|sympathy|enthusiasm|willingness|urgency|inclination|respect]',
    '@human|@house {bury|stick|put|have}ed (its | their | our | his | her) [head|heads in the sand]',
    '{do}ed [the @adverb? bare minimum]',
    '@human [cheated|cheats|cheating]',
  ],
  flags: [
    'The second check was deliberately skipped.',
    'They refused to roll back.',
    'The reviewer didn’t bother to open the file.',
    'The team cut corners to meet the date.',
    { text: 'Pushing builds that are known to be unstable', in: 'factors', role: 'factor' },
    'The operator knowingly ignored the second page.',
    'The plan was waved through.',
  ],
  leaves: [
    'The server refused the connection.',
    'They chose to page the database team.',
    'We deliberately drained the pool before the switch.',
    'The broker refused to accept the new client.',
    'The limit is deliberately low on test hosts.',
    'Nobody refused to help.',
  ],
  accepts: ({ match, sentence, known }) => {
    const { tokens } = sentence;
    const { from, to } = match.marked;
    const text = tokens[from]?.word.text ?? '';
    const denial =
      text === 'not' || text === 'nobody' || text === 'no' || text === 'no-one' || text === 'noone';
    if (!denial && isDenied(sentence, from, to)) return false;
    if (tokens.slice(0, from).some(({ word }) => word.text === 'nobody')) return false;
    if (isPossible(sentence, from) && !denial) return false;
    const { doer } = subjectOf(sentence, match.from, known);
    if (
      denial ||
      /^(?:refus|declin|insist|turn|cut|took|take|cover|swe|brush|wave|nod|shrug|give|gave|keep|kept|left|play|down|belittl|trivial|stonewall|had|have|has|lost|hid|conceal|withh)/.test(
        text,
      )
    )
      return doer !== 'thing' && (doer !== 'customer' || denial === false);
    if (/^(?:deliberate|knowing|intentional|conscious|purpose)/.test(text)) {
      // A thing's own design: "the job deliberately skips …". We may have had good reasons to switch something off.
      const passive = tokens[from - 1]?.word.classes.has('be') === true;
      const mild =
        /^(?:disab|remov|delet|drop|tak|took|run|ran|go|went|put|turn|switch|deactiv|mut|silenc|clos|postpon|defer|us|leav|left|delay|cancel|releas|deploy|push|merg|avoid|ship)/.test(
          tokens[to - 1]?.word.text ?? '',
        );
      if (mild && (doer === 'we' || passive)) return false;
      return doer !== 'thing' || passive;
    }
    return true;
  },
};
