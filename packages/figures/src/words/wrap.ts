import { textWidth } from './width.js';

export interface Room {
  readonly width: number;
  readonly size: number;
  readonly lines: number;
}

/** A text in at most so many lines; the last one ends in … where there is more. */
export function wrap(text: string, { width, size, lines }: Room): readonly string[] {
  const words = held(text.trim())
    .split(/[^\S\u00a0]+/u)
    .filter(Boolean);
  const done: string[] = [];
  let current = '';
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    const longer = current === '' ? word : `${current} ${word}`;
    if (textWidth(longer, size) <= width) {
      current = longer;
      continue;
    }
    if (done.length === lines - 1) return [...done, cut(rest(current, words, at), width, size)];
    // A word longer than a line is broken wherever it is; any other goes to the next line.
    const left = current === '' ? width : width - textWidth(`${current} `, size);
    const isBroken = current === '' || (textWidth(word, size) > width && left > width / 4);
    const head = isBroken ? fitting(word, left, size) : '';
    done.push(current === '' || head === '' ? `${current}${head}` : `${current} ${head}`);
    current = '';
    const tail = word.slice(head.length);
    if (tail !== '') {
      words[at] = tail;
      at--;
    }
  }
  return current === '' ? done : [...done, current];
}

/** A text in one line, with … where there is more. */
export function clip(text: string, width: number, size: number): string {
  return wrap(text, { width, size, lines: 1 })[0] ?? '';
}

/** A number keeps its unit in its line. */
function held(text: string): string {
  return text.replace(/(\d) (?=(?:s|ms|min|h|kg|km|KB|MB|GB|TB|days?)\b)/g, '$1\u00a0');
}

function rest(current: string, words: readonly string[], from: number): string {
  const next = words[from] ?? '';
  return current === '' ? next : `${current} ${next}`;
}

function cut(text: string, width: number, size: number): string {
  const head = fitting(text, width - textWidth('…', size), size);
  const isInWord = /^\S/u.test(text.slice(head.length));
  const space = isInWord ? head.search(/\s\S*$/u) : -1;
  // Whole words where that leaves most of the line.
  const kept = space > head.length * 0.6 ? head.slice(0, space) : head;
  return `${kept.replace(/[\s,;:.–—-]+$/u, '')}…`;
}

const signs = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The signs that fit, at least one; a letter with its marks, or a picture of several parts, is never split. */
function fitting(text: string, width: number, size: number): string {
  let end = 0;
  let used = 0;
  const whole = /^[ -~]*$/.test(text) ? text : Array.from(signs.segment(text), ({ segment }) => segment);
  for (const sign of whole) {
    used += textWidth(sign, size);
    if (used > width && end > 0) break;
    end += sign.length;
  }
  return text.slice(0, end);
}
