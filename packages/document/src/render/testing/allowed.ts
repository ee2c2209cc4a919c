import { type Token, tokenize } from './tokenizer.js';

type Check = (value: string) => boolean;

const number: Check = (value) => /^\d+$/.test(value);
const words: Check = () => true;
const inMeeting: Check = (value) => /^(?:review|followup):\d+$/.test(value);
const one =
  (...values: readonly string[]): Check =>
  (value) =>
    values.includes(value);

/** What a browser takes for the scheme: controls and spaces in front go, and tabs and line ends everywhere. */
function schemeOf(value: string): string | null {
  let start = 0;
  while (start < value.length && value.charCodeAt(start) <= 32) start++;
  const address = value.slice(start).replace(/[\t\n\r]/g, '');
  return /^([a-z][a-z\d+.-]*):/i.exec(address)?.[1]?.toLowerCase() ?? null;
}

const link: Check = (value) => [null, 'http', 'https', 'mailto'].includes(schemeOf(value));
const picture: Check = (value) =>
  [null, 'http', 'https'].includes(schemeOf(value)) && !/^[\\/]{2}/.test(value);
const id: Check = (value) => value !== '' && !/[\s"'<>&`=]/.test(value);

const everywhere: Readonly<Record<string, Check>> = {
  'data-from': number,
  'data-to': number,
  'data-entry': number,
  'data-moment': (value) => /^[a-z]+$/.test(value),
  'data-factor': number,
  'data-action': number,
  'data-done': one('true', 'false'),
  'data-question': number,
  'data-answered': one('true', 'false'),
  'data-impact': number,
  'data-why': number,
  'data-answer': number,
  'data-lesson': (value) => /^(?:well|wrong|lucky|lessons):\d+$/.test(value),
  'data-wider': number,
  'data-term': number,
  'data-criterion': inMeeting,
  'data-dissent': inMeeting,
  'data-amendment': number,
  'data-kind': (value) => /^[a-z]+$/.test(value),
  'data-also': (value) => /^[a-z]+( [a-z]+)*$/.test(value),
  id,
};

const elements: Readonly<Record<string, Readonly<Record<string, Check>>>> = {
  ...Object.fromEntries(
    'section h1 h2 h3 h4 h5 h6 ul blockquote pre hr table thead tbody tr em strong del br b i u s sub sup kbd mark small dt dd'
      .split(' ')
      .map((name) => [name, {}]),
  ),
  p: { class: one('html') },
  ol: { start: number },
  li: { class: one('task') },
  dl: { class: one('facts') },
  div: { 'data-key': (value) => /^[a-z-]+$/.test(value) },
  th: { scope: one('col'), align: one('left', 'center', 'right') },
  td: { align: one('left', 'center', 'right') },
  code: { class: (value) => /^language-[\w+#.-]+$/.test(value) },
  a: { href: link, rel: one('noopener noreferrer'), title: words },
  img: { src: picture, alt: words, title: words, loading: one('lazy') },
  span: { title: words },
  time: { datetime: (value) => /^[\dTZ:-]+$/.test(value) },
  input: {
    type: one('checkbox'),
    disabled: one(''),
    checked: one(''),
    'aria-label': one('done', 'not done'),
  },
};

const empty = new Set(['br', 'hr', 'img', 'input']);
const phrasing = new Set(
  'a span time em strong del code b i u s sub sup kbd mark small img input br'.split(' '),
);
const onlyPhrasingIn = new Set([
  ...phrasing,
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'pre',
  'th',
  'td',
  'dt',
]);
const parents: Readonly<Record<string, readonly string[]>> = {
  li: ['ul', 'ol'],
  tr: ['thead', 'tbody'],
  th: ['tr'],
  td: ['tr'],
  thead: ['table'],
  tbody: ['table'],
  dt: ['div'],
  dd: ['div'],
  div: ['dl'],
};

/** Everything in a page that may not be there: elements, attributes, addresses, nesting, characters. */
export function problemsOf(html: string): string[] {
  const problems: string[] = [];
  const open: string[] = [];
  const ids = new Set<string>();
  if (/(?![\t\n\f])\p{Cc}|\p{Surrogate}|[\u202a-\u202e\u2066-\u2069]/u.test(html))
    problems.push('harmful character');
  if (/&(?!(?:amp|lt|gt|quot|#39|#96);)/.test(html)) problems.push('unexpected character reference');
  for (const token of tokenize(html)) {
    if (token.type === 'other') problems.push(`markup that is no tag: ${token.source.slice(0, 40)}`);
    if (token.type === 'close') {
      if (token.attributes) problems.push(`attributes on </${token.name}>`);
      if (open.pop() !== token.name) problems.push(`</${token.name}> closes nothing`);
    }
    if (token.type === 'open') checkTag(token, open, ids, problems);
  }
  if (open.length > 0) problems.push(`never closed: ${open.join(' ')}`);
  return problems;
}

function checkTag(
  token: Extract<Token, { type: 'open' }>,
  open: string[],
  ids: Set<string>,
  problems: string[],
): void {
  const { name } = token;
  const checks = Object.hasOwn(elements, name) ? elements[name] : undefined;
  if (!checks) problems.push(`element <${name}>`);
  if (!token.quoted) problems.push(`unquoted value in <${name}>`);
  const parent = open.at(-1);
  if (parents[name] && !parents[name].includes(parent ?? '')) problems.push(`<${name}> in <${parent}>`);
  if (parent && onlyPhrasingIn.has(parent) && !phrasing.has(name)) problems.push(`<${name}> in <${parent}>`);
  if (name === 'a' && open.includes('a')) problems.push('<a> in <a>');
  const seen = new Set<string>();
  for (const [attribute, value] of token.attributes) {
    if (seen.has(attribute)) problems.push(`two ${attribute} on <${name}>`);
    seen.add(attribute);
    const check = ownCheck(checks, attribute) ?? ownCheck(everywhere, attribute);
    if (!check) problems.push(`attribute ${attribute} on <${name}>`);
    else if (!check(value)) problems.push(`${attribute}="${value}" on <${name}>`);
    if (attribute !== 'id') continue;
    if (ids.has(value)) problems.push(`id ${value} twice`);
    ids.add(value);
  }
  if (name === 'a' || name === 'img') checkOrigin(token, problems);
  if (!empty.has(name)) open.push(name);
}

function checkOrigin({ name, attributes }: Extract<Token, { type: 'open' }>, problems: string[]): void {
  const values = new Map(attributes);
  const address = values.get('href') ?? values.get('src');
  if (address === undefined) problems.push(`<${name}> without an address`);
  else if (name === 'a' && /^(?:https?:|[\\/]{2})/i.test(address) && values.get('rel') === undefined)
    problems.push(`link to ${address} without rel`);
}

function ownCheck(checks: Readonly<Record<string, Check>> | undefined, name: string): Check | undefined {
  return checks && Object.hasOwn(checks, name) ? checks[name] : undefined;
}
