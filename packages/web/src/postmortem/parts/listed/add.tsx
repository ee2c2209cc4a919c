import type { ReactNode } from 'react';
import { AddButtons } from '../../alive/controls.js';
import type { Opened } from './opened.js';

interface Props {
  readonly opened: Opened;
  /** What the button says. */
  readonly add: string;
  /** What belongs here; told as long as there is nothing. */
  readonly ask: string | null;
  /** The form. */
  readonly form: ReactNode;
  /** What else can be done at the end of this part. */
  readonly children?: ReactNode;
}

/** The end of a part: what belongs here as long as it is empty, how something is added, and the form for it. */
export function AddAtEnd({ opened: { isOpen, open }, add, ask, form, children }: Props) {
  return (
    <>
      {ask === null || isOpen ? null : <p className="alive-teach">{ask}</p>}
      {isOpen ? form : null}
      <div hidden={isOpen}>
        <AddButtons>
          <button type="button" className="button" onClick={open}>
            {add}
          </button>
          {children}
        </AddButtons>
      </div>
    </>
  );
}
