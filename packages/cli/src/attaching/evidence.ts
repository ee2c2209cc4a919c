import { apply, type Block, isRefusal, type List, type Model, parse, type Section } from '@debrief/document';
import { saysTheSame } from './guard.js';

/** The document with one more link at the end of its evidence; a part for it is made where there is none. */
export function withEvidence(text: string, link: string, path: string): string | null {
  const model = parse(text, null, { path }).model;
  const section = evidenceOf(model);
  if (!section) {
    const made = apply(parse(text, null, { path }), { do: 'add-section', kind: 'evidence' });
    return isRefusal(made) ? null : withEvidence(made.parsed.text, link, path);
  }
  const end = section.blocks.at(-1);
  const places = [end?.type === 'list' ? behindList(text, end, link) : null, below(text, section, end, link)];
  for (const place of places) {
    if (!place) continue;
    const next = text.slice(0, place.at) + place.insert + text.slice(place.at);
    const after = parse(next, null, { path }).model;
    const found = evidenceOf(after);
    const holds = found !== null && next.slice(found.from, found.to).includes(link);
    if (holds && saysTheSame(model, after)) return next;
  }
  return null;
}

function evidenceOf({ outline }: Model): Section | null {
  const named = outline.all.filter(({ kind }) => kind === 'evidence');
  return named.find(({ via }) => via === 'heading') ?? named[0] ?? null;
}

interface Insertion {
  readonly at: number;
  readonly insert: string;
}

/** One more item as the last one of a list is written. */
function behindList(text: string, { items, ordered }: List, link: string): Insertion | null {
  const last = items.at(-1);
  if (!last) return null;
  const before = items.at(-2);
  const line = lineStart(text, last.from);
  const lead = text.slice(line, last.mark.from);
  const mark = text.slice(last.mark.from, last.mark.to);
  const gap = /^[ \t]+/.exec(text.slice(last.mark.to))?.[0] ?? ' ';
  const at = endOfWords(text, last.to);
  const end = endOfLine(text);
  const apart = before && /\n\s*\n/.test(text.slice(endOfWords(text, before.to), last.from));
  const own = ordered ? counted(mark, before && text.slice(before.mark.from, before.mark.to)) : mark;
  const blank = apart ? lead.trimEnd() + end : '';
  return { at, insert: `${end}${blank}${lead}${own}${gap.length > 4 ? ' ' : gap}${link}` };
}

/** The number of the next item, unless all are numbered alike. */
function counted(mark: string, before: string | undefined): string {
  return before === mark ? mark : mark.replace(/\d+/, (number) => String(Number(number) + 1));
}

/** A list of its own below what the part holds. */
function below(text: string, section: Section, end: Block | undefined, link: string): Insertion {
  const at = endOfWords(text, end ? end.to : section.label.to);
  const behind = /^[^\r\n]*/.exec(text.slice(at))?.[0].length ?? 0;
  const indent = section.via === 'item' ? '  ' : '';
  const line = endOfLine(text);
  return { at: at + behind, insert: `${line}${line}${indent}- ${link}` };
}

function endOfWords(text: string, to: number): number {
  return text.slice(0, to).trimEnd().length;
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

function endOfLine(text: string): string {
  return /\r?\n/.exec(text)?.[0] ?? '\n';
}
