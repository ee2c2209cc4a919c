import type { Block } from '../markdown/blocks.js';
import { plainAt } from '../markdown/plain.js';
import type { Range } from '../range.js';
import type { Outline } from './sections.js';

/** The reasons that stand as a line of their own in a part, each with the name that we write. */
export const reasons = {
  'only one factor': { kind: 'factors', label: 'Only one factor', known: /^only one factor\s*:\s*/i },
  'no preventative action': {
    kind: 'actions',
    label: 'No preventative action',
    known: /^no (?:preventative|preventive) actions?\s*:\s*/i,
  },
} as const;

export interface Reason extends Range {
  readonly of: keyof typeof reasons;
  readonly text: string;
}

/** Why there is only one factor, or no preventative action, where a paragraph says so. */
export function readReasons(text: string, outline: Outline): Reason[] {
  return outline.all.flatMap(({ kind, blocks }) =>
    (['only one factor', 'no preventative action'] as const).flatMap((of) =>
      kind === reasons[of].kind ? blocks.flatMap((block) => reasonIn(text, block, of) ?? []) : [],
    ),
  );
}

function reasonIn(text: string, block: Block, of: Reason['of']): Reason | null {
  if (block.type !== 'paragraph') return null;
  const words = plainAt(text, block);
  const lead = reasons[of].known.exec(words);
  return lead && { from: block.from, to: block.to, of, text: words.slice(lead[0].length) };
}
