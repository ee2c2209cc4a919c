import { type Link, readLinks } from '../markdown/links.js';
import type { Range, Said } from '../range.js';

/** A ticket's key with the address where it lives, if one is given. */
export interface Ticket {
  readonly key: Said<string>;
  readonly url: string | null;
}

/** Addresses of issues, pull requests and tickets, with the key in them. Documents, repositories and dashboards are none. */
const addresses: readonly RegExp[] = [
  /\/(?:issues|pull|pulls|merge_requests|-\/issues|-\/merge_requests|pull-requests|work_items|-\/work_items)\/#?(\d+)(?:[/?#]|$)/i,
  /\/[^/?#]*issues\/?\?(?:[^#]*&)?(?:q|query|jql|search|label_name)(?:\[\])?=()/i,
  /\/issues\/(?:[^/]+\/)*?(\d+)(?:[/?#]|$)/i,
  /\/(?:browse|issue|ticket|tickets|projects\/[A-Z][A-Z0-9]+\/issues)\/([A-Z][A-Z0-9_]*-\d+|\d+)(?:[/?#]|$)/i,
  /selectedIssue=([A-Z][A-Z0-9]+-\d+)/,
  /(?:show_bug\.cgi\?id=|bugzil\.la\/|bugs\.[^/]+\/|\/bugs?\/|\/bug\?id=|_workitems\/edit\/|workItems\/edit\/|\/stories\/show\/|\/story\/|\/task\/|\/tasks?\/)(\d+)/i,
  /trello\.com\/c\/(\w+)/i,
  /app\.asana\.com\/(?:\d+\/)+(\d+)/i,
  /linear\.app\/[^/]+\/issue\/([A-Z][A-Z0-9]*-\d+)/i,
  /phabricator\.[^/]+\/(T\d+)/i,
  /\/(?=[^/]*phab)[^/]*\/(T\d+)/i,
  /[?&](?:ticket|issue|bug|case|sysparm_query=number)(?:_?id)?=([\w-]+)/i,
];

/** The key of a ticket stands no deeper in its address. */
const longest = 2000;

const notKeys =
  /^(?:UTF|SHA|CVE|ISO|RFC|AES|RSA|TLS|SSL|HTTP|EC|IPV|COVID|ASCII|MD|PM|UTC|GMT|SEV|P|GPT|HTML|CSS|ES|X|US|EU|AP|SA|CA|T|M|R|C|F|A|Q|V|I|G|K|L|N)-\d+$/i;
const keys =
  /(?<![\w/#-])(?:([A-Z][A-Z0-9_]{1,14}-\d{1,7})(?![\w-])|(?:[\w.-]{1,100}\/[\w.-]{1,100})?(#\d{1,7})\b|(?:GH-|!)(\d{1,7})\b|\b(?:case|ticket|issue|incident|bug|task|story)(?:\s*(?:id|number|no\.?))?(?:\s*[:#])?\s*(\d{3,})\b|\b((?:INC|CHG|PRB|REQ|TASK|RITM)\d{4,}))/gi;

/** The ticket of an action: of several addresses the one whose words name a ticket, else the first; else a key. */
export function readTicket(
  text: string,
  range: Range,
  references: ReadonlyMap<string, string>,
): Ticket | null {
  const links = readLinks(text, range, references).filter(
    (link) => isKey(link.words) || addresses.some((address) => address.test(link.value.slice(0, longest))),
  );
  const named = links.find(
    ({ words }) =>
      /issue|ticket|\bpr\b|pull|#\d|[A-Z]-\d|task|story|bug|jira/i.test(words) && !words.includes('://'),
  );
  const link = named ?? links[0];
  if (link) return { key: { from: link.from, to: link.to, value: keyOf(link) }, url: link.value };
  return readKey(text, range);
}

/** True for words that are a ticket's key and nothing else, wherever their link leads. */
function isKey(words: string): boolean {
  return /^[A-Z][A-Z0-9_]{1,14}-\d{1,7}$/.test(words) && !notKeys.test(words);
}

function readKey(text: string, range: Range): Ticket | null {
  const source = text
    .slice(range.from, Math.min(range.to, range.from + 4000))
    .replace(/\]\([^)]{0,500}\)|`[^`]*`|https?:\/\/\S+/g, (found) => ' '.repeat(found.length));
  for (const match of source.matchAll(keys)) {
    const [whole, jira, hash, gh, number, snow] = match;
    if (jira && (jira !== jira.toUpperCase() || notKeys.test(jira))) continue;
    if (snow && snow !== snow.toUpperCase()) continue;
    const value = jira ?? hash ?? (gh ? `#${gh}` : (number ?? snow ?? whole));
    const from = range.from + match.index + whole.lastIndexOf(gh ?? value);
    return { key: { from, to: from + (gh ?? value).length, value }, url: null };
  }
  return null;
}

function keyOf({ words, value }: Link): string {
  const shown = words.trim();
  if (shown.length <= 200 && /^(?:[\w.-]+\/[\w.-]+)?#?\d+$|^[A-Z][A-Z0-9_]+-\d+$/.test(shown)) return shown;
  for (const address of addresses) {
    const key = address.exec(value.slice(0, longest))?.[1];
    if (key) return /^\d+$/.test(key) ? `#${key}` : key;
  }
  return value;
}
