/** What is to be known about words that shall stand instead of others; marks in them are explained. */
export function insteadHint(was: string): string {
  if (/\]\(/.test(was))
    return 'What shall stand there instead. [words](address) is a link: leave its marks as they are.';
  if (/\*\*|`/.test(was))
    return 'What shall stand there instead. ** and ` around words make them bold, or code: leave them as they are.';
  return 'What shall stand there instead';
}
