import type { StatisticsFilters } from '@debrief/library/statistics';
import type { Command } from 'commander';
import type { Exit } from '../exit.js';
import { inFolder } from '../folder/folder.js';
import { periodOf } from '../folder/period.js';
import type { Io } from '../terminal/terminal.js';
import { splitList } from '../words.js';

interface Options extends StatisticsFilters {
  readonly explain?: boolean;
  readonly json?: boolean;
}

/** `debrief stats [FIGURE]`. */
export function define(command: Command, io: Io, end: (exit: Exit) => void): void {
  command
    .argument('[figure]', 'a figure or a group of them, see below; all without one')
    .optionsGroup('Of which postmortems (repeat one, or use commas, for several):')
    .option('--system <names>', 'those about a system', several)
    .option('--severity <words>', 'those of a severity', several)
    .option('--label <words>', 'those with a label', several)
    .option('--year <years>', 'those of a year', several)
    .option('--since <when>', 'incidents since a year, a month or a day: 2026, 2026-03, 2026-03-10', periodOf)
    .option('--until <when>', 'incidents until then', periodOf)
    .optionsGroup('How:')
    .option('--explain', 'say how each figure is counted, and what it does not say')
    .option('--json', 'print them as data: one object')
    .addHelpText(
      'after',
      `
Figures, group by group:
  durations  to-detect, to-acknowledge, to-mitigate, to-resolve
  incidents  systems, severities, triggers, detected-by, months, quarters, years
  learning   to-review, to-publish, written
  actions    follow-through, actions-by-kind, actions-by-month, judged, verdicts
  factors    themes, levels

Every value is a dot; the middle is the median, never an average. Each figure
says how many it is made of and what it leaves out. Nothing is counted by person
or team.

Examples:
  debrief stats
  debrief stats durations --severity sev1
  debrief stats to-mitigate --explain
  debrief stats themes --since 2026 --json
`,
    )
    .action(async (figure: string | undefined, { explain = false, json = false, ...filters }: Options) =>
      end(
        await inFolder(io, async (folder) => {
          const { showStatistics } = await import('../statistics/stats.js');
          return await showStatistics({ figure, filters, explain, json }, folder, io);
        }),
      ),
    );
}

function several(words: string, before: readonly string[] = []): readonly string[] {
  return [...before, ...splitList([words])];
}
