import { type Folder, fromHere } from '../folder/folder.js';
import { printJson } from '../terminal/json.js';
import { type Io, pageOptions } from '../terminal/terminal.js';
import { visible } from '../terminal/visible.js';
import { dataOf } from './data.js';
import { discussionFolder } from './files.js';
import { threadsPage } from './page.js';
import { sceneAt } from './scene.js';

/** Shows the threads that are open, or all of them. What is detached is among them: nothing that was said is hidden. */
export async function list(
  path: string,
  all: boolean,
  { json = false }: { readonly json?: boolean },
  folder: Folder,
  io: Io,
): Promise<void> {
  const scene = await sceneAt(path, folder, io);
  const name = (file: string | null): string =>
    fromHere(
      file === null ? discussionFolder(scene.id) : `${discussionFolder(scene.id)}/${file}`,
      folder,
      io,
    );
  const shown = scene.threads.filter(({ thread }) => all || thread.state === 'open');
  const problems = scene.problems.map((each) => ({ ...each, path: name(each.name) }));
  if (json) {
    const { id } = scene;
    const threads = shown.map((each) => dataOf(each, scene));
    const data = problems.map(({ path: file, problem, message }) => ({ path: file, problem, message }));
    printJson(io, { format: 1, id, path: fromHere(path, folder, io), threads, problems: data });
    return;
  }
  const options = pageOptions(io);
  io.stdout.write(threadsPage(scene, shown, options));
  for (const { path: file, message } of problems) io.stderr.write(`${visible(`${file}: ${message}`)}\n`);
}
