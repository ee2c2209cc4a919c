import type { Candidate, Hit } from '../../rule.js';
import type { Token } from '../../word.js';
import { list } from '../words/list.js';
import { type Agent, agentOf } from './agent.js';

/** Acts that are told as harm; several rules share them, one for each kind of agent. */
export const harmPatterns: readonly string[] = [
  '{break|crash|wreck|ruin|corrupt|wipe|nuke|trash|destroy|bork|botch|bungle|misconfigure|misapply|mishandle|clobber|cripple|sabotage|cause|overwrite|compromise|brick|hose|sink|tank|torpedo|derail|poison|jeopardise|jeopardize|leak|expose|overload|exhaust|saturate|hog|starve|delay|hinder|obstruct|ignore|disregard|bypass|circumvent|sidestep}',
  '{take|bring|knock} .. down|offline|out',
  '{screw|mess|cock|foul|muck|stuff|balls} up|us|this|things',
  '{drop} the ball',
  '{let} .. through|slip',
  '{blow} .. up|away',
  '{delete|remove|drop|truncate|purge|erase|kill|disable|unplug|format}',
  '{push|deploy|ship|send|release|merge|apply|run|flash|upload|enter|type|choose|select|pick|use|set|copy|paste|commit|publish|configure|import|load|install|write|add|point|connect|plug|pull|restart|reboot|submit|activate|enable|issue|switch|approve|deliver|provide|supply} ... wrong|bad|broken|untested|faulty|incorrect|buggy|defective|outdated|unreviewed',
  '{leave} .. on|open|off|enabled|disabled|unlocked|running|unattended|behind',
  '{sign|wave|rubber-stamp|nod} off|through ... although|despite|without|though',
  '[without @adverb? testing|test|tests|review|reviewing|checking|telling|asking|notice|approval|permission|reading|warning|notifying|informing|coordination|coordinating|consulting|consultation|agreement]',
  '{turn|switch|mute|silence|deactivate|disable} .. alarm|alarms|monitoring|checks|protection|safeguard|safeguards|backups|firewall|validation',
  'causing',
  'resulting in',
  'leading to',
  'which {cause|break|crash|trigger|kill|corrupt|overload|stop|delete|empty|fill|lock|remove|replace|disconnect|lead|leave|wipe|erase}ed',
  'and|so .. went|was|were down|offline|dark|dead|lost|gone|deleted|erased',
];

/** Who did the harm that a pattern found, and the words that say so; null where nobody is said to have. */
export function harmIn(candidate: Candidate): { readonly agent: Agent; readonly hit: Hit } | null {
  const { match, sentence, known, passage } = candidate;
  const { tokens } = sentence;
  const word = tokens[match.from]?.word.text ?? '';
  if (consequence.has(word)) return consequenceIn(candidate);
  const agent = agentOf(sentence, match.from, known);
  if (!agent) return null;
  const object = objectOf(tokens, match.from + 1);
  if (deleting.test(word)) {
    if (passage.place === 'response' || passage.place === 'well') return null;
    if (object.some((text) => spent.has(text))) return null;
    if (!object.some((text) => valued.has(text) || text === 'wrong')) return null;
    if (agent.kind === 'person' && passage.role === 'entry' && !object.some((text) => grave.has(text)))
      return null;
    if (agent.kind === 'own') return null;
  }
  if (/^(?:turn|switch|mut|silenc|deactivat)/.test(word) && passage.role === 'entry') return null;
  if (/^br[eo]/.test(word) && harmless.test(object.join(' '))) return null;
  if (passage.place === 'response' && /^(?:took|take|taking|brought|bring)/.test(word)) return null;
  if (/^(?:took|take|taking|brought|bring|knock)/.test(word) && object.some((text) => spent.has(text)))
    return null;
  if (
    /^ignor|^disregard|^bypass|^caus|^delay|^overload|^exhaust|^expos|^leak|^saturat/.test(word) &&
    agent.kind === 'own'
  )
    return null;
  if (word.startsWith('caus') && object.some((text) => text === 'no' || text === 'little')) return null;
  const first = tokens[Math.min(agent.from, match.from)];
  const last = tokens[Math.max(agent.to, match.to) - 1];
  return first && last ? { agent, hit: { from: start(tokens, agent, first), to: last.to } } : null;
}

/** The words behind a verb, up to the next clause. */
function objectOf(tokens: readonly Token[], from: number): string[] {
  const words: string[] = [];
  for (const { word, kind } of tokens.slice(from, from + 7)) {
    if (kind === 'mark' || word.classes.has('joint')) break;
    words.push(word.text);
  }
  return words;
}

/** Marks no more than four words of a long name of somebody. */
function start(tokens: readonly Token[], agent: Agent, first: Token): number {
  const from = agent.to - agent.from > 5 ? agent.to - 4 : agent.from;
  return Math.max(first.from, tokens[from]?.from ?? first.from);
}

const deleting = /^(?:delet|remov|drop(?!.*ball)|truncat|purg|eras|kill|disabl|unplug|format)/;
const harmless = /^(?:down|out|into|off|away|even|the (?:loop|tie|deadlock|news|work)|it down)\b/;
const consequence = new Set(['causing', 'resulting', 'leading', 'which', 'and', 'so', 'without']);

/** What was in the way, and went for good reason. */
const spent = new Set(
  list(`
  old stale unused obsolete test temporary temp corrupted corrupt bad faulty broken poisoned stuck failed failing hung
  duplicate duplicated canary affected unhealthy orphaned dead idle expired redundant culprit offending problematic
  hanging blocked blocking leaked leaking suspicious malicious superfluous
`),
);
const valued = new Set(
  list(`
  table tables database databases db namespace namespaces bucket buckets index indexes indices volume volumes backup
  backups data records record zone zones cluster clusters production prod primary ledger account accounts dataset
  datasets schema partition partitions column columns topic topics keys certificate certificates user users customer
  customers everything standby tenant tenants directory disk disks snapshots replica
`),
);
const grave = new Set(list('wrong production prod live customer customers everything'));

/** "… the batch team doubled the workers, causing timeouts": an act that is told by what followed. */
function consequenceIn({ match, sentence, known }: Candidate) {
  const { tokens } = sentence;
  const word = tokens[match.from]?.word.text ?? '';
  const told = word === 'and' || word === 'so' || word === 'without';
  if (!told && !tokens.slice(match.to, match.to + 9).some(({ word }) => trouble.has(word.text))) return null;
  const near = tokens.slice(match.from, match.to + (told ? 0 : 4));
  if (near.some(({ word: { text } }) => (told ? better : fewer).test(text))) return null;
  for (let at = match.from - 1; at > 0; at--) {
    const { classes, text } = tokens[at]?.word ?? { classes: new Set<string>(), text: '' };
    if (!classes.has('past') || classes.has('aux') || seeing.test(text)) continue;
    const agent = agentOf(sentence, at, known);
    if (!agent || agent.kind === 'own' || agent.kind === 'customer') continue;
    const first = tokens[agent.from];
    const last = tokens[match.to - 1];
    return first && last ? { agent, hit: { from: start(tokens, agent, first), to: last.to } } : null;
  }
  return null;
}

const fewer = /^(?:no|not|fewer|less|lower)$/;

/** What is good when it is gone or goes down. */
const better =
  /^(?:no|not|fewer|less|lower|errors?|latency|alerts?|queue|load|backlog|traffic|utili[sz]ation|lag|usage|recovery)$/;

const seeing =
  /^(?:notic|observ|found|saw|report|identif|discover|investigat|confirm|ask|told|said|join|realis|realiz|suspect|warn|paged|fix|restor|rolled|revert|mitigat|affected|experienc|receiv|lost|had)/;
const trouble = new Set(
  list(`
  alert alerts outage outages downtime failure failures fail failed failing error errors crash crashes crashed loss
  incident incidents issue issues problem problems disruption disruptions unavailable unavailability overload
  overloaded degradation slow slowness latency timeouts exhausted exhaustion critical corruption corrupted down offline
  stop stopped delay delays gone deleted empty full stuck unreachable locked wrong twice dead lost damage interruption breakage duplicates duplicate
`),
);
