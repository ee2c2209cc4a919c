import { type Anchor, findAnchor, quote, type Range, titleAt } from '@debrief/document';
import type { Scene } from './scene.js';

type Shown = Pick<Scene, 'model' | 'sections'>;

/** Where words are looked for. */
export interface Where {
  readonly parts?: readonly Range[];
  readonly fits?: (place: Range) => boolean;
}

/**
 * The places of words in a text or in some of its parts: letter by letter, or else as somebody reads them on the page,
 * without marks and line ends.
 */
export function placesOf(
  words: string,
  { model }: Shown,
  { parts = [{ from: 0, to: model.text.length }], fits = () => true }: Where = {},
): readonly Range[] {
  for (const search of [letterByLetter, wordByWord]) {
    const found = parts.flatMap((part) => search(words, part, model.text)).filter(fits);
    if (found.length > 0) return found;
  }
  return [];
}

function letterByLetter(words: string, { from, to }: Range, text: string): Range[] {
  const found: Range[] = [];
  if (words === '') return found;
  for (let at = text.indexOf(words, from); at >= 0 && at + words.length <= to; ) {
    found.push({ from: at, to: at + words.length });
    at = text.indexOf(words, at + words.length);
  }
  return found;
}

function wordByWord(words: string, { from, to }: Range, text: string): Range[] {
  const anchor: Anchor = { exact: words, prefix: '', suffix: '' };
  const found: Range[] = [];
  for (let at = from; found.length < mostPlaces; ) {
    const place = findAnchor(text.slice(at, to), anchor);
    if (place?.how !== 'exact' || place.to <= place.from) return found;
    found.push({ from: at + place.from, to: at + place.to });
    at += place.to;
  }
  return found;
}

/** Each place costs another look at the rest of the text. */
const mostPlaces = 50;

/** The anchor for a place; null where nothing around it tells it from the same words elsewhere. */
export function anchorAt(place: Range, { model, sections }: Shown): Anchor | null {
  const anchor = quote(model.text, place, titleAt(sections, place.from));
  return findAnchor(model.text, anchor, { sections })?.from === place.from ? anchor : null;
}

/**
 * An anchor that was made from an earlier text, made again from this one. Where its words are gone it stays as it is:
 * what is said about them is said all the same, and shown as detached.
 */
export function anchorNow(anchor: Anchor, scene: Shown): Anchor {
  const { model, sections } = scene;
  const place = findAnchor(model.text, anchor, { sections });
  return (place && anchorAt(place, scene)) ?? anchor;
}
