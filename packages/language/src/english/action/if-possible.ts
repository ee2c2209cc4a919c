import type { PatternRule } from '../../rule.js';

export const ifPossible: PatternRule = {
  name: 'action/if-possible',
  severity: 'warning',
  bias: 'vagueness',
  says: '“{words}” leaves the end of this to whoever reads it.',
  why: 'What is done where possible is done nowhere in particular, and nobody can tell whether it is finished.',
  ask: 'Where exactly is it possible, and which places are left out on purpose?',
  instead: 'Name them: “In the four services that write to the ledger …”.',
  source: 'Actions with a bound',
  places: ['actions', 'wider'],
  roles: ['action', 'item', 'prose'],
  patterns: [
    '[where|wherever|if|when|whenever possible|feasible|practical|practicable|appropriate|reasonable|applicable|necessary|needed|required|sensible|relevant|useful]',
    '[where|wherever|if|when|whenever it|this|that is|makes|becomes possible|feasible|practical|appropriate|sensible|sense|necessary|needed]',
    '[where|wherever|if|when|whenever we can]',
    '[where|wherever|if|when|whenever it|this makes sense]',
    '[as much|far|many|often|soon|quickly|little as possible]',
    '[in the near|foreseeable future]',
    '[when|if|as|once time|capacity|resources|budget|workload|priorities|schedule is? permits|allows|permit|allow|available|free]',
    '[when|once|if there is time|capacity|budget|room]',
    '[going|moving forward]',
    '^ [in the? future]',
    '[from now on] $',
    '^ [next time]',
    '[next time] $',
    '[asap]',
    '[a.s.a.p]',
    '[@adverb? eventually|soon|someday|sometime|asap|shortly] $',
    '^ [eventually|someday|ideally]',
    '[in due course|time]',
    '[in the long|medium|mid|short run|term]',
    '[sooner or later]',
    '[over the? time] $',
    '[down the road|line]',
    '[on occasion] $',
    '[as far as possible|practical|feasible]',
    '[to some|a certain|a extent|degree]',
    '[whenever we|time|there]',
    '[best effort]',
    '[and|or so on|forth]',
    '[and|or the like]',
    '[, etc]',
    '[etc] $',
    '[and more|others] $',
    '[at some point|stage]',
    '[as and when]',
    '[when|once|if we have|find|get a? time|capacity|budget|chance|resources]',
    '[one day|sometime] $',
    '[to the extent possible]',
    '[as needed|necessary|required|appropriate] $',
  ],
  flags: [
    { text: 'Add retries where possible', in: 'actions' },
    { text: 'Automate as much of the restore as possible, as soon as possible', in: 'actions' },
    { text: 'Move the sessions to their own cluster in the near future', in: 'actions' },
    { text: 'Tune the pool as needed', in: 'actions' },
    { text: 'Write the runbook when time permits', in: 'actions' },
    { text: 'Use the new checklist going forward', in: 'actions' },
    { text: 'Add alerts, dashboards, etc.', in: 'actions' },
  ],
  leaves: [
    { text: 'Add retries to the three calls to the bank', in: 'actions' },
    { text: 'Make it possible to restore one tenant', in: 'actions' },
    { text: 'Scale the pool as needed by the forecast of the day', in: 'actions' },
    'The team moved the sessions where possible.',
    { text: 'Send the message again if necessary files are missing', in: 'actions' },
  ],
  accepts: ({ match, sentence: { tokens } }) => {
    const last = tokens[match.to - 1]?.word.text ?? '';
    if (last === 'etc') return tokens.slice(match.to).every(({ word }) => word.text === '.');
    if (!/^(?:necessary|needed|required|relevant|useful|appropriate|applicable|sensible)$/.test(last))
      return true;
    const next = tokens[match.to];
    // "If necessary files are missing" describes the files.
    return next?.kind !== 'word' || next.word.classes.has('joint') || next.word.classes.has('preposition');
  },
};
