import type { Remark, Thread } from '@debrief/api';
import {
  type AttachedThread,
  attach,
  type DiscussionEvent,
  Lines,
  type Model,
  parse,
  type Resolve,
  render,
  type Thread as Said,
  sectionsOf,
  titleAt,
} from '@debrief/document';

/** Threads with where they hang in the text of today, in the order of the text. */
export function threadsJson(threads: readonly Said[], model: Model, resolve: Resolve): Thread[] {
  const lines = new Lines(model.text);
  const sections = sectionsOf(model);
  return attach(threads, model).map(({ thread, place }: AttachedThread): Thread => {
    const at = typeof place === 'string' ? null : place;
    return {
      id: thread.id,
      state: thread.state,
      place: at ? { from: at.from, to: at.to, how: at.how } : place === 'whole' ? 'whole' : 'detached',
      quote: thread.anchor?.exact || null,
      section: (at ? titleAt(sections, at.from) : thread.anchor?.section) ?? null,
      line: at ? lines.lineAt(at.from) : null,
      remarks: thread.entries.map((event) => remarkOf(event, resolve)),
    };
  });
}

function remarkOf(event: DiscussionEvent, resolve: Resolve): Remark {
  const { id, type, at, by, words = null } = event;
  return {
    id,
    type,
    at,
    by: { name: by.name, email: by.email ?? null },
    words,
    html: words === null ? null : remarkHtml(words, resolve),
    suggests:
      type === 'suggested'
        ? event.edits.map(({ anchor, insert }) => ({ was: anchor.exact, becomes: insert }))
        : [],
  };
}

/** Words as HTML that is safe to show beside a text: ids and places in it would be taken for those of the text. */
function remarkHtml(words: string, resolve: Resolve): string {
  // What begins a remark is never front matter.
  const { model } = parse(`\n${words}`);
  return render(model, { facts: false, headingOffset: 3, places: false, resolve });
}
