import { say } from '../../../shell/live.js';
import type { Message } from './draft.js';
import { htmlOf, textOf } from './message.js';

/** Puts the message where it can be pasted: with its form where a program understands that, else as text. */
export async function copyMessage(message: Message, form: 'text' | 'html'): Promise<void> {
  const text = textOf(message);
  try {
    if (form === 'text') await navigator.clipboard.writeText(text);
    else
      await navigator.clipboard.write([
        new ClipboardItem({
          'text/html': new Blob([htmlOf(message)], { type: 'text/html' }),
          'text/plain': new Blob([text], { type: 'text/plain' }),
        }),
      ]);
    say('Copied the message.');
  } catch {
    say('The browser lets nothing be copied from here. Select the words and copy them by hand.');
  }
}
