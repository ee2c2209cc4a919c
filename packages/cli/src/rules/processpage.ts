import { aims, type ProcessRule, phases } from '@debrief/process';
import { ascii, unicode } from '../terminal/glyphs.js';
import { apart, hanging, indented } from '../terminal/indent.js';
import { type Line, paint, span, widest } from '../terminal/line.js';
import type { PageOptions } from '../terminal/terminal.js';
import { wrap } from '../terminal/wrap.js';

/** What the gates ask for, phase by phase. */
export function processList(rules: readonly ProcessRule[], { width, colour }: PageOptions): string {
  const column = widest(rules.map(({ name }) => name.length)) + 2;
  const groups = [null, ...phases.slice(0, -1), 'review', 'loop closed'] as const;
  const parts = groups.map((phase): Line[] => {
    const own = rules.filter((rule) => rule.phase === phase);
    if (own.length === 0) return [];
    const about = phase === null ? 'in every draft' : phase === 'review' ? 'read it together' : aims[phase];
    return [
      ...wrap([span(phase ?? 'process', 'strong'), span(` ${about}`, 'faint')], width),
      ...own.flatMap(({ name, says }) =>
        hanging([span(`  ${name.padEnd(column)}`)], width, (inner) => wrap([span(says, 'faint')], inner)),
      ),
    ];
  });
  return paint(apart(parts), colour);
}

/** One rule of the process: what is to be so, why, which gate asks for it, and how a team leaves it out. */
export function processPage(rule: ProcessRule, options: PageOptions): string {
  const { width } = options;
  const { dot } = options.ascii ? ascii : unicode;
  const { name, severity, says, why, gate, phase } = rule;
  const part = (title: string, words: string): Line[] => [
    ...wrap([span(title, 'strong')], width),
    ...indented(2, width, (inner) => wrap([span(words)], inner)),
  ];
  const where =
    gate === null ? 'in every postmortem' : `asked for by the gate to ${gate} ${dot} ${phase ?? ''}`;
  const lines = apart([
    wrap([span(name, 'strong'), span(`  ${severity} ${dot} ${where}`, 'faint')], width),
    wrap([span(says)], width),
    part('Why it matters', why),
    part('Where it does not fit your team', `In debrief.yaml, under rules: ${name}: off`),
  ]);
  return paint(lines, options.colour);
}
