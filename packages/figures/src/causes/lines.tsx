import type { ReactNode } from 'react';
import type { Block } from './words.js';

/** The lines of some words, where they are placed. */
export function Words(props: {
  readonly block: Block;
  readonly type: { readonly size: number; readonly line: number };
  readonly fill: string;
  readonly inset?: number;
  readonly weight?: number;
  readonly isItalic?: boolean;
}): ReactNode {
  const { block, type, fill, inset = 0, weight, isItalic = false } = props;
  return (
    <text
      fontSize={type.size}
      fill={fill}
      {...(weight !== undefined && { fontWeight: weight })}
      {...(isItalic && { fontStyle: 'italic' })}
    >
      {block.lines.map((words, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a text have no other name.
        <tspan key={index} x={block.x + inset} y={block.y + inset + index * type.line + type.line * 0.74}>
          {words}
        </tspan>
      ))}
    </text>
  );
}
