import { parse } from '@debrief/document';
import { page } from '../show/page.js';

/** A document as `debrief show` prints it, without colours. */
export function shown(text: string, width = 80): string {
  const { model, findings } = parse(text);
  return page(model, findings, { width, colour: false });
}

/** The lines of a template, without its indent and its empty ends. */
export function lines(text: string): string {
  const rows = text.replace(/^\n|\n[ \t]*$/g, '').split('\n');
  const depth = Math.min(...rows.filter((row) => row.trim() !== '').map((row) => row.search(/\S/)));
  return rows.map((row) => row.slice(depth)).join('\n');
}
