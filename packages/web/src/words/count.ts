/** `1 entry`, `3 entries`, `10,000 entries`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${numberWords(count)} ${count === 1 ? one : many}`;
}

/** With a comma between thousands, whatever the language of the browser is: `10,000`. */
export function numberWords(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
