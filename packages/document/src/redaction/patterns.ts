import { isCommon } from './commonwords.js';
import { isWordPart, runsOn } from './folding.js';
import { isParticle, kindOfName, loginsOf, partsOf, wordsOf } from './names.js';
import type { Person } from './people.js';

/** Whom a run of letters may stand for. */
export interface Claim {
  /**
   * `name`: a full name. `part`: a given or family name. `login`: what a handle made of the name would be. `keep`: words
   * that stay, `thing`: words that stay unless they hold a full name.
   */
  readonly kind: 'name' | 'handle' | 'part' | 'login' | 'initials' | 'keep' | 'thing';
  readonly person: number;
  /** True where the letters are a word of the language too. */
  readonly common: boolean;
  readonly position: 'given' | 'family' | null;
}

/** A step in the one pattern of all names: letter by letter, and over the gap between two words. */
export interface Step {
  readonly next: Map<number, Step>;
  gap: Step | null;
  readonly claims: Claim[];
}

function step(): Step {
  return { next: new Map(), gap: null, claims: [] };
}

/** Every way in which the people can be named, as one tree. Addresses are looked up for themselves. */
export function patternOf(
  people: readonly Person[],
  keep: readonly string[],
  things: readonly string[],
): Step {
  const root = step();
  const stays = { person: -1, common: false, position: null };
  for (const words of keep) add(root, wordsOf(words), { ...stays, kind: 'keep' });
  for (const words of things) add(root, wordsOf(words), { ...stays, kind: 'thing' });
  people.forEach(({ names }, person) => {
    for (const name of names) addName(root, name, person);
  });
  return root;
}

function addName(root: Step, name: string, person: number): void {
  const kind = kindOfName(name);
  const words = wordsOf(name);
  const claim = { person, common: words.every(isCommon), position: null };
  if (kind === 'address') return;
  if (kind === 'handle') add(root, words, { ...claim, kind: 'handle' });
  else if (kind === 'initials') add(root, [words.join('')], { ...claim, kind: 'initials' });
  else {
    const alone = words.length === 1;
    for (const spelling of spellingsOf(name)) {
      add(root, spelling, alone ? { ...claim, kind: 'part' } : { ...claim, kind: 'name' });
      const joined = spelling.join('');
      if (!alone && (joined.length > 5 || runsOn(joined.charCodeAt(0))) && !isCommon(joined))
        add(root, [joined], { ...claim, kind: 'name' });
    }
    for (const { words: part, position } of partsOf(name)) {
      const common = part.every((word) => isCommon(word) || isParticle(word));
      for (const spelling of new Set([part.join(' '), part.join('')]))
        add(root, spelling.split(' '), { kind: 'part', person, common, position });
    }
    for (const login of loginsOf(name))
      add(root, [login], { ...claim, kind: 'login', common: isCommon(login) });
    const [given = '', family = ''] = [words[0], words.at(-1)];
    if (words.length < 2 || runsOn(given.charCodeAt(0))) return;
    for (const short of [
      [given.charAt(0), family],
      [given, family.charAt(0)],
    ])
      add(root, short, { ...claim, kind: 'part', common: short.every(isCommon) });
  }
}

/** The words of a name, with its umlauts as they are folded and as they are written out, and the other way round. */
function spellingsOf(name: string): (readonly string[])[] {
  const longer = name
    .normalize('NFC')
    .replace(/[äæ]/gi, 'ae')
    .replace(/[öø]/gi, 'oe')
    .replace(/ü/gi, 'ue')
    .replace(/å/gi, 'aa');
  const words = wordsOf(name);
  const all: (readonly string[])[] = [words, wordsOf(longer)];
  if (words.length > 1) all.push(words.map((word) => word.replace(/([aou])e/g, '$1')));
  return [...new Map(all.map((each) => [each.join(' '), each])).values()];
}

function add(root: Step, words: readonly string[], claim: Claim): void {
  if (words.length === 0) return;
  let at = root;
  words.forEach((word, index) => {
    if (index > 0) {
      at.gap ??= step();
      at = at.gap;
    }
    for (let letter = 0; letter < word.length; letter++) {
      const code = word.charCodeAt(letter);
      const next = at.next.get(code) ?? step();
      at.next.set(code, next);
      at = next;
    }
  });
  const same = at.claims.some(({ kind, person }) => kind === claim.kind && person === claim.person);
  if (!same && isWordPart(words[0]?.charCodeAt(0) ?? 0)) at.claims.push(claim);
}
