import { idOfPath } from '@debrief/document';
import { type Due, dues, type Standing, standing } from '@debrief/process';
import type { Folder } from '../folder/folder.js';
import { textsOf } from '../listing/texts.js';
import type { Io } from '../terminal/terminal.js';
import { Contexts } from './context.js';

/** A postmortem, and where it is. */
export interface Standee {
  readonly id: string;
  readonly title: string | null;
  readonly text: string;
  readonly standing: Standing;
  readonly dues: readonly Due[];
}

/** So many are held in memory with their past at a time. */
const atOnce = 64;

/** Where postmortems are, in the order of their paths as given. */
export async function standeesOf(paths: readonly string[], folder: Folder, io: Io): Promise<Standee[]> {
  const contexts = new Contexts(folder, io);
  const standees: Standee[] = [];
  for (let at = 0; at < paths.length; at += atOnce) {
    const texts = await textsOf(folder, paths.slice(at, at + atOnce));
    for (const [index, context] of (await contexts.of(texts)).entries()) {
      const where = standing(context);
      standees.push({
        id: idOfPath(texts[index]?.path ?? ''),
        title: context.model.title?.value ?? null,
        text: context.model.text,
        standing: where,
        dues: dues(context, where.status),
      });
    }
  }
  return standees;
}
