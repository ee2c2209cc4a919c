/** The words of a line as a shell would read them; the last one is being typed, and may be empty. */
export function wordsOf(line: string): string[] {
  const words: string[] = [];
  let word = '';
  let quote = '';
  let open = false;
  for (let at = 0; at < line.length; at++) {
    const letter = line.charAt(at);
    if (quote !== '' && letter === quote) quote = '';
    else if (letter === '\\' && quote !== "'") word += line.charAt(++at);
    else if (quote !== '') word += letter;
    else if (letter === '"' || letter === "'") {
      quote = letter;
      open = true;
    } else if (!/\s/.test(letter)) word += letter;
    else if (word !== '' || open) {
      words.push(word);
      word = '';
      open = false;
    }
  }
  return [...words, word];
}
