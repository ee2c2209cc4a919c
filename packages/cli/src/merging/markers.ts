import { type Merged, withMarkers } from '@debrief/document';

const usual = 7;

/**
 * The merged text with its conflicts marked, the marks as long as Git asks. A merge of merges asks for longer ones, so
 * that marks in marks can be told apart.
 */
export function marked(merged: Merged, size: number): string {
  const text = withMarkers(merged);
  if (size === usual) return text;
  // The same text without any sign of its own that a mark could be taken for shows where the marks are.
  const bare = withMarkers({
    text: blanked(merged.text),
    conflicts: merged.conflicts.map(({ from, to, base, ours, theirs }) => ({
      from,
      to,
      base: blanked(base),
      ours: blanked(ours),
      theirs: blanked(theirs),
    })),
  });
  let result = '';
  let at = 0;
  for (const { index, 0: mark } of bare.matchAll(/^(?:<{7}|={7}|>{7})/gm)) {
    result += text.slice(at, index) + mark.slice(0, 1).repeat(size);
    at = index + mark.length;
  }
  return result + text.slice(at);
}

function blanked(text: string): string {
  return text.replace(/[<=>]/g, '-');
}
