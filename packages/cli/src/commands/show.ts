import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse, toJson } from '@debrief/document';
import type { Command } from 'commander';
import { type Exit, exits } from '../exit.js';
import { idOf, inItsFolder, readDocument, shownPath } from '../files.js';
import { page } from '../show/page.js';
import { printJson } from '../terminal/json.js';
import { type Io, pageWidth, wantsAscii, wantsColour } from '../terminal/terminal.js';
import { visible } from '../terminal/visible.js';

/** `debrief show FILE [--json]`. */
export function define(command: Command, io: Io, end: (exit: Exit) => void): void {
  command
    .argument(
      '<file>',
      'the postmortem, in whatever form it is written: a file, an id, or a part of one that no other has; - reads standard input',
    )
    .option('--json', 'print it as data: one JSON object, stable from version to version')
    .addHelpText(
      'after',
      `
Any text is fine: what Debrief does not recognise it shows as it stands.

Examples:
  debrief show failover-declines
  debrief show incident.md --json | jq '.durations'
  git show main:2026/11.payments.failover-declines.md | debrief show -
  FORCE_COLOR=1 debrief show incident.md | less -R
`,
    )
    .action(async (file: string, { json }: { readonly json?: boolean }) => {
      // An unset variable of a shell: `debrief show "$FILE"`.
      if (file === '') command.error('no file', { code: 'commander.missingArgument' });
      if (file === '-' || existsSync(resolve(io.cwd(), file))) end(await show(file, json === true, io));
      else {
        const { named } = await import('../show/named.js');
        end(await named(file, io, (path) => show(path, json === true, io)));
      }
    });
}

async function show(file: string, json: boolean, io: Io): Promise<Exit> {
  const read = await readDocument(file, io);
  if (read.text === undefined) {
    for (const line of read.problem) io.stderr.write(`${visible(line)}\n`);
    return exits.unreadable;
  }
  if (read.note !== null) io.stderr.write(`${visible(read.note)}\n`);
  const path = file === '-' ? null : shownPath(file);
  const { model, findings } = parse(
    read.text,
    null,
    path === null ? {} : { path: inItsFolder(file, io.cwd()) },
  );
  if (json) {
    const id = path === null ? null : await idOf(file, io.cwd());
    printJson(io, toJson(model, { id, path }));
    return exits.fine;
  }
  const name = path === null ? '' : (path.split('/').at(-1) ?? '').replace(/\.md$/, '');
  const options = { width: pageWidth(io), colour: wantsColour(io), ascii: wantsAscii(io), name };
  io.stdout.write(page(model, findings, options));
  return exits.fine;
}
