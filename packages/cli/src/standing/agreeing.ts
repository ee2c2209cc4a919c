import { answer, isAmong } from '@debrief/process';
import { answerDoings } from '@debrief/process/doing';
import { change } from '../changing/change.js';
import { type Exit, exits } from '../exit.js';
import { author, Stop } from '../folder/folder.js';
import type { ChangeOptions } from '../folder/options.js';
import type { Io } from '../terminal/terminal.js';
import { listed } from '../words.js';
import { contextOf } from './context.js';

interface Options extends ChangeOptions {
  readonly as?: string;
  readonly dissent?: string;
}

/** Keeps somebody's agreement to the factors, or their dissent. */
export async function agreeing(id: string, options: Options, io: Io): Promise<Exit> {
  return await change(id, io, options, async ({ text, path }, folder) => {
    const name = (options.as ?? (await author(folder, io)).name).trim();
    const dissent = options.dissent?.trim() ?? null;
    if (name === '')
      throw new Stop(exits.usage, 'An answer is somebody’s: debrief agree ID --as "Lea Brandt".');
    if (dissent === '')
      throw new Stop(
        exits.usage,
        'A dissent needs words: debrief agree ID --dissent "what I see otherwise".',
      );
    const context = await contextOf({ path: path ?? '', text }, folder, io);
    const answered = answer(context, { name, dissent });
    if ('problem' in answered) throw new Stop(exits.refused, answered.problem);
    const present = context.model.review?.present ?? [];
    // It is kept all the same; but a second spelling of a name would leave everyone waiting for the first.
    if (!isAmong(name, present, context.policy))
      io.stderr.write(
        `${name} is not named as present at the review${present.length > 0 ? `, which has ${listed(present)}` : ''}. --as answers under another name.\n`,
      );
    return answerDoings(answered, { name, dissent });
  });
}
