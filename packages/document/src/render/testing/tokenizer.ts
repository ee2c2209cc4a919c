/** What a browser's tokenizer makes of HTML. Written from the HTML standard and not from the renderer. */
export type Token =
  | { readonly type: 'text'; readonly text: string }
  | {
      readonly type: 'open';
      readonly name: string;
      readonly attributes: readonly (readonly [name: string, value: string])[];
      readonly selfClosing: boolean;
      /** True when each value stands in quotes. */
      readonly quoted: boolean;
    }
  | { readonly type: 'close'; readonly name: string; readonly attributes: boolean }
  | { readonly type: 'other'; readonly source: string };

const isLetter = (character: string | undefined): boolean =>
  character !== undefined && /[a-z]/i.test(character);
const isSpace = (character: string | undefined): boolean =>
  character !== undefined && /[\t\n\f\r ]/.test(character);

/** Splits HTML into tags and text, as in the states "data", "tag open" and those for attributes. */
export function tokenize(html: string): Token[] {
  const tokens: Token[] = [];
  let text = '';
  let at = 0;
  const flush = (): void => {
    if (text !== '') tokens.push({ type: 'text', text: decode(text) });
    text = '';
  };
  while (at < html.length) {
    if (html[at] !== '<') {
      text += html[at];
      at++;
    } else if (isLetter(html[at + 1])) {
      flush();
      at = readTag(html, at + 1, tokens, true);
    } else if (html[at + 1] === '/' && isLetter(html[at + 2])) {
      flush();
      at = readTag(html, at + 2, tokens, false);
    } else if (html[at + 1] === '!' || html[at + 1] === '?' || html[at + 1] === '/') {
      flush();
      const end = html.indexOf(html.startsWith('<!--', at) ? '-->' : '>', at);
      const to = end < 0 ? html.length : end + 1;
      tokens.push({ type: 'other', source: html.slice(at, to) });
      at = to;
    } else {
      // A browser would show it, but whoever escapes everything never writes it.
      flush();
      tokens.push({ type: 'other', source: html.slice(at, at + 10) });
      at++;
    }
  }
  flush();
  return tokens;
}

function readTag(html: string, from: number, tokens: Token[], opens: boolean): number {
  let at = from;
  while (at < html.length && !isSpace(html[at]) && html[at] !== '/' && html[at] !== '>') at++;
  const name = html.slice(from, at).toLowerCase();
  const attributes: [string, string][] = [];
  let quoted = true;
  let selfClosing = false;
  for (;;) {
    while (isSpace(html[at])) at++;
    if (at >= html.length) break;
    if (html[at] === '>') {
      at++;
      break;
    }
    if (html[at] === '/') {
      selfClosing = html[at + 1] === '>';
      at++;
      continue;
    }
    const start = at;
    if (html[at] === '=') at++;
    while (at < html.length && !isSpace(html[at]) && !/[/>=]/.test(html[at] ?? '')) at++;
    const attribute = html.slice(start, at).toLowerCase();
    while (isSpace(html[at])) at++;
    let value = '';
    if (html[at] === '=') {
      at++;
      while (isSpace(html[at])) at++;
      const quote = html[at];
      if (quote === '"' || quote === "'") {
        const end = html.indexOf(quote, at + 1);
        const to = end < 0 ? html.length : end;
        value = html.slice(at + 1, to);
        at = to + 1;
      } else {
        quoted = false;
        const begin = at;
        while (at < html.length && !isSpace(html[at]) && html[at] !== '>') at++;
        value = html.slice(begin, at);
      }
    }
    attributes.push([attribute, decode(value)]);
  }
  tokens.push(
    opens
      ? { type: 'open', name, attributes, selfClosing, quoted }
      : { type: 'close', name, attributes: attributes.length > 0 },
  );
  return at;
}

const characters: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** Character references, those without a semicolon too, as browsers take them. */
function decode(source: string): string {
  return source.replace(
    /&(?:#x([\da-f]+);?|#(\d+);?|(amp|lt|gt|quot);?)/gi,
    (_, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
      if (name !== undefined) return characters[name.toLowerCase()] ?? '';
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
    },
  );
}

/** The words of a page, as a reader sees them: line breaks and the edges of elements are white space. */
export function textOf(html: string): string {
  return tokenize(html)
    .map((token) => (token.type === 'text' ? token.text : isInline(token) ? '' : ' '))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

const inline = new Set('a span time em strong del code b i u s sub sup kbd mark small img input'.split(' '));

function isInline(token: Token): boolean {
  return (token.type === 'open' || token.type === 'close') && inline.has(token.name);
}
