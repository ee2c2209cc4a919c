import { idOfPath, isPostmortem, parse } from '@debrief/document';
import { foldedId } from '@debrief/process/calling';
import type { Move } from '@debrief/process/renaming';
import type { ListedFile } from '@debrief/store';
import { exits } from '../exit.js';
import { Stop } from '../folder/folder.js';

/** Ends the command where something else has the name. On many computers, names that differ only in their case are one. */
export function checkFree({ from, to }: Move, files: readonly ListedFile[]): void {
  const wanted = foldedId(to);
  if (foldedId(from) === wanted) throw twins(from, to);
  const inUse = files.find(({ path }) => {
    const id = foldedId(idOfPath(path));
    const isOwn = path === `${from}.md` || path.startsWith(`${from}/`);
    return !isOwn && (id === wanted || id.startsWith(`${wanted}/`));
  });
  if (!inUse) return;
  const what = isPostmortem(inUse.path) ? 'a postmortem' : 'a file of the folder';
  throw new Stop(exits.refused, `${inUse.path} is ${what} already. Choose another name, such as ${to}-2.`);
}

function twins(from: string, to: string): Stop {
  return new Stop(
    exits.refused,
    `${from} and ${to} differ only in case, and many computers take them for one file. Nothing was done.`,
    'If it matters, give it another name in between.',
  );
}

/** Ends the command where a postmortem had the name: links to it would lead astray. */
export function checkNotEarlier({ to }: Move, path: string, text: string): void {
  if (!text.includes(to) || !isPostmortem(path)) return;
  if (!parse(text, null, { path }).model.meta.aliases.some(({ value }) => value === to)) return;
  throw new Stop(
    exits.refused,
    `${to} is an earlier name of ${idOfPath(path)}, and links to it still lead there. Choose another name.`,
  );
}
