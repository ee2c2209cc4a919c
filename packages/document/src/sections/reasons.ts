import type { Block } from '../markdown/blocks.js';
import { plainAt } from '../markdown/plain.js';
import type { Range } from '../range.js';
import type { Outline, Section } from './sections.js';

/** The reasons that stand as a line of their own in a part, each with the name that we write. */
export const reasons = {
  'only one factor': { kind: 'factors', label: 'Only one factor', known: /^only one factor\s*:\s*/i },
  'no technical factor': {
    kind: 'factors',
    label: 'No technical factor',
    known: /^no technical factors?\s*:\s*/i,
  },
  'no organisational factor': {
    kind: 'factors',
    label: 'No organisational factor',
    known: /^no organi[sz]ational factors?\s*:\s*/i,
  },
  'no corrective action': {
    kind: 'actions',
    label: 'No corrective action',
    known: /^no corrective actions?\s*:\s*/i,
  },
  'no preventative action': {
    kind: 'actions',
    label: 'No preventative action',
    known: /^no (?:preventative|preventive) actions?\s*:\s*/i,
  },
} as const;

export type ReasonName = keyof typeof reasons;

export const reasonNames = Object.keys(reasons) as readonly ReasonName[];

/** Why something is as it is that a reader would ask about: there is only one factor, or no preventative action. */
export interface StatedReason extends Range {
  readonly of: ReasonName;
  readonly text: string;
}

/** Why there is only one factor, or no preventative action, where a paragraph says so. */
export function readReasons(text: string, outline: Outline): StatedReason[] {
  return outline.all
    .filter(({ kind }) => kind === 'factors' || kind === 'actions')
    .flatMap(({ kind, blocks }) => blocks.flatMap((block) => reasonIn(text, block, kind) ?? []));
}

/** True for words that are such a reason, and so no factor and no action. */
export function isReason(words: string): boolean {
  return reasonNames.some((of) => reasons[of].known.test(words));
}

function reasonIn(text: string, block: Block, kind: Section['kind']): StatedReason | null {
  if (block.type !== 'paragraph') return null;
  const words = plainAt(text, block);
  const of = reasonNames.find((name) => reasons[name].kind === kind && reasons[name].known.test(words));
  return of ? { from: block.from, to: block.to, of, text: words.replace(reasons[of].known, '') } : null;
}
