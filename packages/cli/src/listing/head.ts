import { type Meta, parse } from '@debrief/document';

/**
 * What the front matter of a document says, without reading the rest, which takes ten times as long. Null where the
 * whole has to be read: a block without its closing line.
 */
export function metaOf(text: string): Meta | null {
  const head = /^\ufeff?(---|\+\+\+)[ \t]*\r?\n(?:[\s\S]*?\r?\n)?(?:\1|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(
    text,
  )?.[0];
  if (head === undefined && /^\ufeff?(?:---|\+\+\+)/.test(text)) return null;
  return parse(head ?? '').model.meta;
}
