import { familyOf, type Rule, rules } from '@debrief/language';
import { type ProcessRule, processRules } from '@debrief/process';
import type { Command } from 'commander';
import { type Exit, exits } from '../exit.js';
import { nearest } from '../nearest.js';
import { isMeant } from '../rules/named.js';
import { printJson } from '../terminal/json.js';
import { type Io, pageOptions } from '../terminal/terminal.js';
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
  const language = rules.filter((rule) => name === undefined || isMeant(name, rule.name));
  const process = processRules.filter((rule) => name === undefined || isMeant(name, rule.name));
  if (language.length === 0 && process.length === 0) {
    const all = [...rules, ...processRules].map((rule) => rule.name);
    const near = nearest(name ?? '', [
      ...all.flatMap((each) => [each, each.replace(/^.*\//, '')]),
      ...new Set(all.map(familyOf)),
    ]);
    const hint = near === null ? '' : ` Did you mean ${near}?`;
    io.stderr.write(`${visible(`There is no rule ${name}.${hint} debrief rules lists them all.`)}\n`);
    return exits.refused;
  }
  if (json) {
    printJson(io, [...language.map(dataOf), ...process.map(processDataOf)]);
    return exits.fine;
  }
  const options = pageOptions(io);
  const isOnly = language.length + process.length === 1;
  const [{ processList, processPage }, { listPage, rulePage }] = await Promise.all([
    import('../rules/processpage.js'),
    import('../rules/page.js'),
  ]);
  if (isOnly) {
    for (const rule of process) io.stdout.write(processPage(rule, options));
    for (const rule of language) io.stdout.write(rulePage(rule, options));
    return exits.fine;
  }
  if (process.length > 0) io.stdout.write(processList(process, options));
  if (process.length > 0 && language.length > 0) io.stdout.write('\n');
  if (language.length > 0) io.stdout.write(listPage(language, options));
  return exits.fine;
}

/** What a rule is, without what it does. */
function dataOf(rule: Rule) {
  const { name, severity, bias, says, why, ask, instead, source, flags, leaves } = rule;
  return { name, family: familyOf(name), severity, bias, says, why, ask, instead, source, flags, leaves };
}

function processDataOf({ name, severity, says, why, gate, phase }: ProcessRule) {
  return { name, family: familyOf(name), severity, says, why, gate, phase };
}
