/** What would end the target of a link, or be read as something else in it. */
const special = /[\s%#?<>()[\]{}\\|"`^&*\p{Cc}]/gu;

/** A path as the target of a link, in any part of any document: `encoded('a/pool (1).png')` is `a/pool%20%281%29.png`. */
export function encoded(path: string): string {
  return path.replace(special, (character) => {
    const code = encodeURIComponent(character);
    return code === character
      ? `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
      : code;
  });
}

/** Words that show as they are: `shown('a[1]')` is `a\[1\]`. An underscore inside a word is no mark. */
function asWords(words: string): string {
  return words.replace(/[\\`*[\]<>&~|$]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\$&');
}

/** A link in Markdown, or the image itself: `linkTo('pool.png', '11.a.b/pool.png')`. */
export function linkTo(
  words: string,
  path: string,
  { image = false }: { readonly image?: boolean } = {},
): string {
  return `${image ? '!' : ''}[${asWords(words)}](${encoded(path)})`;
}

/** Whether a file is a picture that pages show, by its name. */
export function isPicture(name: string): boolean {
  return /\.(?:png|jpe?g|gif|webp|avif|bmp|svg)$/i.test(name);
}
