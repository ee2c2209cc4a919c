import type { PatternRule } from '../../rule.js';
import { isDenied, isPassive } from '../clause.js';
import { isHuman, subjectOf } from '../doer.js';

export const punishment: PatternRule = {
  name: 'judgement/punishment',
  severity: 'error',
  bias: 'scapegoating',
  says: '“{words}” tells of consequences for a person, which have no place in a postmortem.',
  why: 'Whoever is punished for telling will tell nothing next time, and neither will those who watched.',
  ask: 'What has to change so that the next person is safe in the same place?',
  instead: 'Leave it out; what concerns somebody’s employment is not part of this record.',
  source: 'Blameless review needs safety from punishment',
  patterns: [
    '{reprimand|punish|sanction|chastise|scold|rebuke|admonish|castigate|discipline|demote|censure|berate|penalise|penalize|shame}ed',
    '{punish|reprimand|scold|penalise|penalize|discipline}ing @determiner? .. @human',
    'punish|reprimand|discipline|sanction|demote|fire|sack|penalise|penalize @determiner? .. @human',
    'disciplinary|punishment|punishments|punitive|reprimand|reprimands',
    '{hold}ed @adverb? (personally | fully | solely)? [accountable|responsible|liable]',
    '{hold|make} @determiner? .. [accountable|responsible|liable] for',
    '[personally|solely|fully accountable|liable|responsible]',
    '@human .. @be @adverb* [fired|sacked|dismissed|suspended|terminated|demoted] !at|by',
    '@be [let go]',
    '{talk|speak}ed to by (his | her | their | the | senior)? manager|management|boss|leadership|hr|lead',
    '{speak|talk}ed to|with|given @determiner|to [(engineer|person|developer|operator|individual|employee|colleague) (concerned|involved|responsible|in question)]',
    '{speak|talk} to|with [@determiner (engineer | person | developer | operator | individual | employee | colleague | people | engineers | ones) (concerned | involved | responsible | in question | who)]',
    'written warning|warnings',
    '@human .. {lose}ed (his | her | their) .. access|rights|privileges|job|post|role|bonus',
    '@person will be replaced $',
    'part|parting|parted ways with',
    '@human .. (sent home | sent on leave)',
    '(involved | concerned | in question) has|have|had|was|were|will|must|is|are .. {suspend|dismiss|warn|sanction|punish|reprimand|coach|retrain|discipline|fire|move|caution}ed',
    'there (will | must | should | shall) be .. consequences',
    'consequences (will | must | should | to) .. follow|followed|drawn',
    'contract with|of .. @be|be @adverb* {end|terminate|cancel|revoke|review}ed (because | as a result | over | due | for)',
    'formal|verbal|stern warning|talk|talking-to|word|complaint',
    'performance improvement|appraisal|management plan|review|process|conversation',
    'performance review|appraisal|rating|ratings',
    '(consequences | repercussions) for (the | those | this | that | any) .. @human|responsible|involved|who',
    'face|faced|faces|facing (the | disciplinary | serious)? consequences|sanctions|repercussions',
    '{take|bring}ed to task',
    'called (out | on the carpet)',
    '@human .. [will|must|should|to|has not? @adverb* (be | face | answer | pay) (blamed | for this | consequences | disciplined | punished | warned)]',
    '{strip|relieve|remove}ed (of | from) (his | her | their) (duties | rights | access | role | post | privileges)',
    '(his | her) .. access|rights|privileges|permissions|permission|admin .. @be|@have .. (revoked | removed | withdrawn | suspended | taken)',
    '(removed | revoked | withdrew | took | suspended) (his | her) .. access|rights|privileges|permissions',
    'removed|taken|off the rota|rotation|on-call|team (because | after | for | until)',
    'human|hr|personnel (resources)? @be|has|have .. (involved | informed | notified | told)',
    '(escalated | reported | referred | passed) to (hr | human | personnel | (his | her | their) (manager | boss | line))',
    'zero tolerance',
    'three strikes',
    'answer|answerable for (his | her | their | this|it)',
    'accountable for (it | this | that | the (outage | incident | loss | failure | damage | mistake | error))',
    '{warn}ed that @determiner? .. (repeat | repetition | next | another)',
    '(make | made|making) an example of',
    '@human .. @be @adverb* {move|reassign|transfer|relegate|remove}ed [(from | to | off) @determiner? (another | different | other)? .. desk|team|role|duties|project|shift|rota|position|job]',
    "@person 's .. access|rights|privileges|permissions|permission .. @be|@have .. revoked|removed|withdrawn|suspended|taken|restricted|reduced",
    'taken up with @determiner? .. manager|boss|supervisor|management|superior|superiors',
    'talk|conversation|word|chat|meeting with @determiner .. (engineer | person | developer | operator | individual | employee | colleague | driver | technician | clerk | contractor | trainee | intern | responsible | concerned) (has | was | took | is | will | who)',
    '@human .. {get|receive|give|issue|face|earn}ed (a | an)? (first | final | last | official | second | strong | serious)? warning !from|about|that|of|in|at|on|message|email|mail',
    '@human .. (no longer | not) work|works|working|employed for|at|with us|here',
    '@human .. (no longer | not) @adverb? (allowed | permitted | trusted) (to | on | near)',
    '@human .. @have been (dealt | spoken | talked) (with | to)',
    '@human .. (put | placed) on (probation | notice | leave | a plan)',
    '@human .. @be @adverb* sent (for | on | to) (a | another | further)? training|course|retraining',
  ],
  flags: [
    'The engineer was reprimanded.',
    'Disciplinary steps have been started.',
    'They will be held accountable for it.',
    'The contractor was let go on Monday.',
    'The operator received a formal warning.',
    { text: 'Hold the owner responsible for late rotations', in: 'actions' },
  ],
  leaves: [
    'Postmortems are not a punishment.',
    'The alert fired at 10:02 UTC.',
    'Nobody was punished, and nobody will be.',
    'The process was terminated after 30 s.',
    'The deployment was suspended until 10:41 UTC.',
    'The team responsible for billing joined the call.',
  ],
  accepts: ({ match, sentence, known }) => {
    const { tokens } = sentence;
    if (isDenied(sentence, match.from, match.to)) return false;
    if (tokens.slice(0, match.from).some(({ word }) => /^(?:nobody|no-one|noone)$/.test(word.text)))
      return false;
    const word = tokens[match.from]?.word;
    if (word && /^(?:disciplined|sanctioned|demoted|penali[sz]ed|shamed)$/.test(word.text))
      return isHuman(subjectOf(sentence, match.from, known).doer) || !isPassive(sentence, match.from);
    return true;
  },
};
