const sectionTag = /<(\/?)section\b([^>]*)>/g;

/**
 * The HTML of a text in two parts, between which the map of causes stands: behind the heading of the contributing
 * factors, or at the end where there are none. Sections that are open at that place go on in the second part.
 */
export function splitAtFactors(html: string): readonly [before: string, after: string] {
  const open: string[] = [];
  for (const { 0: tag, 1: closes, 2: attributes = '', index } of html.matchAll(sectionTag)) {
    if (closes === '/') {
      open.pop();
      continue;
    }
    open.push(attributes);
    if (!attributes.includes('data-kind="factors"')) continue;
    const at = index + tag.length + headingLength(html.slice(index + tag.length));
    return [
      html.slice(0, at) + '</section>'.repeat(open.length),
      open.map((each) => `<section${continued(each)}>`).join('') + html.slice(at),
    ];
  }
  return [html, ''];
}

/** How much of some HTML is a heading that it begins with. */
function headingLength(html: string): number {
  return /^\s*<h([1-6])\b[^>]*>[\s\S]*?<\/h\1>/.exec(html)?.[0].length ?? 0;
}

/** What a section that goes on still says of itself; it is named and found where it begins. */
function continued(attributes: string): string {
  return attributes.replace(
    / (?:id|data-(?:factor|entry|action|question|impact|why|answer|lesson|wider|term|criterion|dissent|amendment))="[^"]*"/g,
    '',
  );
}
