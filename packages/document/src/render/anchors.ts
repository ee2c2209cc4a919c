const notInSlug = /[^\p{L}\p{M}\p{N}_\- ]+/gu;

/** The ids of one page: those of structured parts, then those of headings, none twice. */
export class Anchors {
  readonly #taken = new Set<string>();
  readonly #next = new Map<string, number>();

  /** Ids that headings must leave alone, in whatever case. */
  constructor(reserved: Iterable<string>) {
    for (const id of reserved) this.#taken.add(id.toLowerCase());
  }

  /** The anchor of a heading with these words: `what-went-well`, and `what-went-well-1` for the second of them. */
  heading(words: string): string {
    const slug = slugOf(words);
    let anchor = slug;
    let next = this.#next.get(slug) ?? 1;
    while (this.#taken.has(anchor)) anchor = `${slug}-${next++}`;
    this.#next.set(slug, next);
    this.#taken.add(anchor);
    return anchor;
  }
}

function slugOf(words: string): string {
  const slug = words.trim().toLowerCase().replace(notInSlug, '').replace(/ /g, '-');
  return slug === '' ? 'section' : slug;
}
