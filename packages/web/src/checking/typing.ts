import type { Formatting } from './formats.js';

/** What an edit of a field's words needs to know. */
type Typed = Pick<Formatting, 'from' | 'to' | 'insert'> & Partial<Pick<Formatting, 'select'>>;

/**
 * Types into a field as a person would: the browser's own undo takes it back, and whoever listens to the field hears
 * of it.
 */
export function typeInto(
  field: HTMLTextAreaElement,
  { from, to, insert, select = { from: from + insert.length, to: from + insert.length } }: Typed,
): void {
  field.focus();
  field.setSelectionRange(from, to);
  if (from !== to || insert !== '') {
    // Old, and still the one way that undo knows of.
    const isDone =
      insert === '' ? document.execCommand('delete') : document.execCommand('insertText', false, insert);
    if (!isDone) {
      field.setRangeText(insert, from, to, 'end');
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
  }
  field.setSelectionRange(select.from, select.to);
}
