import type { ComponentProps } from 'react';
import { Proofed } from '../../checking/index.js';
import { Field } from '../../fields/index.js';

interface Props extends Omit<ComponentProps<typeof Proofed>, 'isLine'> {
  readonly label: string;
  readonly hint?: string | undefined;
  /** As a wish names it that wants this field. */
  readonly name?: string;
}

/** A line of words in a form of this postmortem, read along as it would stand in the text. */
export function Words({ label, hint, name, ...rest }: Props) {
  return (
    <div className="field-whole" data-field={name}>
      <Field label={label} hint={hint}>
        <Proofed isLine {...rest} />
      </Field>
    </div>
  );
}
