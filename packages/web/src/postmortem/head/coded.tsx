/** Words of ours, in which `backticks` stand around code. */
export function Coded({ words }: { readonly words: string }) {
  let at = 0;
  return words.split('`').map((stretch, index) => {
    const from = at;
    at += stretch.length + 1;
    return index % 2 === 1 ? <code key={from}>{stretch}</code> : stretch;
  });
}
