import { Readable, Writable } from 'node:stream';
import { confirm, isCancel, multiselect, select, text } from '@clack/prompts';
import { exits } from '../exit.js';
import { Stop } from '../folder/folder.js';
import type { Ask, Choice } from './ask.js';
import type { Io } from './terminal.js';
import { visible } from './visible.js';

/** Asks the person at the terminal. */
export function askAtTerminal({ stdin, stdout }: Io): Ask {
  const streams = {
    ...(stdin instanceof Readable && { input: stdin }),
    ...(stdout instanceof Writable && { output: stdout }),
  };
  return {
    text: async (question, { hint, given, check } = {}) => {
      const answer = await text({
        ...streams,
        message: visible(question),
        ...(hint !== undefined && { placeholder: visible(hint) }),
        ...(given !== undefined && { initialValue: visible(given) }),
        validate: (words) => check?.((words ?? '').trim()) ?? undefined,
      });
      return answered(answer ?? '').trim();
    },
    choose: async (question, choices) =>
      answered(
        await select({
          ...streams,
          message: visible(question),
          options: choices.map(shown),
          showInstructions: false,
        }),
      ),
    several: async (question, choices) =>
      answered(
        await multiselect({
          ...streams,
          message: visible(question),
          options: choices.map(shown),
          required: false,
        }),
      ),
    confirm: async (question) => answered(await confirm({ ...streams, message: visible(question) })),
  };
}

function shown({ value, label = value, hint }: Choice) {
  return { value, label: visible(label), ...(hint !== undefined && { hint: visible(hint) }) };
}

function answered<Answer>(answer: Answer): Exclude<Answer, symbol> {
  if (isCancel(answer)) throw new Stop(exits.refused, 'Nothing was done.');
  return answer as Exclude<Answer, symbol>;
}
