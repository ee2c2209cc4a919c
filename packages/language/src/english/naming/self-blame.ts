import type { PatternRule } from '../../rule.js';

export const selfBlame: PatternRule = {
  name: 'naming/self-blame',
  severity: 'warning',
  bias: 'hindsight bias',
  says: '“{words}” is hard on yourself, and tells the reader nothing about the system.',
  why: 'You did what made sense with what you saw; that view is what others can learn from.',
  ask: 'What made this the sensible next step at the time?',
  instead: '“My shell showed the staging region, so I went on.”',
  source: 'Blameless also towards oneself',
  except: ['external'],
  patterns: [
    'i|we @have? @adverb? {screw|mess|cock|fuck|stuff|muck|goof} up',
    'my|our own? fault|bad|mistake|mistakes|blunder|negligence|carelessness|stupidity|incompetence',
    'mea culpa',
    'i|we @have? @adverb? {let} .. down',
    'this|that one? @be @adverb? [on me|us] ',
    'i @adverb? {apologise|apologize}',
    'i @be @adverb? sorry',
    'i @have? @adverb? @past .. wrong|carelessly|stupidly|foolishly',
    '[i|we @be to blame]',
    '{take|accept|bear|assume} full|all|the|complete|total|sole|personal? responsibility|blame',
    'i @have? @adverb? {break|wreck|ruin|wipe|nuke|destroy|crash|trash|cause}ed',
    '{blame|kick|hate|curse} myself|ourselves',
    'i|we {feel|be} @adverb? stupid|ashamed|terrible|awful|guilty|embarrassed|dumb',
    'i @be @adverb? stupid|careless|an idiot',
    '[i|we @have? @adverb? {drop} the ball]',
  ],
  flags: [
    'I screwed up the second import.',
    'My bad, I ran it twice.',
    'It was my fault that the flag stayed on.',
    'We, the storage team, take full responsibility for the 27 minutes.',
    { text: 'I broke the pipeline again', in: 'timeline' },
    { text: 'I feel stupid about the missing flag', in: 'review' },
    'We dropped the ball on the second page.',
  ],
  leaves: [
    { text: 'I restarted the printer at 07:20 UTC', in: 'timeline' },
    'My shell showed the test region.',
    'Our fault domains are too wide.',
    'This was not our fault line.',
    'We took responsibility for the migration plan in May.',
    'We broke the work into two parts.',
  ],
  accepts: ({ match, sentence }) => {
    const { tokens } = sentence;
    const next = tokens[match.to]?.word;
    const last = tokens[match.to - 1]?.word.text ?? '';
    const texts = tokens.slice(match.from, match.to).map(({ word }) => word.text);
    if (texts.includes('not') || tokens.slice(0, match.from).some(({ word }) => word.text === 'not'))
      return false;
    if (last === 'fault') return !/^(?:domains?|tolerance|injection|lines?|codes?)$/.test(next?.text ?? '');
    if (last === 'bad') return next === undefined || /^[.,;:!)]$|^i$/.test(next.text);
    if (last === 'responsibility' || last === 'blame') {
      if (!tokens.slice(0, match.from).some(({ word: { text } }) => text === 'i' || text === 'we'))
        return false;
      return (
        next?.text !== 'for' || /^(?:full|all|the|complete|total|sole|personal)$/.test(texts.at(-2) ?? '')
      );
    }
    if (texts[0] === 'i' && /^(?:broke|broken)$/.test(last))
      return !/^(?:down|out|into|off)$/.test(next?.text ?? '');
    return true;
  },
};
