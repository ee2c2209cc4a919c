import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { beforeAll, describe, expect, test } from 'vitest';
import { commands } from './main.js';
import { defined } from './program.js';

const page = readFileSync(new URL('../../../docs/commands.md', import.meta.url), 'utf8');
const io = {
  stdin: (async function* () {})(),
  stdout: { write: () => true },
  stderr: { write: () => true },
  env: {},
  cwd: () => '/',
};

/** What stands under a heading, down to the next one. */
const under = (heading: string): string =>
  page.split(/^(?=##+ )/m).find((part) => part.startsWith(`${heading}\n`)) ?? '';

async function load(name: string): Promise<Command> {
  const root = await defined(commands, name, io, () => undefined);
  const command = root.commands.find((each) => each.name() === name);
  if (!command) throw new Error(`no ${name}`);
  return command;
}

const shared = under('## What they share');

describe.each(Object.keys(commands))('docs/commands.md on debrief %s', (name) => {
  let command: Command;
  beforeAll(async () => {
    command = await load(name);
  });

  test('has an example, in a block of its own', () => {
    expect(under(`## debrief ${name}`)).toMatch(/^```\n(?:.*\n)*?.*debrief (?:.*\n)*?```$/m);
  });

  test('names every argument and option, of commands in it too', () => {
    for (const [heading, each] of [
      [`## debrief ${name}`, command] as const,
      ...command.commands.map((inner) => [`### debrief ${name} ${inner.name()}`, inner] as const),
    ]) {
      const told = under(heading);
      expect(told, heading).not.toBe('');
      for (const { long, hidden } of each.options) {
        const known = new RegExp(`\`${long}[ \`]`);
        if (!hidden && long && !known.test(told)) expect(shared, `${heading}: ${long}`).toMatch(known);
      }
      for (const option of told.match(/`--[a-z-]+/g) ?? []) {
        const all = [...command.options, ...each.options].map(({ long }) => `\`${long}`);
        expect([...all, '`--help'], heading).toContain(option);
      }
    }
  });
});

test('docs/commands.md and debrief --help name the same commands and exit codes', async () => {
  const root = await defined(commands, undefined, io, () => undefined);
  let help = '';
  root.configureOutput({ writeOut: (text) => (help += text) });
  root.outputHelp();
  const codes = [...help.matchAll(/^ {2}(\d) {2}(.*)$/gm)].map(([, code, words]) => `| ${code} | ${words} |`);
  expect(codes).toHaveLength(7);
  for (const code of codes) expect(shared).toContain(code);
  for (const [, name] of help.matchAll(/^ {2}([A-Z_]+)=/gm)) expect(shared).toContain(`\`${name}=`);
  for (const name of Object.keys(commands)) {
    expect(help).toMatch(new RegExp(`^  ${name} `, 'm'));
    expect(page).toContain(`[${name}](#debrief-${name})`);
  }
  const headings = [...page.matchAll(/^## debrief (\S+)$/gm)].map(([, name]) => name);
  expect(headings.sort()).toEqual(Object.keys(commands).sort());
});
