import { useEffect } from 'react';

/** A key that was pressed before the page could answer it. */
interface Early {
  readonly key: string;
  readonly init: KeyboardEventInit;
}

/** More than this, and somebody is not after our commands. */
const mostKeys = 12;

let early: Early[] = [];

/** Keeps the keys that are pressed while the page is still being taken over. */
export function keepEarlyKeys(): void {
  document.addEventListener('keydown', keep);
}

/** For each page: React takes the content over after the frame around it, and only then all keys do something. */
export function useAnswering(): void {
  useEffect(() => void pressEarlyKeys(), []);
}

/** Presses them again, one after the other, now that something answers. */
async function pressEarlyKeys(): Promise<void> {
  document.removeEventListener('keydown', keep);
  document.body.dataset['answers'] = 'yes';
  const pressed = early;
  early = [];
  for (const { key, init } of pressed) {
    if (!typed(key, init)) {
      const target = document.activeElement ?? document.body;
      target.dispatchEvent(new KeyboardEvent('keydown', { ...init, key, bubbles: true, cancelable: true }));
    }
    // What a key has opened is there before the next one is pressed.
    await new Promise((resolve) => setTimeout(resolve));
  }
}

function keep(event: KeyboardEvent): void {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
  const isPalette = (ctrlKey || metaKey) && key.toLowerCase() === 'k';
  const isCommand = !ctrlKey && !metaKey && !altKey && key.length === 1 && key !== ' ';
  const isSomewhere = event.target instanceof HTMLElement && event.target.closest('input, textarea, select');
  if (event.defaultPrevented || isSomewhere || !(isPalette || isCommand) || early.length === mostKeys) return;
  // The browser would search for itself.
  event.preventDefault();
  early.push({ key, init: { ctrlKey, metaKey, altKey, shiftKey } });
}

/** A field that an earlier key has opened gets the letter itself. */
function typed(key: string, { ctrlKey, metaKey }: KeyboardEventInit): boolean {
  const field = document.activeElement;
  if (ctrlKey || metaKey || !(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement))
    return false;
  field.setRangeText(key, field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true, data: key, inputType: 'insertText' }));
  return true;
}
