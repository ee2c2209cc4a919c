import { type Finding, parse } from '@debrief/document';
import { check, type Exercise, inPlace, placeNames, rules } from '@debrief/language';
import type { Ask } from '../terminal/ask.js';
import { ascii, unicode } from '../terminal/glyphs.js';
import { hanging, indented } from '../terminal/indent.js';
import { blank, type Line, paint, span } from '../terminal/line.js';
import { type Io, pageWidth, wantsAscii, wantsColour } from '../terminal/terminal.js';
import { wrap } from '../terminal/wrap.js';

/** Goes through exercises in an order of chance until the person has had enough. Nothing is kept. */
export async function session(exercises: readonly Exercise[], ask: Ask, io: Io): Promise<void> {
  const left = [...exercises];
  while (left.length > 0) {
    const [exercise] = left.splice(Math.floor(Math.random() * left.length), 1);
    if (!exercise || !(await one(exercise, ask, io))) return;
  }
  say(io, (width) => wrap([span('That was the last one. Thank you for the time.')], width));
}

/** One exercise; false when the person has had enough. */
async function one(exercise: Exercise, ask: Ask, io: Io): Promise<boolean> {
  const { wayOut } = wantsAscii(io) ? ascii : unicode;
  const rule = rules.find(({ name }) => name === exercise.rule);
  say(io, (width) => [
    blank,
    ...wrap([span(`In ${placeNames[exercise.in]}:`, 'faint')], width),
    ...indented(2, width, (inner) => wrap([span(exercise.text, 'strong')], inner)),
    blank,
  ]);
  for (;;) {
    const answer = await ask.text('How would you write it?', { hint: 'empty: show a good one' });
    if (answer === '') break;
    const raised = heard(answer, exercise);
    if (raised.length === 0 && changed(answer, exercise)) {
      say(io, (width) => wrap([span('Nothing to raise. ', 'calm'), span('One more way to say it:')], width));
      break;
    }
    say(io, (width) =>
      raised.length === 0
        ? wrap(
            [span('It does not say yet what happened. What did people see, and what let it happen?')],
            width,
          )
        : raised.flatMap((finding) => told(finding, wayOut, width)),
    );
  }
  say(io, (width) => [
    ...indented(2, width, (inner) => wrap([span(exercise.good, 'calm')], inner)),
    ...(rule
      ? [...wrap([span(rule.why, 'faint')], width), ...wrap([span(`Ask: ${rule.ask}`, 'faint')], width)]
      : []),
  ]);
  return await ask.confirm('Another one?');
}

/** What the checker raises in somebody's words, notes aside. */
function heard(answer: string, exercise: Exercise): Finding[] {
  return check(parse(inPlace(answer, exercise.in).document).model).filter(
    ({ severity }) => severity !== 'note',
  );
}

/** Whether an answer is a sentence of its own. */
function changed(answer: string, { text }: Exercise): boolean {
  const bare = (words: string): string =>
    words
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return bare(answer) !== bare(text) && bare(answer).split(' ').length > 2;
}

function told({ message, ask }: Finding, mark: string, width: number): Line[] {
  return [
    ...wrap([span(message)], width),
    ...(ask === undefined
      ? []
      : hanging([span(`${mark} `, 'calm')], width, (inner) => wrap([span(ask)], inner))),
  ];
}

function say(io: Io, lines: (width: number) => readonly Line[]): void {
  io.stdout.write(paint(lines(pageWidth(io)), wantsColour(io)));
}
