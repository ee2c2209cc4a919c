import type { Range } from '../range.js';
import { Context, isWrittenAsName } from './context.js';
import { isWordPart } from './folding.js';
import { addressAround, isHandle, type Match, matchesIn } from './matches.js';
import type { Claim, Step } from './patterns.js';
import type { Places } from './places.js';
import type { Stream } from './stream.js';

/** A place that names one or several people, of whom it can mean any. */
export interface Mention extends Range {
  readonly people: readonly number[];
  readonly position: Claim['position'];
}

export interface Found {
  readonly mentions: readonly Mention[];
  readonly unsure: readonly Range[];
}

/** Decides of each match whether it names somebody: surely, perhaps, or not at all. */
export function mentionsIn(
  text: string,
  stream: Stream,
  root: Step,
  addresses: ReadonlyMap<string, number>,
  places: Places,
): Found {
  return new Finder(text, stream, places).find(matchesIn(stream, root), addresses);
}

class Finder {
  readonly #text: string;
  readonly #stream: Stream;
  readonly #places: Places;
  readonly #mentions: (Mention & { readonly start: number; readonly end: number })[] = [];
  readonly #unsure: Range[] = [];
  readonly #context: Context;

  constructor(text: string, stream: Stream, places: Places) {
    this.#text = text;
    this.#stream = stream;
    this.#places = places;
    this.#context = new Context(text, places);
  }

  find(matches: readonly Match[], addresses: ReadonlyMap<string, number>): Found {
    const mails = this.#addresses(matches, addresses);
    let mail = 0;
    let last: Mention | null = null;
    matches.forEach((found, index) => {
      let match = found;
      while ((mails[mail]?.end ?? Number.POSITIVE_INFINITY) <= match.start) mail++;
      const around = mails[mail];
      // "@dana reyes7@x.example" is a handle and an address.
      if (around && around.start > match.start && around.start < match.end) match = match.part ?? match;
      if (around && around.start < match.end && (around.person !== null || !isName(match))) return;
      const next = matches[index + 1];
      const judged = this.#judge(match, last, matches[index - 1], next);
      if (judged === 'unsure') this.#unsure.push(this.#range(match.start, match.end));
      else if (judged) {
        this.#mentions.push({ ...judged, start: match.start, end: match.end });
        last = judged;
      }
    });
    for (const { start, end, person } of mails) {
      if (person === null) continue;
      const range = this.#range(start, end);
      this.#mentions.push({ ...range, people: [person], position: null, start, end });
    }
    return { mentions: this.#apart(), unsure: this.#unsure.toSorted((a, b) => a.from - b.from) };
  }

  /** The mentions that do not overlap in the stream, in the order of the text. One may stand in the link of another. */
  #apart(): Mention[] {
    let last = 0;
    return this.#mentions
      .toSorted((a, b) => a.start - b.start || b.end - a.end)
      .filter(({ start, end }) => {
        if (start < last) return false;
        last = end;
        return true;
      })
      .sort((a, b) => a.from - b.from);
  }

  #range(start: number, end: number): Range {
    return { from: this.#stream.from[start] ?? 0, to: this.#stream.to[end - 1] ?? 0 };
  }

  /** The e-mail addresses in the text, with the person whose they are; null for those of others. */
  #addresses(
    matches: readonly Match[],
    known: ReadonlyMap<string, number>,
  ): { readonly start: number; readonly end: number; readonly person: number | null }[] {
    const { codes } = this.#stream;
    const found: { start: number; end: number; person: number | null }[] = [];
    let last = 0;
    let first = 0;
    for (let at = codes.indexOf(64); at >= 0; at = codes.indexOf(64, at + 1)) {
      const spaced = addressAround(this.#stream, at, true);
      const owner = spaced ? known.get(spaced.words) : undefined;
      const around = spaced && owner !== undefined ? spaced : addressAround(this.#stream, at, false);
      if (!around || around.start < last) continue;
      while ((matches[first]?.end ?? Number.POSITIVE_INFINITY) <= around.start) first++;
      let person = owner ?? null;
      for (let index = first; person === null; index++) {
        const match = matches[index];
        if (!match || match.start >= around.end) break;
        person = this.#ownerOf(match, around.start, at);
      }
      if (person === null && !around.words.includes('.', around.words.indexOf('@'))) continue;
      last = around.end;
      found.push({ start: around.start, end: around.end, person });
    }
    return found;
  }

  /** Whose an address is that holds a name: in front of the `@` any name, behind it a full one. */
  #ownerOf({ start, end, claims }: Match, from: number, at: number): number | null {
    const whole = start === from && end === at;
    const tells = claims.find(({ kind, common, position }) => {
      if (kind === 'name') return true;
      if (end > at) return false;
      return kind === 'part' && !common
        ? true
        : whole && (!common || kind === 'handle' || position === 'given');
    });
    return tells?.person ?? null;
  }

  #judge(
    match: Match,
    last: Mention | null,
    before: Match | undefined,
    next: Match | undefined,
  ): Mention | 'unsure' | null {
    const { start, end, claims } = match;
    const range = this.#range(start, end);
    const raw = this.#text.slice(range.from, range.to);
    const names = claims.filter(({ kind }) => kind === 'name');
    // `@dana2` and `dana2` may be Dana, or somebody who came later.
    if (match.numbered)
      return isHandle(this.#stream, start) || claims.some(({ common }) => !common) ? 'unsure' : null;
    if (isHandle(this.#stream, start)) return this.#handle(match);
    if (names.length > 0)
      return isWrittenAsName(raw, names) ? mention(this.#withTitle(range), names) : 'unsure';
    const parts = claims.filter(({ kind }) => kind === 'part');
    const handles = claims.filter((claim) => claim.kind === 'handle' && this.#isBareHandle(claim, match));
    // Written large, a handle that is a given name too is that name.
    if (parts.length > 0 && /^\p{Lu}/u.test(raw)) handles.length = 0;
    if (handles.length > 0) return mention(range, handles);
    const initials = claims.filter(({ kind }) => kind === 'initials');
    if (initials.length > 0 && /^[\p{Lu}.*_\s]+$/u.test(raw)) return mention(range, initials);
    if (parts.length === 0) return claims.some(isLogin) && end - start > 3 ? 'unsure' : null;
    const found = mention(this.#withTitle(range), parts);
    if (parts.every(({ common }) => common)) return this.#context.ofWord(found, last);
    const known = {
      before: before !== undefined && this.#stream.to[before.end - 1] === range.from - 1,
      behind: next !== undefined && this.#stream.from[next.start] === range.to + 1,
    };
    return this.#context.hasOtherName(found, known) ? 'unsure' : found;
  }

  /** With `Dr.` before it, and the full stop of an initial behind it. */
  #withTitle({ from, to }: Range): Range {
    const leaf = this.#places.leafAt(from);
    const before = this.#text.slice(Math.max(leaf?.from ?? from, from - 8), from);
    const title = /(?<![\p{L}\p{N}])(?:Mr|Mrs|Ms|Mx|Dr|Prof|Frau|Herr)\.?\s$/u.exec(before)?.[0] ?? '';
    const initial = /[\s.]\p{Lu}$/u.test(this.#text.slice(to - 2, to));
    const dot = initial && /^\.(?:\s+\p{Ll}|[,;:)'’])/u.test(this.#text.slice(to, to + 4));
    return { from: from - title.length, to: dot ? to + 1 : to };
  }

  /** `@dana`, and what hangs on it: `@dana-ops`. */
  #handle({ start, end, claims }: Match): Mention | 'unsure' {
    const { codes } = this.#stream;
    let to = end;
    while (
      (codes[to] === 45 || codes[to] === 46 || codes[to] === 95) &&
      isWordPart(codes[to + 1] ?? 0) &&
      this.#stream.from[to] === this.#stream.to[to - 1]
    ) {
      to++;
      while (isWordPart(codes[to] ?? 0)) to++;
    }
    const range = this.#range(start - 1, to);
    const told = claims.filter(({ kind }) => kind === 'handle');
    const likely = claims.filter(({ common, position }) => !common || position === 'given');
    const [sure = likely] = [told, likely].filter(({ length }) => length > 0);
    return sure.length > 0 ? mention(range, sure) : 'unsure';
  }

  #isBareHandle({ common }: Claim, { start, end }: Match): boolean {
    if (!common && end - start > 2) return true;
    // A word may be a handle where it is all of a segment behind `~` or `users/`.
    const { from, to } = this.#range(start, end);
    return (
      this.#places.isAddress(from) &&
      /(?:[/:]~|\/(?:users?|u|people|profiles?|members?|in)\/)$/i.test(
        this.#text.slice(Math.max(0, from - 12), from),
      ) &&
      !/[\p{L}\p{N}]/u.test(this.#text.charAt(to))
    );
  }
}

/** `dreyes` in a log is likely Dana Reyes. */
function isLogin({ kind, common }: Claim): boolean {
  return kind === 'login' && !common;
}

function isName({ claims }: Match): boolean {
  return claims.some(({ kind }) => kind === 'name');
}

function mention(range: Range, claims: readonly Claim[]): Mention {
  const [first] = claims;
  const people = [...new Set(claims.map(({ person }) => person))].sort((a, b) => a - b);
  return { ...range, people, position: first?.position ?? null };
}
