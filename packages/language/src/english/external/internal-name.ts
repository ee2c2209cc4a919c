import type { Hit, PassageRule } from '../../rule.js';
import type { Token } from '../../word.js';
import { list } from '../words/list.js';

export const internalName: PassageRule = {
  name: 'external/internal-name',
  severity: 'error',
  bias: 'curse of knowledge',
  says: '“{words}” is a name from inside the house.',
  why: 'Customers cannot use it, and others can: it tells how the house is built.',
  ask: 'What does this part do for the reader?',
  instead: '“The system that takes orders”',
  source: 'A message for others is summarised and cleaned first',
  places: ['external'],
  flags: [
    { text: 'The host db-prod-03 failed.', in: 'external' },
    { text: 'Shard 7 held your orders back for 22 minutes.', in: 'external' },
    { text: 'Requests to 10.0.4.2 got no answer.', in: 'external' },
    { text: 'We restarted `orders-worker-b`.', in: 'external' },
    { text: 'The Heron cluster lost a disk.', in: 'external' },
    { text: 'The change came from our SRE-Green squad.', in: 'external' },
    { text: 'The log is at https://grafana.corp.internal/d/42.', in: 'external' },
    { text: 'The file in s3-export-eu2 could not be read.', in: 'external' },
  ],
  leaves: [
    { text: 'See status.example.com for news.', in: 'external' },
    { text: 'UTF-8 names were garbled.', in: 'external' },
    { text: 'The host db-prod-03 failed.', in: 'factors' },
    { text: 'Customers in Europe saw 5xx errors for 22 minutes.', in: 'external' },
    { text: 'Our mobile app for iOS-17 was not affected.', in: 'external' },
    { text: 'From 10:40 to 11:02 UTC, 412 teams could not deploy.', in: 'external' },
  ],
  inPassage: (passage, sentences, known) => {
    for (const { tokens } of sentences)
      for (const [index, token] of tokens.entries()) {
        const shown = passage.words.slice(token.from - passage.from, token.to - passage.from);
        const internal = known.internal.some((name) =>
          matches(name, shown, passage.words, token.from - passage.from),
        );
        if (internal || isInnerCode(tokens, index) || isAddress(shown) || isHost(token)) return [token];
        const named = codename(tokens, index);
        if (named) return [named];
      }
    const path = paths.exec(passage.words);
    if (path) {
      const from = passage.from + path.index;
      return [{ from, to: from + path[0].length }];
    }
    const word = sentences.flatMap(({ tokens }) => tokens).find((token) => jargon.has(token.word.text));
    return word ? [word] : [];
  },
};

/** A path, a port, a handle, the name of a team or of a project. */
const paths =
  /(?<![\w/:])\/(?:srv|var|etc|opt|home|usr|mnt|tmp|app|data)\/[\w./-]+|\b[Pp]ort \d{2,5}\b|(?<![\w.@])@(?:on-?call|team|sre|ops|dev|squad)[\w-]*|\binternal (?:wiki|page|document|channel|ticket|dashboard|tracker|runbook)\b|\b(?:Team|Squad|Tribe|Project|Operation) (?!Lead|Manage|Board|Office|Plan|Cent|Team|Member|Time|Hour|Status|Owner)\p{Lu}\p{Ll}+/u;

/** A name that the policy lists: a whole word, or the beginning of one with `*` behind it. */
function matches(name: string, shown: string, words: string, at: number): boolean {
  const plain = name.toLowerCase();
  if (plain.endsWith('*')) return shown.toLowerCase().startsWith(plain.slice(0, -1));
  return (
    words.slice(at, at + plain.length).toLowerCase() === plain &&
    /^(?!\w)/.test(words.slice(at + plain.length))
  );
}

function isAddress(shown: string): boolean {
  if (/^(?:10|127|169|172|192)(?:\.\d{1,3}){3}(?:[:/]\d+)?$/.test(shown)) return true;
  if (/^(?:int|corp|internal|intra|lan|local|private|mgmt|svc)\./i.test(shown)) return true;
  if (/\.(?:internal|local|corp|lan|intra|svc|intranet)\b/i.test(shown)) return true;
  return /^i-[0-9a-f]{8,}$/.test(shown);
}

/** Code, and an address; the way to the status page or the help desk is no secret. */
function isInnerCode(tokens: readonly Token[], index: number): boolean {
  if (tokens[index]?.kind !== 'code') return false;
  return !tokens.some(({ word }) =>
    /^(?:follow|progress|updates?|news|questions?|contact|write|status|support|help|visit|subscribe|email|e-mail)$/.test(
      word.text,
    ),
  );
}

/** `db-prod-03`, `checkout-worker`, `eu2-cache`. */
function isHost(token: Token): boolean {
  const { text } = token.word;
  if (token.kind !== 'word') return false;
  // `jump01`
  if (/^[a-z]{2,12}\d{2,}$/.test(text) && !token.capital && !models.test(text)) return true;
  if (!/[-_]/.test(text)) return false;
  if (/[a-z0-9]_[a-z0-9]/.test(text)) return true;
  const parts = text.split(/[-_]/);
  const numbered =
    parts.length > 1 && /\d/.test(parts.at(-1) ?? '') && /^[a-z]{1,12}\d*$/.test(parts[0] ?? '');
  if (numbered && !token.shouted && !token.capital && !known.has(parts[0] ?? ''))
    return !/^\d+(?:st|nd|rd|th)$/.test(parts.at(-1) ?? '');
  return (
    parts.some((part) => stages.has(part)) &&
    parts.length > 1 &&
    !/^(?:pre|non|in|post|re)$/.test(parts[0] ?? '')
  );
}

const known = new Set(
  list(
    'utf iso sha http tls ssl ios android covid mp ipv oauth saml base top day week step phase a b c level tier ssh wpa usb',
  ),
);
const models =
  /^(?:covid|sha|utf|mp|base|md|win|arm|amd|ipv|log|python|ios|android|iso|windows|version|v|q|fy|cet|utc|gmt)\d/;
const stages = new Set(list('prod prd stg staging dev uat k8s svc db preprod canary nonprod'));

/** "The Heron cluster", "our SRE-Green squad". */
function codename(tokens: readonly Token[], index: number): Hit | null {
  const token = tokens[index];
  const before = tokens[index - 1];
  // "Cluster B", "shard 7"
  const next = tokens[index + 1];
  if (token && next && numbered.has(token.word.text) && (next.kind === 'number' || isLetter(next)))
    return { from: token.from, to: next.to };
  if (!token || !before || !inner.has(token.word.text)) return null;
  if (before.kind !== 'word' || !before.capital || index < 2) return null;
  if (/^(?:team|group|unit)$/.test(token.word.text) && !/[-\d]/.test(before.word.text)) return null;
  if (common.has(before.word.text)) return null;
  return { from: before.from, to: token.to };
}

function isLetter({ capital, from, to }: Token): boolean {
  return capital && to - from === 1;
}

const numbered = new Set(list('cluster shard replica broker pod'));
const jargon = new Set(
  list(`
  kubernetes k8s kafka redis etcd postgres postgresql elasticsearch rabbitmq terraform grafana jenkins zookeeper cassandra
  mongodb kibana prometheus splunk logstash mysql mariadb haproxy istio argocd memcached dynamodb hadoop nginx pagerduty runbook sev1 sev2 sev-1 sev-2 kubelet namespace cronjob vlan vlans subnet subnets pods hypervisor jira confluence on-call oncall
`),
);
const inner = new Set(
  list(
    'team group unit cluster namespace squad tribe shard pod node host replica microservice broker bucket repo repository',
  ),
);
const common = new Set(list('kafka kubernetes redis postgres mysql european american asian us eu uk'));
