interface Props {
  readonly was: string;
  readonly becomes: string;
}

/** Other words for some of the text. */
export function Suggestion({ was, becomes }: Props) {
  return (
    <p className="note-suggestion" dir="auto">
      <del>{was}</del>
      <span aria-hidden="true"> → </span>
      {becomes === '' ? <span className="note-nothing">nothing</span> : <ins>{becomes}</ins>}
    </p>
  );
}
