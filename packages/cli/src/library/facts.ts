import { parse, readThreads } from '@debrief/document';
import { type Facts, factsOf } from '@debrief/library';
import { postmortems } from '../folder/find.js';
import type { Folder } from '../folder/folder.js';
import { idOfPath } from '../folder/names.js';
import { type Text, textsOf } from '../listing/texts.js';
import type { Io } from '../terminal/terminal.js';

/** So many texts are held at a time. */
const atOnce = 64;

/** What the postmortems of a folder say, oldest first. Commands know this alone, and not where it comes from. */
export async function allFacts(folder: Folder, _io: Io): Promise<readonly Facts[]> {
  const paths = (await postmortems(folder)).map(({ path }) => path);
  const events = await discussionsIn(folder);
  const facts: Facts[] = [];
  for (let at = 0; at < paths.length; at += atOnce)
    for (const { path, text } of await textsOf(folder, paths.slice(at, at + atOnce))) {
      const said = events.get(idOfPath(path)) ?? [];
      const { threads } = readThreads(said.map((file) => ({ name: nameIn(file.path), text: file.text })));
      const open = threads.filter(({ state }) => state === 'open').length;
      facts.push(factsOf(parse(text, null, { path }).model, path, open));
    }
  return facts;
}

/** The events of all discussions, by the ids of their postmortems. */
async function discussionsIn(folder: Folder): Promise<ReadonlyMap<string, readonly Text[]>> {
  const files = (await folder.store.list()).map(({ path }) => path).filter((path) => inDiscussion.test(path));
  const found = new Map<string, Text[]>();
  for (const file of await textsOf(folder, files)) {
    const id = file.path.replace(inDiscussion, '');
    found.set(id, [...(found.get(id) ?? []), file]);
  }
  return found;
}

const inDiscussion = /\/discussion\/[^/]+$/;

function nameIn(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
