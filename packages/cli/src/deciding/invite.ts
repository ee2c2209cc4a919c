import {
  type Invitation,
  type Invited,
  invitation,
  type MissingView,
  whoBrings,
} from '@debrief/process/people';
import { type Exit, exits } from '../exit.js';
import type { Folder } from '../folder/folder.js';
import { apart, hanging, indented } from '../terminal/indent.js';
import { printJson } from '../terminal/json.js';
import { type Line, line, paint, span } from '../terminal/line.js';
import { typed } from '../terminal/shell.js';
import { type Io, pageWidth, wantsColour } from '../terminal/terminal.js';
import { wrap } from '../terminal/wrap.js';
import { listed } from '../words.js';
import { type Reading, reading } from './reading.js';

/** Prints whom to invite to the review of a postmortem, why, and whose view is missing. */
export async function invite(given: string, json: boolean, folder: Folder, io: Io): Promise<Exit> {
  const read = await reading(given, folder, io);
  const found = invitation(read.model, read.policy);
  if (json) printJson(io, { id: read.id, ...found });
  else io.stdout.write(page(read, found, io));
  return exits.fine;
}

function page({ id, model }: Reading, found: Invitation, io: Io): string {
  const width = pageWidth(io);
  const { people, teams, missing } = found;
  const title = model.title?.value ?? id;
  const addresses = people.map(address).join(', ');
  return paint(
    apart([
      wrap(
        [
          span(
            people.length > 0 ? `To the review of “${title}”` : `Nobody is named in “${title}” yet.`,
            'strong',
          ),
        ],
        width,
      ),
      people.flatMap((each) => entry(each.name, each.because, width)),
      teams.length > 0
        ? [
            line('Somebody of each of these teams'),
            ...teams.flatMap((each) => entry(each.name, each.because, width)),
          ]
        : [],
      missing.length > 0
        ? [line('Views that nobody here brings'), ...missing.flatMap((each) => viewLines(each, width))]
        : [],
      wrap(line(priorities(found)), width),
      addresses === ''
        ? []
        : [line('For the mail'), ...indented(2, width, (inner) => wrap(line(addresses), inner))],
      people.length > 0
        ? []
        : wrap(
            line(
              `Name people with debrief set ${typed(id)} people.responders --add "…", or in the timeline, and they stand here.`,
            ),
            width,
          ),
    ]),
    wantsColour(io),
  );
}

/** A name, and below it why. */
function entry(name: string, because: readonly string[], width: number): Line[] {
  return [
    ...indented(2, width, (inner) => wrap([span(name, 'strong')], inner)),
    ...indented(4, width, (inner) => wrap(line(because.join('; ')), inner)),
  ];
}

function viewLines({ view, could }: MissingView, width: number): Line[] {
  const words =
    could.length === 0 ? whoBrings[view] : `${whoBrings[view]}: ${listed(few(could), 'or')} could`;
  return hanging(line('  ', span(view, 'strong'), '  '), width, (inner) => wrap(line(words), inner));
}

function priorities({ prioritising, couldPrioritise }: Invitation): string {
  if (prioritising.length > 0)
    return `${listed(prioritising)} ${prioritising.length === 1 ? 'decides' : 'decide'} what is worked on first, so that actions can be promised.`;
  const could = couldPrioritise.length === 0 ? '' : ` ${listed(few(couldPrioritise), 'or')} could come.`;
  return `Nobody here decides what is worked on first. With somebody who does, actions can be promised.${could}`;
}

/** More names than a few are no help to choose from. */
function few(names: readonly string[]): readonly string[] {
  return names.slice(0, 3);
}

function address({ name, email }: Invited): string {
  return email === null ? name : `${name} <${email}>`;
}
