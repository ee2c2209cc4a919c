import { findAnchor, writeEvent } from '@debrief/document';
import { messageOf } from '@debrief/process/doing';
import type { FileChange } from '@debrief/store';
import { type Exit, exits } from '../exit.js';
import { committedText, isCommitted } from '../folder/committed.js';
import { find } from '../folder/find.js';
import { author, type Folder, fromHere, inFolder } from '../folder/folder.js';
import { messageOr } from '../folder/message.js';
import { meanwhile, save, trySave } from '../folder/save.js';
import { mostTries, waitAfter } from '../folder/tries.js';
import type { Io } from '../terminal/terminal.js';
import { visible } from '../terminal/visible.js';
import { type Deed, type DiscussOptions, deedOf } from './deed.js';
import { discussionFolder } from './files.js';
import { wordsOf } from './input.js';
import { findThread } from './named.js';
import { type NumberedThread, type Scene, sceneAt } from './scene.js';
import { answering, opening, type Step } from './step.js';
import { tell, tellNothing } from './telling.js';

/** Lists the threads of a postmortem, opens one, or says something to one. */
export async function discussing(
  given: string,
  words: readonly string[],
  options: DiscussOptions,
  io: Io,
): Promise<Exit> {
  return await inFolder(io, async (folder) => {
    const deed = deedOf(await wordsOf(words, io), options);
    const path = await find(given, folder, io);
    if (deed.do === 'list') {
      const { list } = await import('./list.js');
      await list(path, deed.all, options, folder, io);
    } else await say(path, deed, options, folder, io);
    return exits.fine;
  });
}

/** Says something: one new file, which nobody else writes, and the text where a suggestion is taken up. */
async function say(
  path: string,
  deed: Exclude<Deed, { readonly do: 'list' }>,
  options: DiscussOptions,
  folder: Folder,
  io: Io,
): Promise<void> {
  const by = await author(folder, io);
  let scene = await sceneAt(path, folder, io);
  const thread = deed.do === 'open' || deed.do === 'suggest' ? null : findThread(deed.thread, scene.threads);
  for (let tries = 1; ; tries++) {
    // By its id, since a thread that comes in meanwhile may take its number.
    const named = thread && (scene.threads.find((each) => each.thread.id === thread.thread.id) ?? thread);
    const saying = { by, now: io.now?.() ?? new Date() };
    const step =
      deed.do === 'open' || deed.do === 'suggest'
        ? opening(deed, scene, saying)
        : named && answering(deed, named, scene, saying);
    if (!step) {
      await nothingToSay(scene, named, options, folder, io);
      return;
    }
    const saved = await trySave(folder, io, {
      ...options,
      message: messageOr(options, step.message),
      changes: changesFor(step, scene, options),
    });
    if (!('conflicts' in saved)) {
      tell(step, scene, saved, options, folder, io);
      await hintUncommitted(step, scene, options, folder, io);
      return;
    }
    if (tries === mostTries) throw meanwhile(saved, folder, io);
    await waitAfter(tries);
    scene = await sceneAt(path, folder, io);
  }
}

function changesFor(
  { event, text }: Step,
  { id, file, model }: Scene,
  { withEdits }: DiscussOptions,
): FileChange[] {
  const said = { path: `${discussionFolder(id)}/${event.id}.json`, base: null, content: writeEvent(event) };
  if (text === null && !withEdits) return [said];
  return [{ path: file.path, base: file.version, content: text ?? model.text }, said];
}

/** A thread that is so already; edits by hand may be committed all the same. */
async function nothingToSay(
  scene: Scene,
  named: NumberedThread | null,
  options: DiscussOptions,
  folder: Folder,
  io: Io,
): Promise<void> {
  const { id, file, model } = scene;
  const asked = options.withEdits === true && !(await isCommitted(file, folder));
  const change = { path: file.path, base: file.version, content: model.text };
  const message = messageOr(options, messageOf([`Edit ${id}`]));
  const saved = asked ? await save(folder, io, { ...options, message, changes: [change] }) : null;
  tellNothing(scene, named, saved, options, folder, io);
}

/** Words that are in no commit yet have no place for others. */
async function hintUncommitted(
  { event }: Step,
  { file }: Scene,
  { withEdits, dryRun, json }: DiscussOptions,
  folder: Folder,
  io: Io,
): Promise<void> {
  const anchor = event.type === 'opened' ? event.anchor : undefined;
  if (!anchor || withEdits || dryRun || json) return;
  const committed = await committedText(file.path, folder);
  if (committed !== null && findAnchor(committed, anchor)) return;
  io.stderr.write(
    `${visible(`The words that it hangs on are in no commit yet, so others see it without its place until ${fromHere(file.path, folder, io)} is committed.`)}\n`,
  );
}
