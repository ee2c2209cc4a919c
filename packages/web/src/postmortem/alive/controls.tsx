import type { ComponentProps, KeyboardEvent, ReactNode } from 'react';

interface Props {
  /** What they are for, to those who do not see where they stand: `Entry of 10:53`. */
  readonly label: string;
  /** Keys that do something while one of them has the focus. */
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  readonly children: ReactNode;
}

/** The quiet row of what can be done with a thing: seen when one points at it or comes to it by key, and on touch. */
export function Controls({ label, onKeyDown, children }: Props) {
  return (
    <fieldset className="alive-controls" aria-label={label} onKeyDown={onKeyDown}>
      {children}
    </fieldset>
  );
}

interface ControlProps {
  readonly onClick: () => void;
  /** By which the focus finds it again after a change: `edit`. */
  readonly name?: string;
  readonly pressed?: boolean;
  readonly label?: string;
  readonly children: ReactNode;
}

export function Control({ onClick, name, pressed, label, children }: ControlProps) {
  return (
    <button
      type="button"
      className="alive-control"
      data-control={name}
      aria-pressed={pressed}
      aria-label={label}
      onClick={onClick}
    >
      {children}
    </button>
  );
}

/** By which a thing is dragged with the mouse; keys and buttons move it as well. */
export function DragHandle(props: Pick<ComponentProps<'span'>, 'draggable' | 'onDragStart' | 'onDragEnd'>) {
  return (
    <span className="alive-drag" aria-hidden="true" {...props}>
      ⠿
    </span>
  );
}

/** How something is added at the end of a part. */
export function AddButtons({ children }: { readonly children: ReactNode }) {
  return <div className="alive-add">{children}</div>;
}
