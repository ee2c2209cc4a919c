import { type ReactNode, useId } from 'react';

interface Props {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  /** Its label. */
  readonly children: ReactNode;
}

/** Yes or no. */
export function Tick({ checked, onChange, children }: Props) {
  const id = useId();
  return (
    <div className="tick-field">
      <input id={id} type="checkbox" checked={checked} onChange={({ target }) => onChange(target.checked)} />
      <label htmlFor={id}>{children}</label>
    </div>
  );
}
