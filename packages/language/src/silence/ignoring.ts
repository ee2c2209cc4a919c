import type { Block, Edit, Finding, Model, Range } from '@debrief/document';

/**
 * The edit that silences a finding where it stands, with a comment that gives the reason; null where no comment can
 * stand, as in the front matter, and without a reason.
 *
 *     ignoring(model, finding, 'quoting the customer'); // { …, insert: ' <!-- debrief-ignore hindsight/should-have: … -->' }
 */
export function ignoring(
  { text, body, blocks }: Model,
  { rule, from }: Pick<Finding, 'rule' | 'from'>,
  reason: string,
): Edit | null {
  const why = commentWords(reason);
  if (why === '' || from < body.base) return null;
  const place = placeIn(blocks, from, text);
  if (place === null) return null;
  const comment = `<!-- debrief-ignore ${rule}: ${why} -->`;
  return {
    from: place.at,
    to: place.at,
    insert: place.side === 'behind' ? ` ${comment}` : `${comment} `,
  };
}

/** Words that end no comment, no cell of a table and no code, in one line. */
function commentWords(reason: string): string {
  return reason
    .replace(/[<>]/g, '')
    .replace(/-{2,}/g, '–')
    .replace(/\|/g, '/')
    .replace(/`/g, '’')
    .replace(/\s+/g, ' ')
    .trim();
}

interface Place {
  readonly at: number;
  readonly side: 'before' | 'behind';
}

/** Where a comment speaks for the words at an offset: behind their paragraph, their heading, or in their cell. */
function placeIn(blocks: readonly Block[], from: number, text: string): Place | null {
  const block = holding(blocks, from);
  switch (block?.type) {
    case 'paragraph':
      return { at: trimmedEnd(text, block), side: 'behind' };
    case 'heading':
      return { at: block.content.to, side: 'behind' };
    case 'list': {
      const item = holding(block.items, from);
      return item ? placeIn(item.blocks, from, text) : null;
    }
    case 'quote':
      return placeIn(block.blocks, from, text);
    case 'table': {
      const row = holding([block.header, ...block.rows], from);
      const cell = row && holding(row.cells, from);
      return cell ? { at: trimmedEnd(text, cell), side: 'behind' } : null;
    }
    case 'html':
      // Words behind a comment on its line: what stands in front of them speaks for them.
      return { at: block.from, side: 'before' };
    default:
      return null;
  }
}

function holding<T extends Range>(ranges: readonly T[], at: number): T | undefined {
  return ranges.find(({ from, to }) => from <= at && at < to);
}

function trimmedEnd(text: string, { from, to }: Range): number {
  return from + text.slice(from, to).trimEnd().length;
}
