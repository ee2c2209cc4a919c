interface Props {
  readonly unknown: readonly { readonly filter: string; readonly word: string }[];
  readonly titles: Readonly<Record<string, string>>;
  /** What would have it: `action`. */
  readonly noun: string;
}

/** Words of the address that fit nothing at all: a slip, or something that is not there any more. */
export function Unknown({ unknown, titles, noun }: Props) {
  if (unknown.length === 0) return null;
  return (
    <ul className="unknown">
      {unknown.map(({ filter, word }) => (
        <li key={`${filter}:${word}`}>
          No {noun} has “{word}” as its {(titles[filter] ?? filter).toLowerCase()}.
        </li>
      ))}
    </ul>
  );
}
