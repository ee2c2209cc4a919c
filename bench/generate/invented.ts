const onsets = 'b br d dr gr h j k kl l m n p pl r s st t tr v w z th sk'.split(' ');
const vowels = 'a e i o u ea ai ou'.split(' ');
const codas = ['', '', '', '', '', 'n', 'r', 'l', 's', 'm', 'nd', 'rt', 'x', 'lt'];
const endings = ['', '', '', 'er', 'or', 'ing', 'al', 'ity', 'ix', 'us', 'on', 'ate'];
const words = new Map<number, string>();

/** A word that can be pronounced and means nothing, always the same for a number: `invented(7)`. */
export function invented(number: number): string {
  const before = words.get(number);
  if (before) return before;
  let rest = Math.imul(number + 1, 0x9e3779b1) >>> 0;
  const take = (parts: readonly string[]) => {
    const part = parts[rest % parts.length] ?? '';
    rest = Math.floor(rest / parts.length);
    return part;
  };
  const word = `${take(onsets)}${take(vowels)}${take(codas)}${take(onsets)}${take(vowels)}${take(codas)}${take(endings)}`;
  words.set(number, word);
  return word;
}
