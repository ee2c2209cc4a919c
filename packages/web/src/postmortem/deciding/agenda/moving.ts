/** Goes to the next item of an agenda, or the one before. */
export function moveAmongItems(list: HTMLElement | null, step: 1 | -1): void {
  const all = [...(list?.querySelectorAll<HTMLElement>('.agenda-item') ?? [])];
  const at = all.findIndex((each) => each.contains(document.activeElement));
  const next = all[at < 0 ? (step === 1 ? 0 : all.length - 1) : at + step];
  next?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: 'nearest' });
}
