import {
  documentOf,
  type Example,
  families,
  familyOf,
  placeNames,
  type Rule,
  roleNames,
  saidBy,
} from '@debrief/language';
import { ascii, type Glyphs, unicode } from '../terminal/glyphs.js';
import { apart, hanging, indented } from '../terminal/indent.js';
import { type Line, paint, span, widest } from '../terminal/line.js';
import type { PageOptions } from '../terminal/terminal.js';
import { wrap } from '../terminal/wrap.js';
import { listed } from '../words.js';

/** All rules, or some, family by family. */
export function listPage(rules: readonly Rule[], { width, colour }: PageOptions): string {
  const column = widest(rules.map(({ name }) => name.length)) + 2;
  const parts = Object.entries(families).flatMap(([family, about]): Line[][] => {
    const own = rules.filter(({ name }) => familyOf(name) === family);
    if (own.length === 0) return [];
    return [
      [
        ...wrap([span(family, 'strong'), span(` ${about}`, 'faint')], width),
        ...own.flatMap(({ name, severity, bias }) =>
          hanging([span(`  ${name.padEnd(column)}`)], width, (inner) =>
            wrap([span(`${severity}, ${bias}`, 'faint')], inner),
          ),
        ),
      ],
    ];
  });
  return paint(
    apart([...parts, wrap([span('debrief rules NAME explains one, with examples.', 'faint')], width)]),
    colour,
  );
}

/** One rule: what, why, the question, a pattern, examples of both kinds, and how to silence it. */
export function rulePage(rule: Rule, options: PageOptions): string {
  const { width, colour } = options;
  const glyphs = options.ascii ? ascii : unicode;
  const { name, severity, bias, why, ask, instead, places, except, roles, flags, leaves, source } = rule;
  const where = [
    ...(roles ? [`It listens to ${listed(roles.map((role) => roleNames[role]))}.`] : []),
    ...(places ? [`It listens in ${listed(places.map((place) => placeNames[place]))}.`] : []),
    ...(except ? [`It does not listen in ${listed(except.map((place) => placeNames[place]))}.`] : []),
  ].join(' ');
  const lines = apart([
    [...wrap([span(name, 'strong'), span(`  ${severity} ${glyphs.dot} ${bias}`, 'faint')], width)],
    wrap([span(saidBy(rule))], width),
    part('Why it matters', why, width),
    part('Ask instead', ask, width),
    part('Write instead', instead, width),
    where === '' ? [] : part('Where', where, width),
    examples('It raises', flags, glyphs, width),
    examples('It leaves', leaves, glyphs, width),
    part('The thought behind it', source, width),
    [
      ...wrap([span('Where it is wrong', 'strong')], width),
      ...indented(2, width, (inner) =>
        wrap([span(`<!-- debrief-ignore ${name}: the reason -->`, 'code')], inner),
      ),
    ],
  ]);
  return paint(lines, colour);
}

function part(title: string, words: string, width: number): Line[] {
  return [
    ...wrap([span(title, 'strong')], width),
    ...indented(2, width, (inner) => wrap([span(words)], inner)),
  ];
}

function examples(title: string, all: readonly Example[], glyphs: Glyphs, width: number): Line[] {
  return [
    ...wrap([span(title, 'strong')], width),
    ...all.flatMap((example) =>
      hanging([span(`  ${glyphs.bullet} `)], width, (inner) =>
        wrap([span(documentOf(example).text.trim()), ...placeOf(example)], inner),
      ),
    ),
  ];
}

function placeOf(example: Example): Line {
  return typeof example === 'object' && 'in' in example
    ? [span(` (in ${placeNames[example.in]})`, 'faint')]
    : [];
}
