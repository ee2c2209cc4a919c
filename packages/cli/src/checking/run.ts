import { dirname, resolve } from 'node:path';
import { type Exit, exits } from '../exit.js';
import { Stop } from '../folder/stop.js';
import { type Io, wantsColour } from '../terminal/terminal.js';
import { visible } from '../terminal/visible.js';
import type { Asked } from './asked.js';
import { foundIn } from './check.js';
import { type Checked, summaryOf } from './checked.js';
import { type Gathered, gather, inputPath } from './gather.js';
import { passed } from './limits.js';
import { forgetful } from './memory.js';
import { Policies } from './policy.js';
import { print } from './print.js';
import { type Shown, showing } from './shown.js';

/** Checks what is named and tells it, after fixing what may be fixed. */
export async function runCheck(asked: Asked, io: Io): Promise<Exit> {
  try {
    return await run(asked, io);
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    say(io, error.lines);
    return error.exit;
  }
}

async function run(asked: Asked, io: Io): Promise<Exit> {
  const policies = new Policies();
  const gathered = await gather(asked, policies, io);
  const shown = await showing(asked, gathered, io);
  say(io, gathered.told);
  const fixed = asked.fix === null ? gathered : await fix(asked, gathered, shown, policies, io);
  if (asked.writeBaseline !== null) return await write(asked, fixed, io);
  const left = shown(fixed.checked);
  say(io, left.told);
  if (asked.fix !== 'show') await tell(asked, fixed, left, io);
  const over = passed(summaryOf(left.checked), asked.limits);
  if (asked.tellLimit) say(io, over);
  if (fixed.unread) return exits.unreadable;
  return over.length > 0 ? exits.findings : exits.fine;
}

async function tell(asked: Asked, { unread }: Gathered, left: Shown, io: Io): Promise<void> {
  const { only, format, fix, names } = asked;
  // Where the fixed text is on standard output, what remains goes beside it.
  const to = fix !== null && names[0] === '-' ? beside(io) : io;
  if (left.checked.length > 0 || format !== 'text') await print(left, format, to);
  else if (only !== null && !unread) {
    const what = only === 'staged' ? 'is staged' : `has changed since ${only.since}`;
    to.stdout.write(`${visible(`Nothing that is checked here ${what}.`)}\n`);
  }
}

/** The same world, with all output among the messages. */
function beside(io: Io): Io {
  return { stdin: io.stdin, stdout: io.stderr, stderr: io.stderr, env: io.env, cwd: () => io.cwd() };
}

/** Applies the fixes that need nobody, or shows them. What is shown before is what may be fixed. */
async function fix(
  asked: Asked,
  gathered: Gathered,
  shown: (checked: readonly Checked[]) => Shown,
  policies: Policies,
  io: Io,
): Promise<Gathered> {
  const [{ fixAll }, { differences, fixedLine, writeFixed }] = await Promise.all([
    import('./fixing/fix.js'),
    import('./fixing/writing.js'),
  ]);
  const fixed = await fixAll(gathered.checked, {
    shown: (checked) => shown(checked).checked,
    findings: async (texts) =>
      await foundIn(
        texts.map(({ file, text }) => {
          const path = file ?? inputPath(io);
          return { file: path, text, team: policies.of(path) };
        }),
        policies,
        forgetful,
        io,
      ),
  });
  const after = new Map(fixed.map((each) => [each.before, each.after]));
  const checked = gathered.checked.map((each) => after.get(each) ?? each);
  if (asked.fix === 'show') {
    io.stdout.write(differences(fixed, wantsColour(io)));
    say(io, [fixedLine(fixed, true)]);
    return { ...gathered, checked };
  }
  const problems = await writeFixed(fixed);
  for (const { file, text } of checked) if (file === null) io.stdout.write(text);
  say(io, [...problems, ...(problems.length === 0 ? [fixedLine(fixed, false)] : [])]);
  return { ...gathered, checked, unread: gathered.unread || problems.length > 0 };
}

async function write(asked: Asked, { checked, wholeFolders, unread }: Gathered, io: Io): Promise<Exit> {
  const { baselinePlace, writeBaseline } = await import('./baseline/writing.js');
  const [first = '.'] = asked.names;
  const folder = wholeFolders[0] ?? dirname(resolve(io.cwd(), first));
  const { writeBaseline: place } = asked;
  const path = place === null || place === 'own' ? baselinePlace(folder) : resolve(io.cwd(), place.file);
  io.stdout.write(`${visible(await writeBaseline(path, checked, wholeFolders, io.cwd()))}\n`);
  return unread ? exits.unreadable : exits.fine;
}

function say(io: Io, lines: readonly string[]): void {
  for (const line of lines) io.stderr.write(`${visible(line)}\n`);
}
