import type { Command } from 'commander';
import { withFlags } from '../changing/flags.js';
import { type Addable, addable, kinds, lessonLists, meetings } from '../changing/kinds.js';
import { type Exit, exits } from '../exit.js';
import { aboutId, type ChangeOptions, changing } from '../folder/options.js';
import { nearest } from '../nearest.js';
import type { Io } from '../terminal/terminal.js';
import { visible } from '../terminal/visible.js';
import { listed } from '../words.js';

/** `debrief add THING ID "words"`. */
export function define(command: Command, io: Io, end: (exit: Exit) => void): void {
  command
    .usage('THING ID "words" [options]')
    .configureHelp({ subcommandTerm: (each) => each.name() })
    .addHelpText(
      'after',
      `
ID is a postmortem: 2026/11.payments.failover-declines, or a part of that which
no other has. What is new is written as its neighbours are, where it belongs;
numbers are given by themselves.

Examples:
${addable
  .filter((what) => what === 'entry' || what === 'action' || what === 'factor' || what === 'lesson')
  .map((what) => `  ${kinds[what].example}`)
  .join('\n')}
  debrief add action --help
`,
    )
    .argument('[thing]')
    .argument('[rest...]')
    .allowUnknownOption()
    .action((thing: string | undefined) => {
      for (const line of aboutThing(thing)) io.stderr.write(`${visible(line)}\n`);
      end(exits.usage);
    });
  for (const what of addable) defineThing(command.command(what), what, io, end);
}

function defineThing(command: Command, what: Addable, io: Io, end: (exit: Exit) => void): void {
  const { summary, flags, main, example } = kinds[what];
  command
    .description(`Adds ${summary}.`)
    .summary(summary)
    .argument('<id>', aboutId)
    .argument(
      '<words...>',
      what === 'entry' ? 'its time, and what happened' : main === 'text' ? 'what it says' : `the ${main}`,
    )
    .optionsGroup('What it says:');
  withFlags(command, flags);
  if (what === 'lesson') command.requiredOption('--list <list>', listed(lessonLists, 'or'));
  if (what === 'criterion' || what === 'dissent')
    command.option('--meeting <meeting>', listed(meetings, 'or'), 'review');
  if (what === 'why') {
    command.option('--factor <factor>', 'the factor that it belongs to, where there are several');
    command.option('--chain <label>', 'the chain that it belongs to: "Why it was not caught"');
  }
  changing(command)
    .addHelpText('after', `\nExample:\n  ${example}\n`)
    .action(
      async (id: string, words: readonly string[], options: ChangeOptions & Record<string, unknown>) => {
        const { adding } = await import('../changing/adding.js');
        end(await adding(what, id, words.join(' '), options, io));
      },
    );
}

function aboutThing(thing: string | undefined): string[] {
  const known = `It adds ${addable.join(', ')}.`;
  if (thing === undefined) return [`Say what to add: debrief add THING ID "words". ${known}`];
  const near = nearest(thing, addable);
  return [`debrief add knows no ${thing}. ${near ? `Did you mean ${near}?` : known}`];
}
