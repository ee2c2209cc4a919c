import type { Range, Said } from '../range.js';
import { startsWithVerb } from './prose.js';

const nobody =
  /^(?:we|i|us|our team|the team|team|everyone|everybody|all|anyone|someone|somebody|nobody|no one|they|it|this|that|these|those|users?|customers?|tb[adc]|n\/?a|none|unassigned|unknown|\?+|-+|not assigned|to be (?:decided|assigned|determined))$/i;

/** The words of an owner field or column, or null where it names nobody. */
export function ownerWords(words: string): string | null {
  const name = words.replace(/^[\s:–—-]+|[\s,;.]+$/g, '').trim();
  const sentence = name.split(/\s+/).length > 4 && !/[,;&/]|\band\b|\bteam\b/i.test(name);
  return name === '' || sentence || nobody.test(name) ? null : name;
}

const mention = /(?<!\b(?:an?|the) )(?<![\w.@/`])@([A-Za-z][\w-]*(?:[./][A-Za-z][\w-]*)*)(?![\w.]*\/)/;
const inline =
  /\b(?:owner|owned by|assignee|assigned to|assigned|dri|responsible|responsible party|lead|poc|who)\s*[:=]\s*\**\s*([^,;()[\]|*\n.]{1,50}?)\s*(?=$|[,;()[\]|*\n.])/i;
const assigned = /\b(?:owned by|assigned to)\s+(@?[A-Z][\w-]*(?: [A-Z][\w-]*){0,2})/;
const name = "[\\p{Lu}][\\p{L}'’.-]*[\\p{Ll}][\\p{L}'’-]*";
const team = `${name}(?: (?:${name}|\\p{Lu}{2,}|and|&|/|\\p{Lu}\\.?)){0,3}(?: [Tt]eam)?|\\p{Lu}[\\p{L}&/]+ [Tt]eam|[Tt]eam [\\p{Lu}][\\p{L}-]*`;
const bracketed = new RegExp(`^(?:${team}|${name}\\s*[,/&+]\\s*${name})$`, 'u');
const atEnd = /[([]\s*([^()[\]\n]{2,50}?)\s*[)\]][\s.;*_]*$|\s[–—-]{1,2}\s+([^–—\n]{2,40}?)[\s.;*_]*$/;
const atHead = /^[\s*_]*(?:[([]\s*([^()[\]\n]{2,40}?)\s*[)\]])[*_]*\s*[:–—-]?\s*/;
const subject = new RegExp(
  `^(?:the )?((?:${team})) (?:will|to|is going to|are going to)(?: (?:be|also|then|continue))? (\\p{Ll}[\\p{L}-]*)`,
  'u',
);
const notNames =
  /\b(?:done|complete|completed|issue|issues|link|pr|prs|ticket|see|note|optional|todo|wip|open|closed|pending|high|low|medium|short|long|term|priority|prod|production|staging|docs|documentation|github|slack|jira|api|blocked|merged|fixed|started|ongoing|process|structure|monitoring|internal|external|new|in progress|planned|yes|no|tbd|pull request|mitigate|prevent|detect|mitigation|prevention|detection|corrective|preventative|preventive|bug|feature|minor|major|critical|due|january|february|march|april|may|june|july|august|september|october|november|december|q[1-4])\b/i;

/** The person or team that an item names as doing it, as written. */
export function readOwner(source: string, words: string, range: Range): Said<string> | null {
  const said = (value: string | null | undefined): Said<string> | null => {
    const found = value ? ownerWords(value) : null;
    if (!found) return null;
    const at = source.indexOf(found);
    return {
      from: at < 0 ? range.from : range.from + at,
      to: at < 0 ? range.to : range.from + at + found.length,
      value: found,
    };
  };
  const named = inline.exec(source)?.[1] ?? assigned.exec(source)?.[1];
  if (named) return said(named.trim());
  const at = mention.exec(source);
  if (at) return said(`@${at[1]}`);
  const head = atHead.exec(words)?.[1];
  if (head && isName(head)) return said(head);
  const tail = atEnd.exec(words);
  const last = tail?.[1] ?? tail?.[2];
  if (last && isName(last)) return said(last);
  const caller = /\(([A-Z]\p{Ll}+) (?:to |will )?(\p{Ll}+)\b[^()]*\)[\s.]*$/u.exec(words);
  if (caller && isName(caller[1] ?? '') && startsWithVerb(caller[2] ?? '')) return said(caller[1]);
  const asked = /^(?:the )?(\p{Lu}[\p{L} -]{1,40}? team) (?:should|needs? to|must)\b/u.exec(words)?.[1];
  if (asked) return said(asked);
  const does = startsWithVerb(words) ? null : subject.exec(words);
  if (
    does &&
    !/^(?:how|what|why|when|where|who|can|ways?)\b/i.test(words) &&
    !nobody.test(does[1] ?? '') &&
    !/^\p{Lu}{2,}s$/u.test(does[1] ?? '') &&
    (startsWithVerb(does[2] ?? '') || / will /.test(does[0]))
  )
    return said(does[1]);
  return null;
}

function isName(words: string): boolean {
  if (/^(?!our |the team)(?:the )?[\p{L}/-]+(?: [\p{L}/-]+){0,3} team$/iu.test(words)) return true;
  return (
    bracketed.test(words) && !notNames.test(words) && !/^\p{Lu}+$/u.test(words) && !startsWithVerb(words)
  );
}
