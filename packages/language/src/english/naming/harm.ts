import type { Candidate, Hit } from '../../rule.js';
import type { Token } from '../../word.js';
import { list } from '../words/list.js';
import { type Agent, agentOf } from './agent.js';

/** Acts that are harm only where they are told as a cause, and not as a step of the work. */
const meddling: readonly string[] = [
  '{unplug|press|paste|click|rename|override|overrule|mistype|unscrew|yank|veto|reformat}',
  '{block} our|the|my',
  '{insist} on|that',
  '{promise} @determiner|@human|that|a',
  '{cut} the|our|a power|cable|cables|link|line|budget|supply|fibre|fiber|wire|connection|current|breaker',
  '{pull} @determiner .. plug|cable|fuse|cord|lever|fader|breaker|card|disk|drive|switch',
  '{reset|restart} @determiner .. in|during the middle|opening|peak|business|rush',
];
/** Of whom they are said: names are raised anyhow, and customers press what they are shown. */
const mildly: ReadonlySet<string> = new Set(['person', 'role', 'team']);
/** Parts in which an act is told as a cause. */
const telling: ReadonlySet<string> = new Set([
  'summary',
  'factors',
  'wrong',
  'lessons',
  'title',
  'other',
  'impact',
]);

/** Acts that are told as harm; several rules share them, one for each kind of agent. */
export const harmPatterns: readonly string[] = [
  '{break|crash|wreck|ruin|corrupt|wipe|nuke|trash|destroy|bork|botch|bungle|misconfigure|misapply|mishandle|clobber|cripple|sabotage|cause|overwrite|compromise|brick|hose|sink|tank|torpedo|derail|poison|jeopardise|jeopardize|leak|expose|overload|exhaust|saturate|hog|starve|delay|hinder|obstruct|spoil|scramble|garble|mangle|misplace|mislabel|misroute|misdirect|miscalculate|double-book|double-charge|ignore|disregard|bypass|circumvent|sidestep}',
  '{take|bring|knock} .. down|offline|out',
  '{screw|mess|mix|cock|foul|muck|stuff|balls} up|us|this|things',
  '{drop} the ball',
  '{let} .. through|slip',
  '{blow} .. up|away',
  '{delete|remove|drop|truncate|purge|erase|kill|disable|unplug|format}',
  '{push|deploy|ship|send|release|merge|apply|run|flash|upload|enter|type|choose|select|pick|use|set|copy|paste|commit|publish|configure|import|load|install|write|add|point|connect|plug|submit|activate|enable|issue|approve|deliver|provide|supply|give|hand|order} ... wrong|incomplete|stale|expired|unsupported|bad|broken|untested|faulty|incorrect|buggy|defective|outdated|unreviewed',
  '{pull|restart|reboot|switch|type|key|fill|book|label|enter|cut|close|open|swap|replace|print|scan|fit|load|place|lift|turn|reset|answer|measure|weigh|sort|mount|wire|dial|name|rename|format|choose|use|configure|install|connect|change|start|publish|log|put|send|run|edit} ... wrong|incorrectly|wrongly|backwards|prematurely',
  '{give|hand|send|supply|deliver} ... out of date',
  '{approve|sign|accept|merge|release|ship|start|publish|push|deploy|continue} ... although|despite',
  '{leave} no|little|few .. documentation|handover|hand-over|notes|word|comment|instructions',
  '{hang} up on',
  '{scan|charge|send|run|import|submit|book|pay|enter|print|ship|post|deliver|load|upload|start|apply} .. twice',
  '{push|deploy|commit|merge|release|publish|log|write} directly|straight to|into|in',
  '{decide|choose|opt|prefer} to cut|skip|ignore|save|bypass',
  ...meddling,
  '{leave} .. on|open|off|enabled|disabled|unlocked|running|unattended|behind',
  '{sign|wave|rubber-stamp|nod} off|through ... although|despite|without|though',
  '{lose|cost|waste} us|them|everyone',
  '{close|reject|dismiss} ... as duplicate|duplicates|noise|spam|invalid|resolved',
  '{push|deploy|ship|release|merge|start|delete|publish|activate|launch|unplug} ... before ... had|was|were',
  '[without @adverb? any|a|the? prior|proper|further|first? testing|test|tests|review|reviewing|checking|telling|asking|notice|approval|permission|reading|warning|notifying|informing|coordination|coordinating|consulting|consultation|agreement|heads-up|heads|sign-off|permit|consent|announcement|announcing|backup|rehearsal|dry-run|verification|verifying|validating|looking|authorisation|authorization|clearance|discussion|discussing|waiting|escalating|documenting|documentation]',
  '[on|of his|her|their own initiative|authority|accord]',
  '[behind our|their|my|everyone|everybody .. back|backs]',
  '[and|but told|informed|notified|warned|asked|alerted nobody|noone|no-one|no]',
  '[and|but said nothing]',
  '[and|but {do} not @adverb? tell|inform|notify|warn|ask|alert|say|report|mention|announce]',
  '[outside|against of? the|our|any|all agreed|change|maintenance|approved? window|windows|advice|agreement|rules|policy|instructions|recommendation|wishes]',
  '[in the middle|midst of the|a]',
  '[unannounced|uninvited|unasked|unprompted|prematurely]',
  '{turn|switch|mute|silence|deactivate|disable} .. alarm|alarms|monitoring|checks|protection|safeguard|safeguards|backups|firewall|validation',
  'causing',
  'resulting in',
  'leading to',
  'which {cause|break|crash|trigger|kill|corrupt|overload|stop|delete|empty|fill|lock|remove|replace|disconnect|lead|leave|wipe|erase}ed',
  'which|that {mix|break|crash|corrupt|wipe|erase|ruin|destroy|scramble|garble|overwrite|spoil|knock|cripple|swap}ed',
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
  const mild = meddling.includes(match.pattern.source);
  if (mild && (!telling.has(passage.place) || passage.role === 'entry' || !mildly.has(agent.kind)))
    return null;
  if (mild && tokens[match.from]?.word.classes.has('past') !== true) return null;
  // "The job was disabled by …": what it was done to stands in front.
  const behind = agent.from > match.from;
  const object = behind
    ? tokens.slice(0, match.from).map(({ word: { text } }) => text)
    : objectOf(tokens, match.from + 1);
  if (mild && object.some((text) => spent.has(text))) return null;
  if (!mild && deleting.test(word)) {
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
  if (!first || !last) return null;
  const hit = { from: start(tokens, agent, first), to: last.to };
  return { agent, hit: mild ? { ...hit, severity: 'warning' } : hit };
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
const consequence = new Set(
  list(
    'causing resulting leading which that and but so without on of behind outside against in unannounced uninvited unasked unprompted prematurely',
  ),
);
/** Consequences that need no word of trouble behind them. */
const plain = new Set(
  list(
    'and but so without on of behind outside against in unannounced uninvited unasked unprompted prematurely',
  ),
);
/** Verbs whose object can do harm of its own: "made a change which …". */
const making =
  /^(?:made|wrote|introduc|appli|push|merg|ship|deploy|add|ran|start|chang|set|configur|releas|upload|sent|enabl|creat|built|put|us|turn|activ|install|import|enter|order|bought|sign|approv|submit|switch)/;
const spoiling =
  /^(?:mix|br[eo]k|broke|crash|corrupt|wip|eras|ruin|destroy|scrambl|garbl|overw|spoil|knock|crippl|swap)/;

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
  customers everything standby job jobs alarm alarms check checks limit rule rules route routes list queue tenant tenants directory disk disks snapshots replica
`),
);
const grave = new Set(list('wrong production prod live customer customers everything'));

/** "… the batch team doubled the workers, causing timeouts": an act that is told by what followed. */
function consequenceIn({ match, sentence, known, passage }: Candidate) {
  const { tokens } = sentence;
  const word = tokens[match.from]?.word.text ?? '';
  const told = plain.has(word) || spoiling.test(tokens[match.to - 1]?.word.text ?? '');
  if (!told && !tokens.slice(match.to, match.to + 9).some(({ word }) => trouble.has(word.text))) return null;
  const near = tokens.slice(match.from, match.to + (told ? 0 : 4));
  if (near.some(({ word: { text } }) => (told ? better : fewer).test(text))) return null;
  for (let at = match.from - 1; at > 0; at--) {
    const { classes, text } = tokens[at]?.word ?? { classes: new Set<string>(), text: '' };
    const acts = classes.has('past') || (classes.has('third') && passage.role === 'entry');
    if (!acts || classes.has('aux') || seeing.test(text)) continue;
    if (/^(?:which|that)$/.test(word) && !making.test(text)) continue;
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
