import type { ComponentProps } from 'react';
import { useDesk } from '../../changing/use.js';
import { Proofed } from '../../checking/proofed.js';

type Props = Omit<ComponentProps<typeof Proofed>, 'document' | 'lines'>;

/** A line of words in a form of this postmortem, read along as it would stand in the text. */
export function Words(props: Props) {
  const desk = useDesk();
  return (
    <div className="field-whole">
      <Proofed {...props} document={desk.parsed?.text ?? ''} lines="one" />
    </div>
  );
}
