import type { Finding } from '@debrief/document';
import type { CheckOptions } from '@debrief/language';
import { Ear, type Heard } from './ear.js';

/** What the page says to the worker: what the team agreed on, or words to hear. */
export type Said = { readonly options: CheckOptions } | { readonly ticket: number; readonly heard: Heard };

let ear = new Ear();

addEventListener('message', ({ data }: MessageEvent<Said>) => {
  if ('options' in data) {
    ear = new Ear(data.options);
    return;
  }
  postMessage({ ticket: data.ticket, findings: heard(data.heard) });
});

/** Whatever goes wrong, whoever writes goes on, without advice. */
function heard(words: Heard): readonly Finding[] {
  try {
    return ear.hear(words);
  } catch {
    return [];
  }
}
