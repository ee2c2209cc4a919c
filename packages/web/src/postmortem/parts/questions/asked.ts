/** Whom the words of a question ask: `@Mei Chen Which limit?` and `Mei Chen: which limit?` ask Mei Chen. */
export interface Asked {
  readonly who: string;
  readonly words: string;
}

/** The words of a question, and whom they ask where one of these people is named at their head. */
export function askedOf(text: string, people: readonly string[]): Asked {
  const lead = people
    .toSorted((a, b) => b.length - a.length)
    .find((name) => {
      const rest = withoutSign(text);
      return rest.toLowerCase().startsWith(name.toLowerCase()) && /^\s*[:,–—-]/.test(rest.slice(name.length));
    });
  if (lead !== undefined)
    return {
      who: lead,
      words: withoutSign(text)
        .slice(lead.length)
        .replace(/^\s*[:,–—-]\s*/, ''),
    };
  const handle = /^@[\p{L}\p{N}._-]*[\p{L}\p{N}](?=[\s:,])/u.exec(text)?.[0];
  return handle === undefined
    ? { who: '', words: text }
    : { who: handle, words: text.slice(handle.length).replace(/^[\s:,–—-]+/, '') };
}

/** A question to somebody, as it stands in the text: the name leads it, so that it shows on their home page. */
export function askedWords({ who, words }: Asked): string {
  const name = who.trim();
  return name === '' ? words.trim() : `${name}: ${words.trim()}`;
}

function withoutSign(text: string): string {
  return text.replace(/^@/, '');
}
