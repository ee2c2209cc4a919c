import type { Model } from '../model.js';
import type { Range } from '../range.js';
import { locate, Page } from './anchor.js';
import { type FoundPlace, sectionsOf } from './hints.js';
import type { Thread } from './threads.js';

/** A thread with where it hangs in the document of today. */
export interface AttachedThread {
  readonly thread: Thread;
  /** `whole` for the whole document; `detached` where its words are gone. */
  readonly place: FoundPlace | 'whole' | 'detached';
}

/**
 * Where each thread hangs: those about the whole document first, then in the order of the document, and last those
 * whose words are gone. None is left out.
 */
export function attach(threads: readonly Thread[], model: Model): AttachedThread[] {
  const page = new Page(model.text);
  const sections = sectionsOf(model);
  const attached = threads.map((thread): AttachedThread => {
    if (thread.headless) return { thread, place: 'detached' };
    if (!thread.anchor) return { thread, place: 'whole' };
    return { thread, place: locate(page, thread.anchor, { sections })?.place ?? 'detached' };
  });
  const key = ({ place }: AttachedThread): Range => {
    if (place === 'whole') return { from: -1, to: -1 };
    return place === 'detached' ? { from: Infinity, to: Infinity } : place;
  };
  return attached.toSorted((a, b) => {
    const [one, two] = [key(a), key(b)];
    if (one.from !== two.from) return one.from < two.from ? -1 : 1;
    if (one.to !== two.to) return one.to < two.to ? -1 : 1;
    return a.thread.id < b.thread.id ? -1 : 1;
  });
}
