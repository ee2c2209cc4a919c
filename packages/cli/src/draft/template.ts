import { isBuiltIn, templateNames, templatePath } from '@debrief/process/calling';
import { exits } from '../exit.js';
import { readDocument } from '../files.js';
import { type Folder, Stop } from '../folder/folder.js';
import { textOf } from '../folder/text.js';
import { starterText } from '../init/starter.js';
import { nearest } from '../nearest.js';
import type { Io } from '../terminal/terminal.js';
import { listed } from '../words.js';

/** The text of a template: by the name of one of the team or of ours, or any file. */
export async function templateText(
  given: string,
  paths: readonly string[],
  folder: Folder,
  io: Io,
): Promise<string> {
  const name = given.toLowerCase().replace(/^templates\/|\.md$/g, '');
  const own = templatePath(name, paths);
  const file = own === null ? null : await folder.store.read(own);
  if (file) return textOf(file, folder, io);
  if (isBuiltIn(name)) return starterText(`templates/${name}.md`);
  const read = await readDocument(given, io);
  if (read.text !== undefined && read.note === null) return read.text;
  if (read.text !== undefined) throw new Stop(exits.unreadable, read.note ?? '');
  if (/[\\/.]/.test(given)) throw new Stop(exits.unreadable, ...read.problem);
  const names = templateNames(paths);
  const near = nearest(given, names);
  const way = near ? `Did you mean ${near}?` : `There are ${listed(names)}, or name a file.`;
  throw new Stop(exits.unreadable, `There is no template ${given}. ${way}`);
}
