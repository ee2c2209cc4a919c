import type { Model } from '../model.js';
import type { Edit, Range } from '../range.js';
import { firstIndex } from '../search.js';
import { mergePeople } from './identity.js';
import { type Mention, mentionsIn } from './mentions.js';
import { keyOf, kindOfName } from './names.js';
import { patternOf } from './patterns.js';
import { type Person, peopleIn, saysRole } from './people.js';
import { Places } from './places.js';
import { redacted, roleWords } from './roles.js';
import { Stream } from './stream.js';
import { Wording } from './wording.js';

export interface RedactOptions {
  /** More people than the document names, with their handles and addresses. */
  readonly people?: readonly Person[] | undefined;
  /** Words that stay, though they look like somebody's name: a system, a team. */
  readonly keep?: readonly string[] | undefined;
}

export interface Redaction {
  readonly edits: readonly Edit[];
  /** Words that may name somebody and may not, for a person to look at. */
  readonly unsure: readonly Range[];
}

// How the parts work together: `people` reads who the document names, `naming` what one value says of them, and
// `identity` makes one person of several entries. `patterns` knows every way to write their names (`names`); `stream` is
// the text without its marks, in which `matches` finds these. `mentions` decides with the words around (`context`)
// whether a match is a person. `wording` chooses the words that take the place (`roles`), by what stands there (`places`,
// `lists`, `sentence`), and `replacement` keeps the marks around a name whole.

/**
 * Replaces people by their roles, everywhere in the text, for what is to leave the company.
 *
 *     const { model } = parse('---\npeople:\n  responders: [Dana Reyes]\n---\n- 11:02 Dana raised the limit.\n');
 *     applyEdits(model.text, redact(model).edits); // …  responders: [responder] … - 11:02 A responder raised the limit.
 */
export function redact(model: Model, options: RedactOptions = {}): Redaction {
  const { text, meta } = model;
  const more = options.people ?? [];
  const words = roleWords(more.map(({ role }) => role));
  const people = mergePeople([...peopleIn(model), ...more])
    .map(({ names, role }) => ({ names: names.filter((name) => !saysRole(name, words)), role }))
    .filter(({ names }) => names.length > 0);
  if (people.length === 0) return { edits: [], unsure: [] };
  const things = [...meta.systems, ...(meta.team ? [meta.team] : [])].map(({ value }) => value);
  const places = new Places(model);
  const stream = new Stream(text, places.leaves);
  const pattern = patternOf(people, options.keep ?? [], things);
  const found = mentionsIn(text, stream, pattern, addressesOf(people), places);
  const mentions = joined(text, found.mentions, places);
  const edits = [...new Wording(model, places, people, mentions).word(), ...profiles(text, mentions, places)];
  return { edits: inOrder(edits), unsure: found.unsure };
}

function addressesOf(people: readonly Person[]): ReadonlyMap<string, number> {
  return new Map(
    people.flatMap(({ names }, person) =>
      names.filter((name) => kindOfName(name) === 'address').map((name) => [keyOf(name), person] as const),
    ),
  );
}

/** Names of the same person side by side are one mention: `Dana Reyes (@dana)`, `Reyes, Dana`. */
function joined(text: string, mentions: readonly Mention[], places: Places): Mention[] {
  const result: Mention[] = [];
  for (const mention of mentions) {
    const last = result.at(-1);
    const gap =
      last && mention.from >= last.to && mention.from - last.to < 6
        ? text.slice(last.to, mention.from)
        : null;
    const same =
      last?.people.some((each) => mention.people.includes(each)) && sameLeaf(places, last, mention);
    const bracket = /^\s*([([<])$/.exec(gap ?? '')?.[1];
    const reversed = last?.position === 'family' && mention.position === 'given' && /^, ?$/.test(gap ?? '');
    if (!last || gap === null || !same || !(bracket || reversed || /^[ \t]*\n?[ \t]*$/.test(gap))) {
      result.push(mention);
      continue;
    }
    const close = bracket === '(' ? ')' : bracket === '[' ? ']' : '>';
    if (bracket && text[mention.to] !== close) {
      result.push(mention);
      continue;
    }
    const people = last.people.filter((each) => mention.people.includes(each));
    result[result.length - 1] = { ...last, people, to: bracket ? mention.to + 1 : mention.to };
  }
  return result;
}

function sameLeaf(places: Places, one: Range, two: Range): boolean {
  return (
    places.leafAt(one.from) === places.leafAt(two.from) &&
    places.isAddress(one.from) === places.isAddress(two.from) &&
    places.labelAt(one.from) === places.labelAt(two.from)
  );
}

/** Where a link shows nobody but a person, its address is that person's too: a profile, a mailbox. */
function profiles(text: string, mentions: readonly Mention[], places: Places): Edit[] {
  const within = ({ from, to }: Range): Mention[] => {
    let index = firstIndex(mentions.length, (at) => (mentions[at]?.from ?? 0) >= from);
    const inside: Mention[] = [];
    for (let each = mentions[index]; each && each.from < to; each = mentions[++index]) inside.push(each);
    return inside;
  };
  return places.targets.flatMap((target) => {
    if (!target.words || within(target).length > 0) return [];
    const named = within(target.words);
    let rest = text.slice(target.words.from, target.words.to);
    for (const { from, to } of named) rest = rest.replace(text.slice(from, to), '');
    if (named.length === 0 || !/^[\s*_~`"'@()]*$/.test(rest)) return [];
    const address = text.slice(target.from, target.to);
    const own = /^(?:mailto:|tel:|sms:|xmpp:|sips?:|skype:|callto:|https?:\/\/[^/?#]+\/)/i.exec(address)?.[0];
    if (!own || address === own + redacted) return [];
    return [{ from: target.from + own.length, to: target.to, insert: redacted }];
  });
}

function inOrder(edits: readonly Edit[]): Edit[] {
  const sorted = edits
    .filter(({ from, to, insert }) => from < to || insert !== '')
    .toSorted((a, b) => a.from - b.from || a.to - b.to);
  let end = -1;
  return sorted.filter(({ from, to }) => {
    if (from < end) return false;
    end = to;
    return true;
  });
}
