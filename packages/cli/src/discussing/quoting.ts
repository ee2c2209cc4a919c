import type { Anchor, Range } from '@debrief/document';
import { anchorAt, placesOf as placesIn } from '@debrief/process/discussing';
import { exits } from '../exit.js';
import { Stop } from '../folder/folder.js';
import { nearest } from '../nearest.js';
import { brief } from './brief.js';
import type { Quotation } from './deed.js';
import { type Scene, shownTitleAt } from './scene.js';

/**
 * The anchor for words that somebody quotes from the text, with or without its marks and line ends. Where they stand
 * nowhere, or in several places, the command ends and says how to tell those apart.
 */
export function anchorOf(quotation: Quotation, scene: Scene): Anchor {
  const anchor = anchorAt(placeOf(quotation, scene), scene);
  if (anchor) return anchor;
  throw new Stop(
    exits.refused,
    `Nothing around “${brief(quotation.words)}” tells it from the same words elsewhere. Quote more of the text.`,
  );
}

/** The one place of words that somebody quotes. */
export function placeOf(quotation: Quotation, scene: Scene): Range {
  const [place, ...others] = placesOf(quotation, scene);
  if (!place) throw nowhere(quotation, scene);
  if (others.length > 0) throw several(quotation, [place, ...others], scene);
  return place;
}

function placesOf({ words, section, line }: Quotation, scene: Scene): readonly Range[] {
  return placesIn(words, scene, {
    ...(section !== undefined && { parts: partsCalled(section, scene) }),
    ...(line !== undefined && { fits: ({ from }) => scene.lines.lineAt(from) === line }),
  });
}

/** The parts with a title: all of it, or else a piece of it. A part within another of them counts once. */
function partsCalled(title: string, { sections }: Scene): readonly Range[] {
  const wanted = title.trim().toLowerCase();
  const whole = sections.filter((each) => each.title.toLowerCase() === wanted);
  const holding = sections.filter((each) => wanted !== '' && each.title.toLowerCase().includes(wanted));
  const found = whole.length > 0 ? whole : holding;
  const outer = found.filter(({ from }, at) => !found.slice(0, at).some((each) => from < each.to));
  if (outer.length > 0) return outer;
  const titles = sections.map((each) => each.title);
  const near = nearest(title, titles);
  const known = titles.length > 0 ? `It has ${titles.slice(0, 12).join(', ')}.` : 'It has none.';
  throw new Stop(
    exits.refused,
    `There is no part “${title}” in this text. ${near === null ? known : `Did you mean ${near}?`}`,
  );
}

function nowhere({ words, section, line }: Quotation, scene: Scene): Stop {
  const elsewhere = section !== undefined || line !== undefined ? placesOf({ words }, scene) : [];
  const where = [section, line === undefined ? undefined : `line ${line}`].filter(
    (each) => each !== undefined,
  );
  if (elsewhere.length > 0)
    return new Stop(
      exits.refused,
      `“${brief(words)}” does not stand in ${where.join(', ')}. It stands here:`,
      ...told(elsewhere, scene),
    );
  return new Stop(
    exits.refused,
    `“${brief(words)}” does not stand in the text. Quote some words as they are written there, capitals too.`,
  );
}

function several({ words }: Quotation, places: readonly Range[], scene: Scene): Stop {
  return new Stop(
    exits.refused,
    `“${brief(words)}” stands in ${places.length} places. Quote more of the words, or add --section or --line:`,
    ...told(places, scene),
  );
}

/** The first few of places, each with what tells it from the others. */
function told(places: readonly Range[], scene: Scene): string[] {
  const { model, lines } = scene;
  const shown = places.slice(0, mostShown).map(({ from }) => {
    const line = lines.lineAt(from);
    const end = line < lines.count ? lines.startOf(line + 1) : model.text.length;
    const start = Math.max(lines.startOf(line), model.text.lastIndexOf(' ', from - mostBefore) + 1);
    const cut = start > lines.startOf(line) ? '…' : '';
    const title = shownTitleAt(scene, from);
    const where = title === null ? '' : `, ${brief(title, 30)}`;
    return `  line ${line}${where}: ${cut}${brief(model.text.slice(start, end), 60)}`;
  });
  return places.length > shown.length ? [...shown, `  and ${places.length - shown.length} more`] : shown;
}

const mostShown = 8;

/** Of a long line, so much in front of the words tells the place. */
const mostBefore = 24;
