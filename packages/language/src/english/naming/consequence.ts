import type { Candidate } from '../../rule.js';
import type { Token } from '../../word.js';
import { list } from '../words/list.js';
import { type Agent, agentOf } from './agent.js';

/** "… the batch team doubled the workers, causing timeouts": an act that is told by what followed. */
export function consequenceIn({ match, sentence, known, passage }: Candidate) {
  const { tokens } = sentence;
  const word = tokens[match.from]?.word.text ?? '';
  const told = plain.has(word) || spoiling.test(tokens[match.to - 1]?.word.text ?? '');
  if (!told && !tokens.slice(match.to, match.to + 9).some(({ word }) => trouble.has(word.text))) return null;
  const near = tokens.slice(match.from, match.to + (told ? 0 : 4));
  // "… and saw that three were gone", "saw them come back, over and over": that is what somebody met.
  if (tokens.slice(match.from, match.to).some(isPerceived)) return null;
  const silent = untold.test(tokens[match.to - 1]?.word.text ?? '');
  if (!silent && near.some(({ word: { text } }) => (told ? better : fewer).test(text))) return null;
  for (let at = match.from - 1; at > 0; at--) {
    const { classes, text } = tokens[at]?.word ?? { classes: new Set<string>(), text: '' };
    const acts = classes.has('past') || (classes.has('third') && passage.role === 'entry');
    if (!silent && !manner.has(word) && !classes.has('aux') && perceiving.test(text)) return null;
    const goesOn = text.endsWith('ing') && tokens[at - 1]?.word.classes.has('be') === true;
    if ((!acts && !goesOn) || classes.has('aux') || seeing.test(text)) continue;
    if (word === 'that' && !making.test(text)) continue;
    const agent = agentOf(sentence, goesOn ? at - 1 : at, known);
    if (!agent || agent.kind === 'own' || agent.kind === 'customer') continue;
    const first = tokens[agent.from];
    const last = tokens[match.to - 1];
    return first && last ? { agent, hit: { from: start(tokens, agent, first), to: last.to } } : null;
  }
  return null;
}

/** "… and did not tell us", "… and told nobody" */
const untold =
  /^(?:tell|inform|notify|warn|ask|alert|say|report|mention|announce|nobody|noone|no|no-one|nothing)$/;

const fewer = /^(?:no|not|fewer|less|lower)$/;

/** What is good when it is gone or goes down. */
const better =
  /^(?:no|not|fewer|less|lower|errors?|latency|alerts?|queue|load|backlog|traffic|utili[sz]ation|lag|usage|recovery)$/;

/** A verb that tells what somebody saw or learned, in the past. */
export function isPerceived({ word: { text, classes } }: Token): boolean {
  return classes.has('past') && perceiving.test(text);
}

/** Marks no more than four words of a long name of somebody. */
export function start(tokens: readonly Token[], agent: Agent, first: Token): number {
  const from = agent.to - agent.from > 5 ? agent.to - 4 : agent.from;
  return Math.max(first.from, tokens[from]?.from ?? first.from);
}

/** Words that begin what followed. */
export const consequence = new Set(
  list(
    'causing resulting leading which that and but so without on of behind outside against in unannounced uninvited unasked unprompted prematurely again over although though',
  ),
);
/** Consequences that need no word of trouble behind them. */
const plain = new Set(
  list(
    'and but so without on of behind outside against in unannounced uninvited unasked unprompted prematurely again over although though',
  ),
);
/** How somebody acted, whatever they saw before. */
const manner = new Set(
  list('without on of behind outside against in unannounced uninvited unasked unprompted'),
);
/** Verbs whose object can do harm of its own: "made a change which …". */
const making =
  /^(?:made|wrote|introduc|appli|push|merg|ship|deploy|add|ran|start|chang|set|configur|releas|upload|sent|enabl|creat|built|put|us|turn|activ|install|import|enter|order|bought|sign|approv|submit|switch)/;
const spoiling =
  /^(?:mix|br[eo]k|broke|crash|corrupt|wip|eras|ruin|destroy|scrambl|garbl|overw|spoil|knock|crippl|swap)/;

/** What somebody did who saw it, or put it right. */
export const seeing =
  /^(?:notic|observ|found|saw|report|identif|discover|investigat|confirm|ask|told|said|join|realis|realiz|suspect|warn|paged|fix|restor|rolled|revert|mitigat|affected|experienc|receiv|lost|had)/;
const perceiving =
  /^(?:saw|seen|noticed|observed|found|discovered|realised|realized|learned|learnt|heard|spotted)$/;
const trouble = new Set(
  list(`
  alert alerts outage outages downtime failure failures fail failed failing error errors crash crashes crashed loss
  incident incidents issue issues problem problems disruption disruptions unavailable unavailability overload
  overloaded degradation slow slowness latency timeouts exhausted exhaustion critical corruption corrupted down offline
  stop stopped delay delays gone deleted empty full stuck unreachable locked wrong twice dead lost damage interruption breakage duplicates duplicate
`),
);
