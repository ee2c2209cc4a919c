/** A generation of answers is full when its words have so many letters, each answer counted as a few more. */
const mostLetters = 1 << 20;
const perAnswer = 64;

/** Longer words come again too seldom to be worth their room. */
const longest = 1 << 14;

/**
 * A pure function of a string that remembers its latest answers. While somebody types, nearly every line of the
 * document is the one that it was a moment ago. There are two generations of answers: when the young one is full it
 * becomes the old one, and what was not asked for since is forgotten.
 */
export function remember<T>(answer: (words: string) => T, most = 8192): (words: string) => T {
  let young = new Map<string, T>();
  let old = new Map<string, T>();
  let letters = 0;
  return (words) => {
    if (!remembers) return answer(words);
    const known = young.get(words);
    if (known !== undefined) return known;
    if (words.length > longest) return answer(words);
    const own = detached(words);
    const before = old.get(words);
    const result = before === undefined ? answer(own) : before;
    letters += own.length + perAnswer;
    if (young.size >= most || letters > mostLetters) {
      old = young;
      young = new Map();
      letters = own.length + perAnswer;
    }
    young.set(own, result);
    return result;
  };
}

/** Whether answers are kept. */
let remembers = true;

/** For a program that reads each text once: what it would remember is hardly ever asked for again. */
export function rememberNothing(): void {
  remembers = false;
}

/** The same letters in a string of their own: a slice would keep the whole text alive that it was cut from. */
function detached(words: string): string {
  return ` ${words}`.slice(1);
}
