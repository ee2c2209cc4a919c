import type { Model } from '../model.js';
import type { Edit, Range } from '../range.js';
import { NameLists } from './lists.js';
import type { Mention } from './mentions.js';
import type { Person } from './people.js';
import type { Places } from './places.js';
import { replaceName } from './replacement.js';
import {
  colleague,
  counted,
  further,
  indefinite,
  type Role,
  readRole,
  redacted,
  slugOf,
  withArticle,
} from './roles.js';
import { endsBetween, isHead } from './sentence.js';

const between = /^\s*(?:,\s*(?:and|&)?|and|&|\+|\/)\s*$/;

/** Finds the words for each mention, sentence by sentence. */
export class Wording {
  readonly #model: Model;
  readonly #text: string;
  readonly #places: Places;
  readonly #people: readonly Person[];
  readonly #roles: readonly Role[];
  readonly #mentions: readonly Mention[];
  readonly #lists: NameLists;
  readonly #labels = new Map<string, number>();
  readonly #edits: Edit[] = [];
  /** The end of the latest enumeration whose people had several roles. */
  #mixedTo = -1;
  /** Who was spoken of in this sentence, by role. */
  #seen = new Map<string, string[]>();

  constructor(model: Model, places: Places, people: readonly Person[], mentions: readonly Mention[]) {
    this.#model = model;
    this.#text = model.text;
    this.#places = places;
    this.#people = people;
    this.#roles = people.map(({ role }) => readRole(role));
    this.#mentions = mentions;
    this.#lists = new NameLists(model, places, mentions);
  }

  word(): Edit[] {
    const mentions = this.#mentions;
    let before: Mention | null = null;
    for (let index = 0; index < mentions.length; index++) {
      const mention = mentions[index];
      if (!mention) break;
      if (!before || this.#isNewSentence(before, mention)) this.#seen = new Map();
      const last = this.#chainEnd(mentions, index);
      this.#wordOne(mention, mentions.slice(index, last + 1));
      before = mentions[last] ?? mention;
      index = last;
    }
    return this.#edits;
  }

  #isNewSentence(one: Range, two: Range): boolean {
    const same = this.#places.leafAt(one.from) === this.#places.leafAt(two.from);
    return !same || endsBetween(this.#text, { from: one.to, to: two.from });
  }

  /** The last of the mentions that one plural can stand for: `Dana Reyes, Arjun Rao and Mei Chen`. */
  #chainEnd(mentions: readonly Mention[], first: number): number {
    const head = mentions[first];
    if (!head || first <= this.#mixedTo || !this.#isProse(head)) return first;
    const noun = withArticle(this.#roleOf(head));
    let last = first;
    let same = true;
    for (let next = first + 1; next < mentions.length; next++) {
      const [one, two] = [mentions[next - 1], mentions[next]];
      if (!one || !two || !between.test(this.#text.slice(one.to, two.from))) break;
      if (this.#places.leafAt(one.from) !== this.#places.leafAt(two.from) || !this.#isProse(two)) break;
      last = next;
      same &&= withArticle(this.#roleOf(two)) === noun;
    }
    const who = new Set(mentions.slice(first, last + 1).map(identity));
    if (same && who.size === last - first + 1) return last;
    this.#mixedTo = last;
    return first;
  }

  #isProse(mention: Mention): boolean {
    return this.#fixed(mention) === null;
  }

  #wordOne(mention: Mention, chain: readonly Mention[]): void {
    const fixed = this.#fixed(mention);
    if (fixed !== null) {
      for (const edit of replaceName(this.#text, this.#unwrapped(mention), fixed)) this.#edits.push(edit);
    } else if (chain.length > 1) this.#plural(chain);
    else this.#single(mention);
  }

  /** The words where no sentence asks for others: in addresses, labels, code and lists of names. */
  #fixed(mention: Mention): string | null {
    const { from, to } = mention;
    const role = this.#roleOf(mention);
    const label = this.#places.labelAt(from);
    if (label) return `${slugOf(role)}-${this.#numberOf(label)}`;
    if (this.#places.isAddress(from)) return redacted;
    if (this.#places.isCode(from) || this.#isInIdentifier(mention)) return slugOf(role);
    if (
      /[\p{L}\p{N}]-$/u.test(this.#text.slice(from - 2, from)) ||
      /^-\p{L}/u.test(this.#text.slice(to, to + 2))
    )
      return this.#capital(mention, role.noun);
    if (this.#isKey(mention)) return redacted;
    const leaf = this.#places.leafAt(from);
    if (!leaf) return null;
    if (this.#lists.isBoldHead(mention, leaf))
      return role.noun.replace(/(?<!\S)\p{Ll}/gu, (letter) => letter.toUpperCase());
    if (leaf.kind === 'html' && this.#isTag(mention)) return slugOf(role);
    if (leaf.kind === 'value') return this.#lists.isListed(leaf, leaf, mention) ? yaml(role.noun) : null;
    const field = this.#lists.fieldOf(leaf, mention);
    if (field) return this.#lists.isListed(leaf, field, mention) ? role.noun : null;
    return this.#lists.onlyNames(leaf) ? this.#capital(mention, role.noun) : null;
  }

  #numberOf(label: Range): number {
    const key = this.#text.slice(label.from, label.to).toLowerCase();
    const number = this.#labels.get(key) ?? this.#labels.size + 1;
    this.#labels.set(key, number);
    return number;
  }

  /** Where a sign without space ties the name to letters: `user_dana`, `dana.json`, `team/dana`. */
  #isInIdentifier({ from, to }: Range): boolean {
    const before = this.#text.slice(Math.max(0, from - 2), from);
    const behind = this.#text.slice(to, to + 2);
    const path = /(?:^|[\s("'=:~.])\/(?:[\p{L}\p{N}._-]{1,40}\/){0,9}$/u;
    if (path.test(this.#text.slice(Math.max(0, from - 80), from))) return true;
    return /[\p{L}\p{N}][_\\=#.]$|[=#$]$/u.test(before) || /^[_\\=.@][\p{L}\p{N}]/u.test(behind);
  }

  /** A key of the front matter, in YAML that holds or in YAML that does not. */
  #isKey({ from, to }: Range): boolean {
    if (from >= this.#model.frontMatter.to) return false;
    return this.#places.leafAt(from)?.kind === 'key' || /^["']?\s*[:=]/.test(this.#text.slice(to, to + 4));
  }

  /** `<Dana>` where the text holds HTML: it stays a tag. */
  #isTag({ from, to }: Range): boolean {
    return this.#text[from - 1] === '<' && this.#text[to] === '>';
  }

  #plural(chain: readonly Mention[]): void {
    const [first] = chain;
    const last = chain.at(-1);
    if (!first || !last) return;
    const role = this.#roleOf(first);
    const key = withArticle(role);
    this.#seen.set(key, [...new Set([...(this.#seen.get(key) ?? []), ...chain.map(identity)])]);
    const both =
      chain.length === 2 &&
      /(?<!\p{L})both\s+$/iu.test(this.#text.slice(Math.max(0, first.from - 8), first.from));
    const words = both ? counted(2, role).slice(4) : this.#capital(first, counted(chain.length, role));
    const possessive = /^['’]s(?![\p{L}\p{N}])/u.test(this.#text.slice(last.to, last.to + 3));
    const range = { from: first.from, to: last.to };
    for (const edit of replaceName(this.#text, range, words)) this.#edits.push(edit);
    if (possessive && words.endsWith('s'))
      this.#edits.push({ from: last.to + 1, to: last.to + 2, insert: '' });
  }

  #single(mention: Mention): void {
    const text = this.#text;
    const role = this.#roleOf(mention);
    const { from, to } = this.#unwrapped(mention);
    const apostrophe = this.#owes(mention);
    const end = apostrophe ? to + 1 : to;
    const tail = apostrophe ? `${apostrophe}s` : '';
    const before = text.slice(Math.max(0, from - 60), from);
    const [, article = ''] = /(?<![\p{L}\p{N}])(an?|the|our|my|your|his|their)\s+$/iu.exec(before) ?? [];
    const named = new RegExp(`(?<![\\p{L}\\p{N}])${role.noun}${role.tail}(,?) $`, 'iu').exec(before);
    const inSentence = this.#words(mention, role);
    if (named) {
      const comma = named[1] === ',' && text[to] === ',' ? 1 : 0;
      const start = from - 1 - (named[1]?.length ?? 0);
      this.#edits.push({ from: start, to: end + comma, insert: tail });
      return;
    }
    if (article !== '') {
      const right = indefinite(role.noun);
      const at = from - (/\s+$/.exec(before)?.[0].length ?? 0);
      if (/^a$/i.test(article) && right === 'an') this.#edits.push({ from: at, to: at, insert: 'n' });
      if (/^an$/i.test(article) && right === 'a') this.#edits.push({ from: at - 1, to: at, insert: '' });
    }
    const words = article === '' ? this.#capital(mention, inSentence) : role.noun;
    for (const edit of replaceName(text, { from, to: end }, words + tail)) this.#edits.push(edit);
  }

  /** `Reyes’ change` has its s only where the role has none of its own. */
  #owes({ from, to }: Range): string | null {
    const behind = /^(['’])(?=\s+\p{L})/u.exec(this.#text.slice(to, to + 4))?.[1];
    const before = this.#text.charAt(from - 1);
    const quoted = /['‘]/.test(before);
    return behind && !quoted && /s$/i.test(this.#text.slice(from, to)) ? behind : null;
  }

  /** `a responder`, and later in the same sentence `another responder` or `the responder`. */
  #words(mention: Mention, role: Role): string {
    const key = withArticle(role);
    const seen = this.#seen.get(key) ?? [];
    const who = identity(mention);
    if (role.article === 'the' || mention.people.length > 1) return key;
    const index = seen.indexOf(who);
    if (index < 0) {
      this.#seen.set(key, [...seen, who]);
      return seen.length === 0 ? key : further(seen.length + 1, role);
    }
    this.#seen.set(key, seen);
    return seen.length === 1 ? `the ${role.noun}${role.tail}` : `one of the ${counted(2, role).slice(4)}`;
  }

  /** The role of a mention; of one that can mean several people, what they have in common. */
  #roleOf({ people: [first = -1, ...more] }: Mention): Role {
    const role = this.#people[first]?.role ?? colleague;
    const shared = more.every((each) => this.#people[each]?.role === role);
    return (shared ? this.#roles[first] : undefined) ?? readRole(colleague);
  }

  #capital({ from }: Range, words: string): string {
    const leaf = this.#places.leafAt(from);
    return isHead(this.#text, leaf, from) ? words.charAt(0).toUpperCase() + words.slice(1) : words;
  }

  /** Without the angle brackets of `<dana@x.example>`: around other words they would be a tag. */
  #unwrapped({ from, to }: Range): Range {
    const lead = /<(?:mailto:)?$/i.exec(this.#text.slice(Math.max(0, from - 8), from))?.[0].length ?? 0;
    const tag = this.#places.leafAt(from)?.kind === 'html';
    return lead > 0 && this.#text[to] === '>' && !tag && !this.#places.isCode(from)
      ? { from: from - lead, to: to + 1 }
      : { from, to };
  }
}

function identity({ people }: Mention): string {
  return people.join(' ');
}

function yaml(noun: string): string {
  return noun.replace(/[^\p{L}\p{M}\p{N} -]/gu, '');
}
