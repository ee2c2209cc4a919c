/** Goes to the next result, or the one before; false where there is none. */
export function moveAmongResults(by: 1 | -1): boolean {
  const links = [...document.querySelectorAll<HTMLElement>('.found-title a')];
  const { activeElement } = document;
  const at = activeElement instanceof HTMLElement ? links.indexOf(activeElement) : -1;
  const next = at < 0 ? (by === 1 ? links[0] : undefined) : links[at + by];
  if (!next) return false;
  next.focus();
  next.closest('.found')?.scrollIntoView({ block: 'nearest' });
  return true;
}

/** Goes back to the field for searching. */
export function moveToField(): void {
  document.querySelector<HTMLElement>('.search-field input')?.focus();
}
