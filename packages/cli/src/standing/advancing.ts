import { idOfPath } from '@debrief/document';
import { advance } from '@debrief/process';
import { advanceDoings } from '@debrief/process/doing';
import { change } from '../changing/change.js';
import { type Exit, exits } from '../exit.js';
import { Stop } from '../folder/folder.js';
import type { ChangeOptions } from '../folder/options.js';
import type { Io } from '../terminal/terminal.js';
import { counted } from '../words.js';
import { contextOf } from './context.js';

/** Moves a postmortem to its next state, or says what is missing for that. */
export async function advancing(id: string, options: ChangeOptions, io: Io): Promise<Exit> {
  return await change(id, io, options, async (parsed, folder) => {
    const path = parsed.path ?? '';
    const next = advance(await contextOf({ path, text: parsed.text }, folder, io));
    if (next.to === null) throw new Stop(exits.refused, `${idOfPath(path)} is closed already.`);
    if ('lacks' in next) {
      throw new Stop(
        exits.refused,
        `${idOfPath(path)} is not ${next.to} yet: ${counted(next.lacks.length, 'thing is', 'things are')} missing.`,
        ...next.lacks.flatMap(({ message, command }) => [
          `  ${message}`,
          ...(command === null ? [] : [`      ${command}`]),
        ]),
      );
    }
    return advanceDoings(next);
  });
}
