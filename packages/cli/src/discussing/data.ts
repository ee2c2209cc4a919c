import { mentions, titleAt } from '@debrief/document';
import type { NumberedThread, Scene } from './scene.js';

/** A thread as data: where it hangs now, and everything that was said, as its files hold it. */
export function dataOf({ number, thread, place }: NumberedThread, scene: Scene) {
  const { model, lines } = scene;
  const at = typeof place === 'string' ? null : place;
  return {
    number,
    id: thread.id,
    state: thread.state,
    place: at ? at.how : place,
    line: at ? lines.lineAt(at.from) : null,
    column: at ? lines.columnAt(at.from) : null,
    from: at ? at.from : null,
    to: at ? at.to : null,
    section: (at ? titleAt(scene.sections, at.from) : thread.anchor?.section) ?? null,
    quote: thread.anchor?.exact ?? null,
    now: at ? model.text.slice(at.from, at.to) : null,
    mentions: [...new Set(thread.entries.flatMap(({ words }) => mentions(words ?? '')))],
    entries: thread.entries,
  };
}
