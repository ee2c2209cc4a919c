import { parted } from './parted.js';

interface Props {
  readonly was: string;
  readonly becomes: string;
}

/** Other words for some of the text: what goes, what comes, and what stands beside it. */
export function Suggestion(props: Props) {
  const { before, was, becomes, behind } = parted(props.was, props.becomes);
  return (
    <p className="note-suggestion" dir="auto">
      {before}
      {was === '' ? null : <del>{was}</del>}
      {was === '' || becomes === '' ? null : <span aria-hidden="true"> → </span>}
      {becomes === '' ? null : <ins>{becomes}</ins>}
      {becomes === '' && before === '' && behind === '' ? (
        <>
          <span aria-hidden="true"> → </span>
          <span className="note-nothing">nothing</span>
        </>
      ) : null}
      {behind}
    </p>
  );
}
