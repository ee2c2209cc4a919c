import { familyOf, type Rule, rules } from '@debrief/language';
import type { Command } from 'commander';
import { type Exit, exits } from '../exit.js';
import { nearest } from '../nearest.js';
import { isMeant } from '../rules/named.js';
import { printJson } from '../terminal/json.js';
import { type Io, pageWidth, wantsAscii, wantsColour } from '../terminal/terminal.js';
import { visible } from '../terminal/visible.js';

/** `debrief rules [RULE]`. */
export function define(command: Command, io: Io, end: (exit: Exit) => void): void {
  command
    .argument(
      '[rule]',
      'a rule (hindsight/should-have, should-have) or a family (hindsight); all without one',
    )
    .option('--json', 'print them as data: one array of objects')
    .addHelpText(
      'after',
      `
Examples:
  debrief rules
  debrief rules hindsight/should-have
  debrief rules loaded
  debrief rules --json | jq -r '.[] | select(.severity == "error") | .name'
`,
    )
    .action(async (name: string | undefined, { json }: { readonly json?: boolean }) =>
      end(await explain(name, json === true, io)),
    );
}

async function explain(name: string | undefined, json: boolean, io: Io): Promise<Exit> {
  const chosen = name === undefined ? rules : rules.filter((rule) => isMeant(name, rule.name));
  if (name !== undefined && chosen.length === 0) {
    const near = nearest(name, [
      ...rules.flatMap((rule) => [rule.name, rule.name.replace(/^.*\//, '')]),
      ...new Set(rules.map((rule) => familyOf(rule.name))),
    ]);
    const hint = near === null ? '' : ` Did you mean ${near}?`;
    io.stderr.write(`${visible(`There is no rule ${name}.${hint} debrief rules lists them all.`)}\n`);
    return exits.refused;
  }
  if (json) {
    printJson(io, chosen.map(dataOf));
    return exits.fine;
  }
  const { listPage, rulePage } = await import('../rules/page.js');
  const options = { width: pageWidth(io), colour: wantsColour(io), ascii: wantsAscii(io) };
  const [only, ...others] = chosen;
  io.stdout.write(only && others.length === 0 ? rulePage(only, options) : listPage(chosen, options));
  return exits.fine;
}

/** What a rule is, without what it does. */
function dataOf(rule: Rule) {
  const { name, severity, bias, says, why, ask, instead, source, flags, leaves } = rule;
  return { name, family: familyOf(name), severity, bias, says, why, ask, instead, source, flags, leaves };
}
