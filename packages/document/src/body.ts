import type { Tree } from '@lezer/common';
import { type Block, readBlocks } from './markdown/blocks.js';
import { readReferences } from './markdown/links.js';
import { type ChangedList, type Kept, renewBlocks } from './markdown/renewal.js';
import type { Model } from './model.js';
import type { Change } from './moved.js';
import { readOutline } from './sections/outline.js';
import { type Renewal, renewOutline } from './sections/renewal.js';
import type { Outline } from './sections/sections.js';

/** What was read of a text, and how that text changed since. */
export interface Previous {
  readonly model: Model;
  readonly path: string | null;
  readonly change: Change;
}

/** The previous reading, where it stands but for some top parts. */
export interface Again extends Previous, Renewal {
  /** The list, where nothing else changed. */
  readonly list: ChangedList | null;
  /** The stretch of the previous text outside of which every block, and every item of that list, is what it was. */
  readonly touched: Change;
}

/** The text below the front matter, before anything in it is taken for an action or a factor. */
export interface Body {
  readonly blocks: readonly Block[];
  readonly outline: Outline;
  /** Definitions such as `[name]: address`. */
  readonly references: ReadonlyMap<string, string>;
  /** Null where everything is to be read anew. */
  readonly again: Again | null;
}

/** Reads a parsed body that begins at `base` in the text; what a change did not reach is taken from the previous one. */
export function readBody(text: string, base: number, tree: Tree, previous: Previous | null): Body {
  const body = previous
    ? renewBody(text, base, tree, previous)
    : wholeBody(text, readBlocks(tree, text, base));
  knownReferences.set(body.blocks, body.references);
  return body;
}

function wholeBody(text: string, blocks: readonly Block[]): Body {
  return { blocks, outline: readOutline(text, blocks), references: readReferences(blocks), again: null };
}

function renewBody(text: string, base: number, tree: Tree, previous: Previous): Body {
  const { model, change } = previous;
  const { blocks, kept, list, touched } = renewBlocks(tree, text, base, { ...model, change });
  const renewal = renewOutline(text, blocks, { ...model, kept, change });
  if (!renewal || definesLinks(model.blocks, kept) || definesLinks(blocks, kept))
    return wholeBody(text, blocks);
  const references = knownReferences.get(model.blocks) ?? readReferences(blocks);
  return { blocks, outline: renewal.outline, references, again: { ...previous, ...renewal, list, touched } };
}

const knownReferences = new WeakMap<readonly Block[], ReadonlyMap<string, string>>();

/** A definition may lead links anywhere in the document to another address. */
function definesLinks(blocks: readonly Block[], { head, tail }: Kept): boolean {
  return readReferences(blocks.slice(head, blocks.length - tail)).size > 0;
}
