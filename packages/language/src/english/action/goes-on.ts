import type { PatternRule } from '../../rule.js';

export const goesOn: PatternRule = {
  name: 'action/goes-on',
  severity: 'warning',
  bias: 'vagueness',
  says: '“{words}” goes on for ever, so it can never be ticked off.',
  why: 'Watching that rests on somebody remembering ends with the next busy week.',
  ask: 'What would you do if you saw it, and what could watch in your place?',
  instead: '“Add an alert when …”, or an end: “Watch the error rate until 14 March, then close or reopen.”',
  source: 'Actions with a bound',
  places: ['actions', 'lessons', 'wider', 'summary', 'response'],
  patterns: [
    '[{continue} to @verb|be]',
    '^ [continue|keep|resume monitoring|watching|improving|pushing|working|tracking|looking|checking|investigating|following|observing|reviewing|trying|reminding|encouraging|evolving|iterating]',
    '^ [continue with|our|the|efforts|work]',
    '[keep @adverb? a|an @adverb? close|closer|careful|watchful? eye|watch on|over]',
    '^ [keep on? @gerund]',
    '^ [monitor|watch|observe|track] ... closely|carefully',
    '^ [monitor|watch|observe|track] ... over|during|for the|a next|coming|following|while|few',
    '^ [if possible observe|monitor|watch|track]',
    '[@work ... regularly|periodically|continuously|constantly|continually|routinely|frequently|proactively|occasionally] $',
    '^ [regularly|periodically|continuously|constantly|continually|routinely|frequently|proactively|occasionally @work]',
    '[on a|an regular|ongoing|continual|continuous|periodic|frequent|permanent basis]',
    '[from time to time]',
    '[now and then|again]',
    '[every now and]',
    '[once in a while]',
    '^ [continue @gerund]',
    '[follow|following up] $',
    '[at regular intervals]',
    '^ [observe|monitor|watch the next]',
    '^ [observe|monitor|watch|track the? situation|things|progress|behaviour|behavior|trend|trends|development|developments|evolution|it|this|them]',
    '^ [stay|keep in contact|touch with?]',
    '^ [keep|remain @determiner? .. updated|informed|posted|aligned]',
    '^ [keep @determiner? .. up-to-date|current|fresh]',
    '^ [ongoing]',
    '^ [never again @verb]',
  ],
  flags: [
    { text: 'Continue to monitor the queue depth', in: 'actions' },
    { text: 'Keep an eye on the replica lag', in: 'actions' },
    { text: 'Keep improving the build', in: 'actions' },
    { text: 'Review the dashboards regularly', in: 'actions' },
    { text: 'Monitor the new pool closely', in: 'actions' },
    { text: 'Ask the carrier for a report and follow up', in: 'actions' },
    'We will keep a close eye on the pumps.',
  ],
  leaves: [
    { text: 'Keep 30 days of access logs', in: 'actions' },
    { text: 'Keep deleting old shards until fewer than 10 are left', in: 'actions' },
    { text: 'Continue to write to both tables until 1 June', in: 'actions' },
    { text: 'Run the restore test every Monday and alert when it fails', in: 'actions' },
    { text: 'Monitor the number of open files on every node', in: 'actions' },
    'The pods continued to restart.',
  ],
  accepts: ({ match, sentence, passage }) => {
    const { tokens } = sentence;
    const first = tokens[match.from]?.word;
    if (tokens.some(({ word }) => word.text === 'until' || word.text === 'till')) return false;
    if (passage.place === 'actions' || passage.place === 'wider') {
      if (
        first?.text !== 'follow' &&
        match.from > 0 &&
        match.pattern.source.includes('$') &&
        first?.classes.has('work') === true
      )
        return passage.role === 'action' && match.from < 2;
      return /^(?:continued|continues)$/.test(first?.text ?? '') === false;
    }
    // Elsewhere only what people promise.
    const before = tokens.slice(Math.max(0, match.from - 3), match.from).map(({ word }) => word.text);
    const promise = before.some((text) => /^(?:will|shall|should|must|'ll|to)$/.test(text));
    return (
      promise && /^(?:keep|continue|monitor)$/.test(first?.text ?? '') && before.some((text) => text === 'we')
    );
  },
};
