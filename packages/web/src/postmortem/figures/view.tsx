interface Props {
  readonly view: 'figure' | 'table';
  readonly onView: (view: 'figure' | 'table') => void;
  /** The name of the figure. */
  readonly of: string;
}

/** Goes from a figure to its table and back. */
export function ViewSwitch({ view, onView, of }: Props) {
  return (
    <button
      type="button"
      className="pm-switch"
      aria-pressed={view === 'table'}
      onClick={() => onView(view === 'table' ? 'figure' : 'table')}
    >
      <span className="hidden">{of} as a </span>
      {view === 'table' ? 'Picture' : 'Table'}
    </button>
  );
}
