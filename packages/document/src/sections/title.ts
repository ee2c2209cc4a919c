import type { Block, Heading } from '../markdown/blocks.js';
import { plainAt } from '../markdown/plain.js';
import { kindsOf, normalise } from './names.js';

/** Headings that a template left, which name no incident. */
const genericTitle =
  /^(?:(?:blameless )?(?:post[ -]?mortem|incident|post[ -]?incident|outage|after[ -]action|learning|rca|root cause analysis|service disruption)(?: (?:report|review|postmortem|post mortem|post-mortem|analysis|template|document|summary|retrospective|write ?up|record))*|title|template|report|readme|table of contents|contents|toc|name of incident|(?:issue|incident) (?:title|name)|name)$/;

/** A heading that only says who wrote the document, or when. */
const aboutTheFile =
  /^(?:owner|author|involved|participants|attendees|date|status|severity|meeting[\w ]*|facilitator|reviewers?|duration|version)s?\s*:/i;

/** The first heading that names this incident, and not a part or a template. */
export function titleOf(text: string, blocks: readonly Block[]): Heading | null {
  let prose = false;
  for (const block of blocks) {
    if (block.type === 'paragraph' || block.type === 'list' || block.type === 'table') prose = true;
    if (block.type !== 'heading') continue;
    if (prose && block.level > 1) return null;
    const words = normalise(plainAt(text, block.content));
    if (words === '' || genericTitle.test(words) || aboutTheFile.test(plainAt(text, block.content))) continue;
    const named = kindsOf(words).length > 0 && (block.level > 1 || words.split(' ').length <= 3);
    return named ? null : block;
  }
  return null;
}
