import { type ReactNode, useRef } from 'react';
import { flushSync } from 'react-dom';

interface Props<Row> {
  readonly title: string;
  /** What the button says that adds a row. */
  readonly more: string;
  readonly value: readonly Row[];
  readonly onChange: (rows: readonly Row[]) => void;
  readonly fresh: Row;
  readonly nameOf: (row: Row) => string;
  readonly row: (row: Row, change: (row: Row) => void) => ReactNode;
}

/** Rows of a form that come and go. */
export function Rows<Row>({ title, more, value, onChange, fresh, nameOf, row }: Props<Row>) {
  const rows = useRef<HTMLFieldSetElement>(null);
  const focusLast = (): void => {
    const all = rows.current?.querySelectorAll<HTMLElement>('.facts-row');
    [...(all ?? [])].at(-1)?.querySelector<HTMLElement>('input')?.focus();
  };
  return (
    <fieldset ref={rows} className="facts-rows">
      <legend>{title}</legend>
      {value.map((each, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no names of their own while one writes.
        <div key={at} className="facts-row">
          {row(each, (changed) => onChange(value.with(at, changed)))}
          <button
            type="button"
            className="button button-quiet"
            aria-label={`Remove ${nameOf(each)}`}
            onClick={() => onChange(value.toSpliced(at, 1))}
          >
            Remove
          </button>
        </div>
      ))}
      <button
        type="button"
        className="button"
        onClick={() => {
          flushSync(() => onChange([...value, fresh]));
          focusLast();
        }}
      >
        {more}
      </button>
    </fieldset>
  );
}
