/** Brings a note into view and the focus to it, as soon as it is there; one that is folded opens. */
export function goTo(selector: string): void {
  let tries = 0;
  const look = (): void => {
    const note = document.querySelector<HTMLElement>(selector);
    if (note === null) {
      if (++tries < 30) requestAnimationFrame(look);
      return;
    }
    note.querySelector('details')?.setAttribute('open', '');
    if (!note.hasAttribute('tabindex')) note.tabIndex = -1;
    note.focus({ preventScroll: true });
    note.scrollIntoView({ block: 'nearest' });
  };
  requestAnimationFrame(look);
}
