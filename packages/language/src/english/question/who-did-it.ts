import type { PatternRule } from '../../rule.js';

export const whoDidIt: PatternRule = {
  name: 'question/who-did-it',
  severity: 'warning',
  bias: 'scapegoating',
  says: '“{words}” asks for a person to answer for it.',
  why: 'Once there is a name, the asking ends, and the way to the failure stays open.',
  ask: 'How did this reach production, and what could have told anybody on the way?',
  instead: '“How did this change come to run in production?”',
  source: 'Ask what and how, not who',
  patterns: [
    '^ @joint? [who|whom @adverb? @have? @adverb? @past] !in|from|at|on',
    '^ @joint? [who|whom did not? @verb]',
    '^ @joint? [who (on|in|at|from .. )? @be @adverb? responsible|accountable|liable|guilty|behind|supposed|meant|asleep]',
    '^ @joint? [who @be to blame]',
    '^ @joint? [who should|could|would not? have]',
    '^ @joint? [who @be @adverb? @gerund]',
    '^ @joint? [whose fault|mistake|decision|idea|job|responsibility|change|error|commit|account|name]',
    '^ @joint? [(which|what) engineer|developer|person|operator|team|colleague|one|admin|squad|vendor @past|of|is|was|did|forgot]',
    '[who {approve|allow|permit|authorise|authorize|let|sign|break|cause|forget|delete|push|merge|deploy|wipe|disable} .. this|that|it|the|off|to] ... ?',
    '[who {allow|let|permit}ed this|it|that]',
    '[by whom] ... ?',
    '^ @joint? [which of the|our|those|these @figure? @human|@house|shifts @adverb? @past]',
    '^ @joint? [who was|is the last|first|one|person|genius|idiot|guy]',
    '^ @joint? [who was|were on|at call|duty|shift|watch|lunch|holiday]',
    '^ @joint? [who was|were asleep|watching|awake|absent|missing|supposed]',
  ],
  flags: [
    { text: 'Who ran the clean-up script?', in: 'questions' },
    'Who approved this change?',
    { text: 'Whose fault was the late call?', in: 'review' },
    { text: 'Who is responsible for the loss?', in: 'questions' },
    { text: 'Which engineer turned the alarm off?', in: 'factors' },
    { text: 'who allowed this to happen', in: 'review' },
    { text: 'Who should have seen the empty file?', in: 'questions' },
  ],
  leaves: [
    { text: 'Who was involved?', in: 'review' },
    'Users who saw errors were contacted.',
    { text: 'Who needs to know about the next change?', in: 'questions' },
    { text: 'Who is paged when the queue fills?', in: 'questions' },
    { text: 'Who joined the call, and who was told?', in: 'review' },
    'The people who approved the design joined the review.',
  ],
  accepts: ({ match, sentence }) => {
    const { tokens } = sentence;
    const texts = tokens.slice(match.from, match.to).map(({ word }) => word.text);
    const last = texts.at(-1) ?? '';
    const at = texts.findIndex((text) => /^(?:who|whom|whose|which|what|by)$/.test(text));
    const word = texts[at] ?? '';
    const asks = tokens.at(-1)?.word.text === '?';
    const first = tokens.slice(0, match.marked.from).every(({ kind }) => kind === 'mark');
    if (
      !asks &&
      !(first && /^(?:allow|let|permit|approv|broke|caus|forgot|fault)/.test(texts.slice(at + 1).join(' ')))
    )
      return false;
    if (!asks && !first) return false;
    if (texts.includes('should') && !texts.includes('have')) return false;
    if (/^(?:was|were|is|are|be|been|had|has|did|do)$/.test(last)) return false;
    if (word === 'who' && helpful.test(last)) return false;
    if (/^(?:which|what)$/.test(word) && last === 'of') return false;
    if (/^(?:job|responsibility)$/.test(last))
      return /\b(?:was|fault)\b/.test(tokens.map((t) => t.word.text).join(' '));
    return true;
  },
};

/** What somebody did who was of help, or only concerned. */
const helpful =
  /^(?:joined|involved|affected|notified|told|paged|noticed|saw|seen|helped|reported|contacted|informed|needed|wanted|knew|learnt|learned|benefited|experienced|received|got|led|asked|present|working|using|waiting|getting|taking|writing|speaking)$/;
