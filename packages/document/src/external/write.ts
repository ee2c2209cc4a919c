import { readBlocks } from '../markdown/blocks.js';
import { grammar } from '../markdown/grammar.js';
import { endOfLine } from '../markdown/write.js';
import type { Draft } from '../operations/draft.js';
import type { Expectation, Plan } from '../operations/guard.js';
import type { Planned } from '../operations/items.js';
import type { SetExternal } from '../operations/operation.js';
import type { Section } from '../sections/sections.js';
import { freshSections, putText } from '../sections/spots.js';
import { setBody, withLineEnds } from '../sections/write.js';
import { externalNames, externalParts, wordsIn } from './external.js';

/** Sets one of the three parts of the message for people outside. */
export function planExternal(draft: Draft, { part, text }: SetExternal): Planned {
  const words = withLineEnds((text ?? '').trim(), draft.lineEnd);
  const { top, sections } = externalParts(draft.model.outline);
  const known = draft.model.external[part];
  const says = words === '' ? null : { part, text: readWords(words) };
  const expects: Expectation[] =
    known || says
      ? [
          { part: 'external', item: known, says },
          { part: 'sections', item: null, says: null },
        ]
      : [];
  const own = sections[part] ?? (part === 'summary' && top && known ? top : null);
  if (own) return [{ edits: [setBody(draft, own, words)], expects, touches: known ? [known] : [] }];
  if (words === '') return [];
  return newPart(draft, top, part, words).map(({ expects: made, ...plan }) => ({
    ...plan,
    expects: [...expects.slice(0, 1), ...made],
  }));
}

/** The words of a part as the model will have them. */
function readWords(markdown: string): string {
  return wordsIn(markdown, readBlocks(grammar.parse(markdown.replace(/\r(?=\n)/g, ' ')), markdown, 0)).join(
    '\n\n',
  );
}

/** A part of the message that the document does not have yet, and the message itself where it is missing. */
function newPart(
  draft: Draft,
  top: Section | null,
  part: SetExternal['part'],
  words: string,
): readonly Plan[] {
  const { text, lineEnd } = draft;
  const title = externalNames[part];
  if (!top)
    return freshSections(draft, 'external', null).map((spot) => {
      const level = /#+(?= )/.exec(spot.lead)?.[0] ?? '##';
      const heading = `${level}# ${title}${lineEnd}${lineEnd}`;
      const made = { part: 'sections' as const, item: null, says: { kind: 'external', title } };
      return { edits: [putText(spot, heading + words)], expects: [...spot.expects, made], touches: [] };
    });
  const level = '#'.repeat(Math.min(6, Math.floor(top.level) + 1));
  const order = Object.keys(externalNames);
  const behind = externalParts(draft.model.outline).sections;
  const earlier = order
    .slice(0, order.indexOf(part))
    .flatMap((name) => behind[name as SetExternal['part']] ?? [])
    .at(-1);
  const at = endOfLine(text, earlier?.to ?? Math.max(top.label.to, top.blocks.at(-1)?.to ?? 0));
  const insert = `${lineEnd}${lineEnd}${level} ${title}${lineEnd}${lineEnd}${words}`;
  const expects: Expectation[] = [{ part: 'sections', item: null, says: { kind: 'external', title } }];
  return [{ edits: [{ from: at, to: at, insert }], expects, touches: [] }];
}
