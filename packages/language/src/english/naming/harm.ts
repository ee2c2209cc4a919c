import type { Candidate, Hit } from '../../rule.js';
import type { Token } from '../../word.js';
import { doerOf, subjectOf } from '../doer.js';
import { isWelcome } from '../let-through.js';
import { list } from '../words/list.js';
import { type Agent, agentOf, kindOf } from './agent.js';
import { consequence, consequenceIn, isPerceived, seeing, start } from './consequence.js';
import { meddling } from './harm-patterns.js';

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

/** Who did the harm that a pattern found, and the words that say so; null where nobody is said to have. */
export function harmIn(candidate: Candidate): { readonly agent: Agent; readonly hit: Hit } | null {
  const { match, sentence, known, passage } = candidate;
  const { tokens } = sentence;
  const word = tokens[match.from]?.word.text ?? '';
  if (consequence.has(word)) return consequenceIn(candidate);
  const agent = agentOf(sentence, match.from, known) ?? loserOf(candidate);
  if (!agent) return null;
  // "The names of members leaked from a folder"
  if (/^leak/.test(word) && agent.from < match.from && !takesObject(tokens[match.to])) return null;
  // "Scrambled to find a second link"
  if (/^scrambl/.test(word) && /^(?:to|for)$/.test(tokens[match.to]?.word.text ?? '')) return null;
  if (match.pattern.source.endsWith('through|slip') && isWelcome(tokens, match)) return null;
  // "Opened the export and saw the wrong column"
  if (tokens.slice(match.from + 1, match.to).some(isPerceived)) return null;
  // "Saw the wrong price" is what somebody met, and no act.
  if (match.pattern.source.startsWith('@past')) {
    const between = tokens.slice(match.from + 1, match.to - 1);
    if (seeing.test(word) || meeting.test(word) || agent.kind === 'own' || agent.kind === 'customer')
      return null;
    if (
      between.some(
        ({ word: { text, classes } }) => classes.has('joint') || classes.has('not') || text === 'what',
      )
    )
      return null;
    // "Took the wrong one, because both have the same name": that is a finding.
    if (tokens.slice(match.to).some(({ word: { text } }) => reasons.test(text))) return null;
    const what = tokens[match.to];
    if (
      match.pattern.source.endsWith('wrong') &&
      (what?.kind !== 'word' || /^(?:with|in|about|and|or|when|because|after|on)$/.test(what.word.text))
    )
      return null;
  }
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
  if (passage.place === 'response' && /^(?:took|take|taking|brought|bring|pull|cut)/.test(word)) return null;
  if (/^(?:took|take|taking|brought|bring|knock|pull)/.test(word) && object.some((text) => spent.has(text)))
    return null;
  if (
    /^ignor|^disregard|^bypass|^caus|^delay|^overload|^exhaust|^expos|^leak|^saturat/.test(word) &&
    agent.kind === 'own'
  )
    return null;
  // "Took it offline for the copy", "left the door open for the cooling"
  if (/^(?:t[ao]|br|le)/.test(word) && /^(?:for|to|until|so|while)$/.test(tokens[match.to]?.word.text ?? ''))
    return null;
  // "Spotted it and took them out again"
  if (/^t[ao]/.test(word) && /^(?:them|it) out/.test(object.join(' '))) return null;
  if (word.startsWith('caus') && object.some((text) => text === 'no' || text === 'little')) return null;
  const first = tokens[Math.min(agent.from, match.from)];
  const last = tokens[Math.max(agent.to, match.to) - 1];
  if (!first || !last) return null;
  const hit = { from: start(tokens, agent, first), to: last.to };
  return { agent, hit: mild ? { ...hit, severity: 'warning' } : hit };
}

/** Whether what follows a verb can be its object: neither a mark nor "from". */
function takesObject(next: Token | undefined): boolean {
  return next !== undefined && next.kind !== 'mark' && !next.word.classes.has('preposition');
}

/** "The vendor's first answer cost us an hour", "they lost us an hour". */
function loserOf({ match, sentence, known }: Candidate): Agent | null {
  const { tokens } = sentence;
  if (!/^(?:lost|cost|costs|wasted)$/.test(tokens[match.from]?.word.text ?? '')) return null;
  if (tokens[match.to - 1]?.word.text !== 'us') return null;
  const { from, to } = subjectOf(sentence, match.from, known);
  const words = tokens.slice(from, to);
  if (words.length === 1 && words[0]?.word.text === 'they') return { kind: 'team', from, to };
  const owned = words.findIndex(({ word }) => word.text === "'s" || word.text === "'");
  if (owned < 1) return null;
  const agent = kindOf(tokens, doerOf(words.slice(0, owned), known), from, from + owned, known);
  return agent && agent.kind !== 'own' && agent.kind !== 'customer' ? { ...agent, to } : null;
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

const deleting = /^(?:delet|remov|drop(?!.*ball)|truncat|purg|eras|kill|disabl|unplug|format)/;
const harmless = /^(?:down|out|into|off|away|even|the (?:loop|tie|deadlock|news|work)|it down)\b/;
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
  customers everything standby job jobs alarm alarms check checks limit rule rules route routes list queue tenant tenants directory disk disks snapshots replica page pages file files folder folders document documents photo photos
  mailbox calendar array arrays raid roster rosters rota rotas timetable timetables register registers booking bookings
  appointment appointments chart charts inventory inventories characters invoices readings recordings
`),
);
const grave = new Set(list('wrong production prod live customer customers everything'));

const reasons = /^(?:because|since|both)$/;
/** What happens to somebody, and what puts it right. */
const meeting =
  /^(?:was|were|been|had|did|got|get|met|show|shown|told|learn|knew|know|thought|felt|heard|stopp|revers|reject|remov|replac|correct|delet|caught|prevent|spott|called|said|explain|describ|review|repair|undid|undone|cancel|refund|receiv|block|look|spen[dt]|search|focus|start|tri)/;
