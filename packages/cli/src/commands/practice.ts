import type { Command } from 'commander';
import { type Exit, exits } from '../exit.js';
import { Stop } from '../folder/folder.js';
import { askable } from '../terminal/ask.js';
import { printJson } from '../terminal/json.js';
import type { Io } from '../terminal/terminal.js';
import { visible } from '../terminal/visible.js';

/** `debrief practice [RULE]`. */
export function define(command: Command, io: Io, end: (exit: Exit) => void): void {
  command
    .argument('[rule]', 'a rule, or a family of them, to practise on; all without one')
    .option('--json', 'print the sentences as data, each with a good rewrite')
    .addHelpText(
      'after',
      `
You see a sentence that a tired person might write, and rewrite it. The checker
reads your words, and a good rewrite is shown. Nothing about you is kept.

Examples:
  debrief practice
  debrief practice hindsight
  debrief practice --json | jq -r '.[].text'
`,
    )
    .action(async (name: string | undefined, { json }: { readonly json?: boolean }) =>
      end(await practise(name, json === true, io)),
    );
}

async function practise(name: string | undefined, json: boolean, io: Io): Promise<Exit> {
  const [{ exercises, familyOf }, { isMeant }] = await Promise.all([
    import('@debrief/language'),
    import('../rules/named.js'),
  ]);
  const chosen = name === undefined ? exercises : exercises.filter(({ rule }) => isMeant(name, rule));
  if (chosen.length === 0) {
    const names = [...new Set(exercises.map(({ rule }) => familyOf(rule)))].join(', ');
    io.stderr.write(`${visible(`There is no exercise about ${name}. There are some about: ${names}.`)}\n`);
    return exits.refused;
  }
  if (json) {
    printJson(io, chosen);
    return exits.fine;
  }
  const ask = await askable(io);
  if (!ask) {
    io.stderr.write('Practice is a talk at a terminal. debrief practice --json prints its sentences.\n');
    return exits.usage;
  }
  const { session } = await import('../practice/session.js');
  try {
    await session(chosen, ask, io);
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    io.stdout.write('Until next time.\n');
  }
  return exits.fine;
}
