import type { PatternRule } from '../../rule.js';
import { isDenied, isPossible, isPrevented, isTask } from '../clause.js';
import { isByThing, subjectOf } from '../doer.js';
import { list } from '../words/list.js';

const rule =
  'procedure|procedures|process|processes|policy|policies|runbook|runbooks|playbook|playbooks|checklist|checklists|protocol|protocols|guideline|guidelines|guidance|instruction|instructions|standard|standards|rule|rules|documentation|docs|practice|practices|steps|convention|conventions|regulations|safeguard|safeguards|control|controls|approval|approvals|principle|principles|lockout|four-eyes|freeze|moratorium|ban|embargo';

export const offProcedure: PatternRule = {
  name: 'human-error/off-procedure',
  severity: 'error',
  bias: 'fundamental attribution error',
  says: '“{words}” measures people against a paper, and not against the work.',
  why: 'Work always differs from its description; the difference shows where the description does not fit.',
  ask: 'How is this work really done on most days, and where does the written way not fit?',
  instead: '“On most days this is done by …, because the procedure takes …; this time …”',
  source: 'Work as done, and work as imagined',
  patterns: [
    `[not @adverb* follow|followed|following|adhere|adhering|comply|complying|observe|observed|respect|stick|sticking|conform to|with? @determiner? .. ${rule}]`,
    `[{ignore|disregard|violate|breach|bypass|circumvent|flout|contravene|sidestep|side-step|skip|break|disobey} @determiner? .. ${rule}]`,
    `[{deviate|depart|stray|diverge}ed from @determiner? .. ${rule}]`,
    `[deviation|departure from @determiner .. ${rule}]`,
    '[review|approval|checklist|verification|testing .. @be @adverb* skipped|bypassed|left]',
    `[${rule} ... @be|@have not @adverb* been? followed|used|read|consulted|respected|applied|observed|kept|adhered|obeyed|honoured|honored]`,
    `[${rule} ... @be @adverb* ignored|disregarded|flouted]`,
    '[order of .. @be|@have not @adverb* been? followed|respected|kept|observed]',
    `[without following|adhering|observing to? @determiner? .. ${rule}]`,
    `[${rule} @be not @adverb* followed|observed|adhered|respected]`,
    `[${rule} @be @adverb* ignored|violated|bypassed|skipped|disregarded|circumvented|broken|breached|flouted]`,
    `[against|contrary to? (the | our | company | team | standard | agreed)? policy|policies|procedure|protocol|rules|guidelines|guidance|instruction|instructions|manual|advice|process]`,
    '[violation|breach|violations|breaches of|in @determiner? .. policy|policies|procedure|procedures|protocol|process|rules]',
    '[without @determiner? @adverb? (prior | proper | formal | required | necessary | due)? approval|sign-off|signoff]',
    '[without @determiner? @adverb? (prior | proper | formal | required | necessary | due | explicit)? permission|authorisation|authorization|clearance|consent]',
    '[without @determiner? (change | work) ticket|request|order|permit|record]',
    '[despite @determiner .. freeze|ban|moratorium|prohibition|embargo|rule|policy]',
    '{make|do|release|merge|deploy|go}ed out? [without @determiner? (informing | telling | notifying | consulting | asking | review | notice)]',
    '@human {go}ed [rogue]',
    'rogue change|changes|deployment|restart|edit',
    '@human @adverb* [{exceed|overstep}ed @determiner authority|remit|mandate|powers|competence]',
    `[${rule} .. @be @adverb* {break|ignore|disregard|breach|violate|flout|bend}ed]`,
    '@human @adverb* [{bend}ed @determiner rules|rule]',
    '[unauthorised|unauthorized|unapproved|unsanctioned @adverb? (manual | production | config)? change|changes|deployment|release|restart|maintenance|work|modification|edit]',
    `[instead of following @determiner? .. ${rule}]`,
    `[{go|work|get}ed around|round|outside|past @determiner .. ${rule}|review]`,
    `[outside|outwith of? @determiner? .. process|procedure|protocol|window|rules]`,
    `[not @adverb* in line|accordance|compliance with .. ${rule}]`,
    `[in defiance|violation|breach|contravention|disregard of]`,
    '[off-script|out-of-process]',
    `[not use|used|using|read|reading|consult|consulted|consulting|check|checked|open|opened|work|go @adverb* from|through|the|our|a .. runbook|playbook|checklist|procedure|documentation|instructions|guide|guidelines|manual]`,
    '[procedural violation|violations|breach|non-compliance]',
    '[non-compliance|noncompliance|non-adherence with|to @determiner? .. ]',
    `[{fail} to follow|comply|adhere|observe with|to? @determiner? .. ${rule}]`,
    `[{fail}ing|failure to follow|comply|adhere|observe with|to? @determiner? .. ${rule}]`,
    '{make|do|release|merge|deploy|apply|start|carry|perform|run|execute}ed .. [without @determiner? @adverb? (ticket | change-request | request | permit | sign-off | approval | authorisation | review)] !app|apps|environment|required',
    '[no @adverb? (change request | change ticket | work order | change-request | permit | approval | clearance | permission) .. (filed | raised | opened | submitted | sought | obtained | requested | asked)]',
    '@human {go}ed [off script|piste]',
    'change|changes|release|deployment|work|maintenance|upgrade|update|migration @be|@have [not @adverb* been? (approved | authorised | authorized)] !until|yet|by',
    'steps|step|order|instructions ... @be|@have [not @adverb* been? (taken | done | performed | executed | kept) in]',
  ],
  flags: [
    'The engineer did not follow the change procedure.',
    'The engineer on shift ignored the runbook.',
    'The review process was bypassed for this change.',
    'The restart went ahead without following the checklist.',
    { text: 'The release was made against policy', in: 'factors', role: 'factor' },
    'They deviated from the agreed rollout process.',
    'The lift was restarted without permission.',
  ],
  leaves: [
    'The rule was skipped by the router, which had no such zone.',
    'The parser ignores rules that it does not know.',
    'The policy-violation alert fired at 09:10 UTC.',
    'The new path bypasses the cache.',
    'The controller did not follow the redirect.',
    { text: 'Make the pipeline refuse changes that skip the approval step', in: 'actions' },
    'The runbook was followed, and its third step points at a host that is gone.',
  ],
  accepts: ({ match, sentence, known, passage }) => {
    if (isTask(sentence, passage)) return false;
    const { tokens } = sentence;
    const first = tokens[match.from]?.word.text ?? '';
    if (first !== 'not' && isDenied(sentence, match.from, match.to)) return false;
    if (
      /^(?:plane|gates?|rules?|flow)$/.test(tokens[match.to]?.word.text ?? '') ||
      isByThing(sentence, match.to - 1, known)
    )
      return false;
    const before = tokens[match.from - 1]?.word;
    // "A file without permission" is none that somebody should have asked for.
    if (first === 'without' && consents.has(tokens[match.to - 1]?.word.text ?? ''))
      return before === undefined || before.classes.has('past') || before.classes.has('preposition');
    if (
      first === 'without' &&
      before?.classes.has('third') &&
      subjectOf(sentence, match.from - 1, known).doer === 'thing'
    )
      return false;
    // "A breach of the policy"
    if (/^(?:of|in)$/.test(tokens[match.from + 1]?.word.text ?? '')) return true;
    if (isPrevented(sentence, match.from) || isPossible(sentence, match.from)) return false;
    if (/^(?:outside|outwith)$/.test(first))
      return /^(?:process|procedure|protocol|rules)$/.test(tokens[match.to - 1]?.word.text ?? '');
    if (
      !/^(?:not|go|went|gone|work|get|got|ignor|disregard|violat|breach|bypass|circumvent|flout|contraven|side|skip|br[eo]|disobey|deviat|depart|stray|diverg|fail)/.test(
        first,
      )
    )
      return true;
    if (tokens.some(({ word }, at) => at < match.from && word.text === 'whoever')) return true;
    return subjectOf(sentence, match.from, known).doer !== 'thing';
  },
};

const consents = new Set(list('permission authorisation authorization clearance consent'));
