import type { Entry } from '@debrief/document';
import type { Desk } from '../../../changing/state.js';
import { say } from '../../../shell/live.js';
import { shifted } from './times.js';

/** Moves an entry in time; where it stands follows. Gives its index afterwards, and tells the new time aloud. */
export async function nudge(desk: Desk, index: number, minutes: number): Promise<number> {
  const parsed = desk.parsed;
  const entry = parsed?.model.timeline[index];
  if (!parsed || !entry) return index;
  const time = shifted(entry, minutes);
  if (time === null) {
    say('This entry says no clock, so it cannot be moved by minutes. Edit it to say one.');
    return index;
  }
  const words = parsed.text.slice(entry.textRange.from, entry.textRange.to);
  const refused = await desk.change({ do: 'change', what: 'entry', item: entry.from, facts: { time } });
  if (refused) {
    say(refused.message);
    return index;
  }
  const now = desk.parsed;
  const places = (now?.model.timeline ?? []).flatMap((each, at) =>
    now?.text.slice(each.textRange.from, each.textRange.to) === words ? [{ each, at }] : [],
  );
  places.sort((one, other) => Math.abs(one.at - index) - Math.abs(other.at - index));
  const found = places[0];
  say(`${clockOf(found?.each ?? null) ?? time}. Ctrl Z takes it back.`);
  return found?.at ?? index;
}

function clockOf(entry: Entry | null): string | null {
  const local = entry?.local ?? null;
  return local === null ? null : [local.slice(-5), entry?.zone ?? ''].join(' ').trim();
}

/** Gives the focus to an entry once it stands in its new place. */
export function focusEntry(index: number): void {
  const focus = (tries: number): void => {
    const element = document.querySelector<HTMLElement>(`.pm-rendered [data-entry="${index}"]`);
    if (element !== null) {
      if (!element.contains(document.activeElement)) {
        if (!element.hasAttribute('tabindex')) element.tabIndex = -1;
        element.focus({ preventScroll: true });
      }
      element.scrollIntoView({ block: 'nearest' });
    }
    // The text is rendered again a moment later, and may be other elements then.
    if (tries > 0) requestAnimationFrame(() => focus(tries - 1));
  };
  focus(6);
}
