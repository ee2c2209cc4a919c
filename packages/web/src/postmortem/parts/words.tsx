import type { ComponentProps } from 'react';
import { Proofed } from '../../checking/proofed.js';
import { Field } from '../../fields/index.js';

interface Props extends Omit<ComponentProps<typeof Proofed>, 'isLine'> {
  readonly label: string;
  readonly hint?: string | undefined;
}

/** A line of words in a form of this postmortem, read along as it would stand in the text. */
export function Words({ label, hint, ...field }: Props) {
  return (
    <Field label={label} hint={hint}>
      <Proofed {...field} isLine />
    </Field>
  );
}
