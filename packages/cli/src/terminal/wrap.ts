import { type Line, lineWidth, type Span } from './line.js';
import { graphemes, widthOf } from './width.js';

/** Pieces that no line may part, with whether a space stands in front of them. */
interface Word {
  spans: Span[];
  width: number;
  readonly spaced: boolean;
}

/** Sets text in lines of at most `width` columns; words that are longer are parted. */
export function wrap(spans: Line, width: number): Line[] {
  const lines: Span[][] = [];
  let current: Span[] = [];
  let filled = 0;
  const end = (): void => {
    if (current.length > 0) lines.push(joined(current));
    current = [];
    filled = 0;
  };
  for (const word of wordsOf(spans)) {
    const space = word.spaced && filled > 0 ? 1 : 0;
    if (filled > 0 && filled + space + word.width > width) end();
    else if (space > 0) {
      current.push(spaceBetween(current.at(-1), word.spans[0]));
      filled++;
    }
    const pieces = word.width > width ? parted(word.spans, width) : [word.spans];
    pieces.forEach((piece, index) => {
      if (index > 0) end();
      for (const span of piece) current.push(span);
      filled += lineWidth(piece);
    });
  }
  end();
  return lines;
}

/** Between two words in the same tone the space has that tone too. */
function spaceBetween(before: Span | undefined, after: Span | undefined): Span {
  return before?.tone && before.tone === after?.tone ? { text: ' ', tone: before.tone } : { text: ' ' };
}

function wordsOf(spans: Line): Word[] {
  const words: Word[] = [];
  let spaced = false;
  let open: Word | null = null;
  for (const { text, tone } of spans) {
    for (const run of text.split(/([ \t\n\r]+)/)) {
      if (run === '') continue;
      if (/^[ \t\n\r]/.test(run)) {
        spaced = true;
        open = null;
        continue;
      }
      for (const [index, piece] of breakable(run).entries()) {
        const span: Span = tone ? { text: piece, tone } : { text: piece };
        if (open && index === 0) {
          open.spans.push(span);
          open.width += widthOf(piece);
        } else {
          open = { spans: [span], width: widthOf(piece), spaced };
          words.push(open);
          spaced = false;
        }
      }
    }
  }
  return words;
}

/** Behind a character of Chinese, Japanese or Korean a line may break, but not in front of a closing mark. */
const breaks =
  /(?<=[\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff01-\uff60])(?![、。，．：；？！）」』】〕》〉・ー]|\p{M}|\p{Cf})/u;

function breakable(run: string): string[] {
  return /[\u2e80-\uffef]/.test(run) ? run.split(breaks).filter((piece) => piece !== '') : [run];
}

/** A word that is too long, in pieces that fit; an address is parted at its marks where it can be. */
function parted(spans: Line, width: number): Span[][] {
  const lines: Span[][] = [];
  let current: { text: string; span: Span; width: number }[] = [];
  let filled = 0;
  for (const span of spans) {
    for (const text of graphemes(span.text)) {
      const own = widthOf(text);
      if (filled + own > width && current.length > 0) {
        const mark = current.findLastIndex((each) => /^[/\-_.,?&=+:;]$/.test(each.text));
        const cut = mark + 1 > current.length / 2 && text !== '/' ? mark + 1 : current.length;
        lines.push(joined(current.slice(0, cut).map(toSpan)));
        current = current.slice(cut);
        filled = current.reduce((sum, each) => sum + each.width, 0);
      }
      current.push({ text, span, width: own });
      filled += own;
    }
  }
  lines.push(joined(current.map(toSpan)));
  return lines;
}

function toSpan({ text, span }: { readonly text: string; readonly span: Span }): Span {
  return { ...span, text };
}

/** Neighbours of one tone as one span. */
function joined(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of spans) {
    const last = result.at(-1);
    if (last && last.tone === span.tone) result[result.length - 1] = { ...last, text: last.text + span.text };
    else result.push(span);
  }
  return result;
}

/** A text cut into pieces of at most `width` columns, all but the first `less` narrower; spaces stay. */
export function chopped(text: string, width: number, less = 0): string[] {
  const pieces: string[] = [];
  let current = '';
  let filled = 0;
  for (const each of graphemes(text)) {
    const own = widthOf(each);
    const room = pieces.length === 0 ? width : width - less;
    if (filled + own > room && current !== '') {
      pieces.push(current);
      current = '';
      filled = 0;
    }
    current += each;
    filled += own;
  }
  return [...pieces, current];
}
