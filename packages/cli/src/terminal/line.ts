import { visible } from './visible.js';
import { widthOf } from './width.js';

/** How a stretch of text is set. Quiet on purpose: colour only where it says something. */
export type Tone = 'strong' | 'faint' | 'code' | 'harm' | 'calm' | 'note' | 'harm-strong' | 'calm-strong';

export interface Span {
  readonly text: string;
  readonly tone?: Tone;
}

/** One line of the page. */
export type Line = readonly Span[];

export function span(text: string, tone?: Tone): Span {
  return tone ? { text, tone } : { text };
}

/** `line('  ', span('Title', 'strong'))`. */
export function line(...parts: readonly (string | Span)[]): Line {
  return parts.map((part) => (typeof part === 'string' ? { text: part } : part));
}

export const blank: Line = [];

/** The largest of any number of widths; spreading them into a call would end at some hundred thousand. */
export function widest(widths: readonly number[]): number {
  return widths.reduce((most, each) => Math.max(most, each), 0);
}

export function lineWidth(spans: Line): number {
  return spans.reduce((sum, { text }) => sum + widthOf(text), 0);
}

const codes: Readonly<Record<Tone, string>> = {
  strong: '1',
  faint: '2',
  code: '36',
  harm: '31',
  calm: '32',
  note: '33',
  'harm-strong': '1;31',
  'calm-strong': '1;32',
};

/** The lines as text for a terminal. This is the one place where text leaves, so it is made harmless here. */
export function paint(lines: readonly Line[], colour: boolean): string {
  return lines.map((each) => `${paintLine(each, colour)}\n`).join('');
}

function paintLine(spans: Line, colour: boolean): string {
  const last = spans.findLastIndex(({ text }) => text.trimEnd() !== '');
  return spans
    .slice(0, last + 1)
    .map(({ text, tone }, index) => {
      const shown = visible(index === last ? text.trimEnd() : text);
      return colour && tone && shown !== '' ? `\u001b[${codes[tone]}m${shown}\u001b[0m` : shown;
    })
    .join('');
}
