/**
 * Where the page of a postmortem is.
 *
 *     <Link to="/$year/$name" params={placeOf('2026/05.search.slow')} />
 */
export function placeOf(id: string): { readonly year: string; readonly name: string } {
  const at = id.indexOf('/');
  return { year: id.slice(0, at), name: id.slice(at + 1) };
}
