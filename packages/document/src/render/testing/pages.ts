import { parse } from '../../parse.js';
import { type RenderOptions, render } from '../render.js';

/** A text as HTML. */
export function page(text: string, options?: RenderOptions): string {
  return render(parse(text).model, options);
}

/** A text as HTML, without the offsets and the last line feed, so that a case fits on a line. */
export function bare(text: string, options?: RenderOptions): string {
  return page(text, options)
    .replace(/ data-(?:from|to)="\d+"/g, '')
    .trimEnd();
}
