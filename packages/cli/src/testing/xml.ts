/** An element of XML. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

/** Reads XML as strictly as any parser has to: what is not well-formed throws. Comments and the like are not needed here. */
export function readXml(xml: string): Element {
  if (!/^[\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u.test(xml))
    throw new Error('a character that no XML may hold');
  const head = /^<\?xml version="1\.0" encoding="UTF-8"\?>\s*/.exec(xml)?.[0] ?? '';
  const root = elementAt(xml, head.length);
  if (xml.slice(root.end).trim() !== '') throw new Error(`something behind the end: ${xml.slice(root.end)}`);
  return root.element;
}

function elementAt(xml: string, start: number): { readonly element: Element; readonly end: number } {
  const tag = /<([a-z-]+)((?:\s+[a-z]+="[^"<]*")*)\s*(\/?)>/y;
  tag.lastIndex = start;
  const [, name = '', list = '', closed] = tag.exec(xml) ?? wrong(xml, start);
  const attributes = new Map<string, string>();
  for (const [, key = '', value = ''] of list.matchAll(/([a-z]+)="([^"]*)"/g)) {
    if (attributes.has(key)) throw new Error(`${key} stands twice in ${name}`);
    attributes.set(key, unescaped(value));
  }
  const children: Element[] = [];
  let [text, at] = ['', tag.lastIndex];
  for (const end = `</${name}>`; closed !== '/'; ) {
    const next = xml.indexOf('<', at);
    if (next < 0) wrong(xml, at);
    text += unescaped(xml.slice(at, next));
    at = next;
    if (xml.startsWith(end, at)) {
      at += end.length;
      break;
    }
    const inner = elementAt(xml, at);
    children.push(inner.element);
    at = inner.end;
  }
  return { element: { name, attributes: Object.fromEntries(attributes), children, text }, end: at };
}

function unescaped(text: string): string {
  if (/&(?!(?:amp|lt|gt|quot|apos);)/.test(text)) throw new Error(`an & that stands for nothing: ${text}`);
  const letters: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return text.replace(/&(\w+);/g, (_, name: string) => letters[name] ?? '');
}

function wrong(xml: string, at: number): never {
  throw new Error(`no element at: ${xml.slice(at, at + 60)}`);
}
