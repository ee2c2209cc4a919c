/** Text as it can stand in a page. */
export function escaped(words: string): string {
  return words.replace(/[&<>"']/g, (each) => `&#${each.charCodeAt(0)};`);
}

/** The same, with `code` in backquotes; the names of problems lead to where they are explained. */
export function inline(words: string, anchors: ReadonlySet<string> = new Set()): string {
  return escaped(words).replace(/`([^`]+)`/g, (_, code: string) =>
    anchors.has(code) ? `<a href="#${code}"><code>${code}</code></a>` : `<code>${code}</code>`,
  );
}
