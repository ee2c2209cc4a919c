const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** What a reader sees as single characters: `graphemes('e\u0301!')` has two. */
export function graphemes(text: string): string[] {
  if (isPlain(text)) return [...text];
  return clusters(text).flatMap((cluster) =>
    cluster.length > widestCluster && clusterWidth(cluster) > widestCluster ? [...cluster] : [cluster],
  );
}

/** What claims to be one character and is wider has too many marks to stay in one piece. */
const widestCluster = 4;

/** The columns that a text takes on a terminal: `widthOf('日本')` is 4, of a letter with an accent 1. */
export function widthOf(text: string): number {
  if (isPlain(text)) return text.length;
  let width = 0;
  for (const cluster of clusters(text)) width += clusterWidth(cluster);
  return width;
}

/** The segmenter copies its whole text for each character that it finds, so it gets short pieces of long ones. */
const piece = 64;

function clusters(text: string): string[] {
  if (text.length === 1) return [text];
  const found: string[] = [];
  for (let at = 0, size = piece; at < text.length; ) {
    const end = at + size < text.length ? wholeEnd(text, at + size) : text.length;
    const start = at;
    for (const { segment } of segmenter.segment(text.slice(start, end))) {
      // What reaches the end of the piece may go on behind it.
      if (at + segment.length === end && end < text.length) break;
      found.push(segment);
      at += segment.length;
      if (size > piece) break;
    }
    size = at === start ? size * 2 : piece;
  }
  return found;
}

/** An offset that parts no surrogates. */
function wholeEnd(text: string, offset: number): number {
  return (text.codePointAt(offset - 1) ?? 0) > 0xffff ? offset - 1 : offset;
}

/** Letters that take one column each, so that most lines need no second look. */
function isPlain(text: string): boolean {
  return !/[^\0-\xac\xae-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u2500-\u259f]/.test(text);
}

function clusterWidth(cluster: string): number {
  if (isEmoji(cluster)) return 2;
  let width = 0;
  for (const character of cluster) width += characterWidth(character);
  return width;
}

function isEmoji(cluster: string): boolean {
  return /\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f|\ufe0f?\u20e3/u.test(cluster);
}

function characterWidth(character: string): number {
  if (isHidden(character)) return 1;
  if (/^[\p{Mn}\p{Me}\p{Cf}\u1160-\u11ff]$/u.test(character)) return 0;
  return isWide(character.codePointAt(0) ?? 0) ? 2 : 1;
}

/** Characters that act on a terminal, or turn the order of the text around; they are never shown as they are. */
export const hidden = /[\p{Cc}\p{Surrogate}\u202a-\u202e\u2066-\u2069\u2028\u2029]/u;

function isHidden(character: string): boolean {
  return hidden.test(character);
}

/** The blocks of wide and full-width characters, as pairs of first and last. */
const wide: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x231a, 0x231b],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x16fe0, 0x18d08],
  [0x1aff0, 0x1b2ff],
  [0x1f200, 0x1f2ff],
  [0x1f300, 0x1faff],
  [0x20000, 0x3fffd],
];

function isWide(code: number): boolean {
  return code >= 0x1100 && wide.some(([first, last]) => code >= first && code <= last);
}
