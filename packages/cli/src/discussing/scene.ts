import {
  type AttachedThread,
  attach,
  type DiscussionProblem,
  idOfPath,
  Lines,
  type Model,
  parse,
  readThreads,
  sectionsOf,
  type TitledSection,
} from '@debrief/document';
import type { StoredFile } from '@debrief/store';
import type { Folder } from '../folder/folder.js';
import { fileAt, textOf } from '../folder/text.js';
import type { Io } from '../terminal/terminal.js';
import { discussionFiles } from './files.js';

/** A thread with its place in the text of today, and its number in the list. */
export interface NumberedThread extends AttachedThread {
  readonly number: number;
}

/** A postmortem with what was said about it, as both are now. */
export interface Scene {
  readonly id: string;
  readonly file: StoredFile;
  readonly model: Model;
  readonly sections: readonly TitledSection[];
  readonly lines: Lines;
  /** All threads, oldest first. */
  readonly threads: readonly NumberedThread[];
  readonly problems: readonly DiscussionProblem[];
}

/** Reads a postmortem and its discussion. A thread keeps its number when others are resolved. */
export async function sceneAt(path: string, folder: Folder, io: Io): Promise<Scene> {
  const file = await fileAt(path, folder, io);
  const { model } = parse(textOf(file, folder, io), null, { path });
  const { threads, problems } = readThreads(await discussionFiles(path, folder));
  const attached = new Map(attach(threads, model).map((each) => [each.thread.id, each]));
  return {
    id: idOfPath(path),
    file,
    model,
    sections: sectionsOf(model),
    lines: new Lines(model.text),
    threads: threads.map((thread, index) => ({
      thread,
      place: attached.get(thread.id)?.place ?? 'detached',
      number: index + 1,
    })),
    problems,
  };
}

/** The title of the innermost part around a place, to show; a title of digits alone, such as a day of the timeline, stands behind that of its part. */
export function shownTitleAt({ sections }: Pick<Scene, 'sections'>, offset: number): string | null {
  const around = sections.filter(({ from, to }) => from <= offset && offset < to);
  const [own, outer] = around.toReversed();
  if (!own) return null;
  return outer && !/\p{L}/u.test(own.title) ? `${outer.title} ${own.title}` : own.title;
}
