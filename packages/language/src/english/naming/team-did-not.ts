import type { Known } from '../../known.js';
import type { PatternRule } from '../../rule.js';
import type { Sentence } from '../../word.js';
import { doerOf, subjectOf } from '../doer.js';
import { list } from '../words/list.js';
import { type Agent, endOfNoun, kindOf } from './agent.js';

export const teamDidNot: PatternRule = {
  name: 'naming/team-did-not',
  severity: 'warning',
  bias: 'fundamental attribution error',
  says: '“{words}” holds against others what they left undone.',
  why: 'From outside, other people’s priorities look like neglect; from inside, they were a choice with reasons.',
  ask: 'What made the other work more urgent for them, and how would they have learnt that this mattered?',
  instead: '“The advice reaches teams as a page in the wiki; 4 of 31 teams have applied it.”',
  source: 'Looking at work from inside the tunnel',
  patterns: [
    `@have not @adverb* {apply|adopt|migrate|upgrade|update|patch|respond|answer|reply|react|follow|implement|prioritise|prioritize|communicate|test|check|verify|review|read|provide|share|document|maintain|monitor|own|act|fix|tell|inform|warn|coordinate}`,
    `do|does|did not|never @adverb* (follow up | apply|answer|respond|reply|react|provide|give|share|tell|inform|communicate|announce|warn|adopt|implement|migrate|upgrade|update|patch|maintain|monitor|prioritise|prioritize|test|check|verify|validate|review|read|document|consult|coordinate|escalate|act|care|bother|support|cooperate|comply|listen|heed|clean|plan|take|join|fix)`,
    '@be not @adverb* @gerund|interested|willing|cooperative|responsive|helpful',
    `never @adverb? {migrate|adopt|upgrade|patch|maintain|document|follow|fix|answer|respond|reply|react|tell|inform|test|read|update|listen|prioritise|prioritize|help|check|care|bother|communicate}`,
    '@not|never @adverb* @participle ... by',
    '{refuse|decline} to',
    'would not let|help|talk|listen|agree|wait|come|speak|believe',
    '{drag} their feet',
    '[constantly|repeatedly|habitually|notoriously @past|@third|@verb]',
    '@be too busy|proud|lazy|slow to',
    '@be asleep|drunk|hungover|distracted',
    '{join|tell|inform|answer|respond|reply|react|notify|warn|escalate|call}ed .. [too late|slowly]',
    '{pass} the buck',
    '{wash} their hands',
    '{turn} a blind eye',
    '{look} the other way',
    '{stonewall|ghost|obstruct}ed',
    '{sit} on the|our|it|this',
    '@be @adverb? unresponsive|uncooperative|unhelpful|unwilling|nowhere|clueless|useless',
    '[despite|although being|having|been|were|was been? told|warned|instructed|trained|asked|reminded|briefed]',
    '[nobody|noone|no-one from|in|at|of .. @team|@house {join|answer|come|call|reply|respond|react|help|tell|warn|ask|check|look|pick|turn|appear|attend|test}ed]',
    '[no one from|in|at|of .. @team|@house {join|answer|come|call|reply|respond|react|help|tell|warn|ask|check|look|pick|turn|appear|attend|test}ed]',
    '[{chase|nag|beg|pester|harass} .. @team|@person|@house|@name]',
    '[{ask|remind|push|urge} .. @team|@person|@house|@name .. times|repeatedly]',
    '{neglect} to|the|their',
    '{resist|block|drag} our|the|its|their request|requests|attempts|feet|heels|migration',
    '{bother}ed|{care}ed to|about',
    '{keep} bypassing|ignoring|skipping|circumventing|forgetting|refusing|asking|pushing|overriding|sending|pressing|breaking|switching|unplugging|merging|deploying|changing|deleting',
    'only {care} about',
    '{take} their|its|his|her own? sweet? time',
    '@have to learn to|that|how',
    'must|should|need|needs to? stop|learn to|@gerund',
    '{wait}ed !for|until ... before @adverb? calling|telling|escalating|paging|informing|asking|reporting|answering',
    '[difficulty|difficult|trouble|hard|impossible|struggled|problems .. {get|obtain} .. response|answer|answers|reply|reaction|information|details from]',
  ],
  flags: [
    'Application teams still haven’t applied or adopted our advice on retries.',
    'Infrastructure are not monitoring their own certificates.',
    'Security never answers our tickets.',
    'The vendor did not tell us about the maintenance.',
    { text: 'Difficulty getting an answer from the team that had raised it', in: 'wrong' },
    { text: 'The fault was not noticed in the trial by the service teams', in: 'factors' },
    'The operators waited forty minutes before calling the crew.',
    'For years the platform team has refused to give us a test environment.',
    { text: 'Developers keep bypassing the review step', in: 'factors' },
  ],
  leaves: [
    'The storage team did not receive the page.',
    'The gateway waited nine seconds before calling the standby.',
    'The service teams learnt of the change at 11:02 UTC.',
    'The new client did not follow redirects.',
    'Teams that had not migrated were not affected.',
    'The operator did not answer because the page went to an old number; the rota still had it.',
    'Our own runbook has not been updated since May.',
  ],
  accepts: ({ match, sentence, known }) => {
    const { tokens } = sentence;
    const last = tokens[match.to - 1];
    const word = tokens[match.from]?.word.text ?? '';
    if (!last) return false;
    if (/^(?:despite|although|nobody|no|noone|no-one)$/.test(word) || insisting.test(word)) return true;
    if (last.word.text === 'from' || last.word.text === 'by') {
      const to = endOfNoun(tokens, match.to);
      const agent = kindOf(tokens, doerOf(tokens.slice(match.to, to), known), match.to, to, known);
      const first = tokens[match.from];
      const end = tokens[Math.min(to, match.to + 5) - 1];
      const undone = tokens.slice(match.from, match.to).some(({ word: { text } }) => text === 'never');
      const asked = last.word.text === 'from' && agent?.kind === 'own';
      const other = isOther(agent) || asked || (undone && agent?.kind === 'role');
      return other && first && end ? { from: first.from, to: end.to } : false;
    }
    if (
      /ing$/.test(last.word.text) &&
      /^(?:are|is|was|were|be|been)$/.test(word) &&
      !last.word.text.split('/').some((text) => leaving.has(text))
    )
      return false;
    if (/^(?:bothered|cared)$/.test(word)) {
      const { doer, from } = subjectOf(sentence, match.from, known);
      const first = tokens[from];
      if (doer === 'someone' && first) return { from: first.from, to: last.to };
    }
    // "Did not give permission"
    if (tokens.slice(match.to, match.to + 4).some(({ word }) => leave.test(word.text))) return false;
    const agent = whoDidNot(sentence, match.from, known);
    const named = agent?.kind === 'person' && /^(?:do|does|did|has|have|had|never|refus)/.test(word);
    if (
      !isOther(agent) &&
      !named &&
      !(
        agent?.kind === 'role' &&
        /^(?:keep|kept|refus|would|must|should|need|wait|never|bother|care|drag|pass|wash|turn|stonewall|ghost|constantly|repeatedly|habitually|notoriously)/.test(
          word,
        )
      )
    )
      return false;
    const first = tokens[Math.max(agent?.from ?? 0, (agent?.to ?? 0) - 4)];
    return first ? { from: first.from, to: last.to } : false;
  },
};

function isOther(agent: Agent | null): boolean {
  return agent?.kind === 'team';
}

function whoDidNot(sentence: Sentence, verb: number, known: Known): Agent | null {
  const { doer, from, to } = subjectOf(sentence, verb, known);
  const { tokens } = sentence;
  // "Teams that had not migrated" tells which ones.
  const before = tokens[to]?.word.text;
  if (before === 'that' || before === 'who' || tokens[from]?.word.text === 'who') return null;
  if (/^(?:if|unless|whether)$/.test(tokens[from - 1]?.word.text ?? '')) return null;
  return kindOf(tokens, doer, from, to, known);
}

/** How often somebody had to be asked. */
const insisting = /^(?:chas|nag|beg|pester|harass|ask|remind|push|urg)/;

/** What somebody grants, or does not. */
const leave = /^(?:permission|permissions|consent|approval|access|authori[sz]ation|clearance)$/;

/** What somebody is said not to be doing. */
const leaving = new Set(
  list(`
  prioritising prioritizing monitoring maintaining testing following answering responding providing communicating
  updating reading checking listening cooperating taking doing helping documenting
`),
);
