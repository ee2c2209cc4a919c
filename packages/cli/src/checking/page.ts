import { type Finding, Lines } from '@debrief/document';
import { corrected } from '@debrief/process/policy';
import { ascii, type Glyphs, unicode } from '../terminal/glyphs.js';
import { apart, hanging, indented } from '../terminal/indent.js';
import { type Line, lineWidth, paint, span, type Tone } from '../terminal/line.js';
import type { PageOptions } from '../terminal/terminal.js';
import { visible } from '../terminal/visible.js';
import { graphemes, widthOf } from '../terminal/width.js';
import { wrap } from '../terminal/wrap.js';
import { counted, listed } from '../words.js';
import { type Checked, type Summary, summaryOf } from './checked.js';

/** How the findings are drawn. */
export interface FindingsOptions extends PageOptions {
  /** Whether a baseline holds something back, so that only what is new is told. */
  readonly onlyNew?: boolean;
}

/** The findings for people: file by file, the words underlined, with the better question. */
export function page(checked: readonly Checked[], options: FindingsOptions): string {
  const { width } = options;
  const glyphs = options.ascii ? ascii : unicode;
  const raised = checked.filter(({ findings }) => findings.length > 0);
  const told = new Set<string>();
  const files = raised.map(({ path, text, findings }) => {
    const lines = new Lines(text);
    return [
      [span(path, 'strong')],
      ...indented(2, width, (inner) =>
        apart(findings.map((finding) => one(finding, text, lines, glyphs, inner, told))),
      ),
    ];
  });
  const end = indented(0, width, (inner) =>
    wrap([span(summing(summaryOf(checked), options.onlyNew ?? false))], inner),
  );
  // Findings about the form, and about comments that silence, have no page.
  const first = raised.flatMap(({ findings }) => findings).find(({ why }) => why !== undefined);
  const more =
    first && wrap([span(`More on a rule, with examples: debrief rules ${first.rule}`, 'faint')], width);
  return paint(apart([...files, [...end, ...(more ?? [])]]), options.colour);
}

const tones: Readonly<Record<Finding['severity'], Tone>> = { error: 'harm', warning: 'note', note: 'faint' };

/** One finding. What to write instead is said the first time that a rule speaks. */
function one(
  finding: Finding,
  text: string,
  lines: Lines,
  glyphs: Glyphs,
  width: number,
  told: Set<string>,
): Line[] {
  const { rule, severity, from, message, bias, ask, instead, fixes } = finding;
  const place = `${lines.lineAt(from)}:${lines.columnAt(from)}`;
  const head: Line = [
    span(place),
    span('  '),
    span(severity, tones[severity]),
    span('  '),
    span(bias === undefined ? rule : `${rule} ${glyphs.dot} ${bias}`, 'faint'),
  ];
  const way = fixes[0]?.title ?? instead;
  const first = !told.has(rule);
  told.add(rule);
  return [
    ...wrap(head, width),
    ...indented(2, width, (inner) => [
      ...shownWords(finding, text, glyphs, inner),
      ...wrap([span(message)], inner),
      ...(ask === undefined || message.includes(ask)
        ? []
        : wayOut(glyphs.wayOut, [span(ask, 'strong')], inner)),
      ...(rule.startsWith('policy/')
        ? correctedLines(finding, text, glyphs.wayOut)
        : isCommand(way)
          ? // A command stays whole, to be copied, and is another one for each thing.
            [[span(`${glyphs.wayOut} `, 'calm'), span(visible(way), 'code')]]
          : way !== undefined && (first || fixes.length > 0)
            ? wayOut(glyphs.wayOut, [span(way)], inner)
            : []),
    ]),
  ];
}

function isCommand(way: string | undefined): way is string {
  return way?.startsWith('debrief ') ?? false;
}

/** The lines of the policy as they could stand; they keep their indents, so they are not filled anew. */
function correctedLines(finding: Finding, text: string, mark: string): Line[] {
  return corrected(finding, text).map((each, index) => [
    span(index === 0 ? `${mark} ` : ' '.repeat(mark.length + 1), 'calm'),
    span(visible(each), 'code'),
  ]);
}

function wayOut(mark: string, words: Line, width: number): Line[] {
  return hanging([span(`${mark} `, 'calm')], width, (inner) => wrap(words, inner));
}

/** So many letters around the words are enough for the widest terminal; a line may have millions. */
const around = 1000;

/** The line that holds the words, cut to the width around them, and a line under them. */
function shownWords({ from, to, severity }: Finding, text: string, glyphs: Glyphs, width: number): Line[] {
  const near = Math.max(0, from - around);
  const start = near + text.slice(near, from).lastIndexOf('\n') + 1;
  const found = text.slice(from, to + around).indexOf('\n');
  const end = found < 0 ? Math.min(text.length, to + around) : from + found;
  const before = cutLeft(visible(text.slice(start, from).trimStart()), Math.floor(width / 3), glyphs);
  const words = visible(text.slice(from, Math.min(to, end)));
  const line = cutRight(`${before}${words}${visible(text.slice(Math.min(to, end), end))}`, width, glyphs);
  const room = Math.max(1, Math.min(widthOf(words), lineWidth([span(line)]) - widthOf(before)));
  if (words.trim() === '') return [];
  return [
    [span(line)],
    [span(' '.repeat(widthOf(before))), span(glyphs.under.repeat(room), tones[severity])],
  ];
}

function cutLeft(words: string, width: number, { more }: Glyphs): string {
  if (widthOf(words) <= width) return words;
  const pieces = graphemes(words);
  let kept = '';
  for (const piece of pieces.toReversed()) {
    if (widthOf(kept) + widthOf(piece) + widthOf(more) > width) break;
    kept = piece + kept;
  }
  return `${more}${kept.replace(/^\S*\s/, '')}`;
}

function cutRight(words: string, width: number, { more }: Glyphs): string {
  if (widthOf(words) <= width) return words;
  let kept = '';
  for (const piece of graphemes(words)) {
    if (widthOf(kept) + widthOf(piece) + widthOf(more) > width) break;
    kept += piece;
  }
  return `${kept.trimEnd()}${more}`;
}

/** The last line: what there is, or that there is nothing, and thanks. */
function summing({ files, errors, warnings, notes }: Summary, onlyNew: boolean): string {
  const parts = [
    ...(errors > 0 ? [counted(errors, 'error')] : []),
    ...(warnings > 0 ? [counted(warnings, 'warning')] : []),
    ...(notes > 0 ? [counted(notes, 'note')] : []),
  ];
  if (parts.length > 0) return `${listed(parts)} in ${counted(files, 'file')}.`;
  if (onlyNew) return `Nothing new to raise in ${counted(files, 'file')}.`;
  return files === 1
    ? 'Nothing to raise: clear and kind. Thank you for writing it this way.'
    : `Nothing to raise in ${files} files: clear and kind. Thank you for writing them this way.`;
}
