import type { Thing } from '@debrief/document';
import { thingNames } from '@debrief/process/doing';

/** A flag that says a fact of a thing. */
export interface Flag {
  /** As it is typed: `--done-when <words>`. */
  readonly option: string;
  readonly about: string;
  /** The fact, as operations call it. */
  readonly fact: string;
  /** Words; yes or no; a list parted by commas; each time one more; `Name=value`; yes, or what; a key moment. */
  readonly is: 'words' | 'truth' | 'list' | 'many' | 'fields' | 'doubt' | 'moment';
}

/** A kind of thing that a postmortem lists, as the command line speaks of it. */
export interface Kind {
  /** One of them, as in "Added a lesson to …". */
  readonly one: string;
  readonly summary: string;
  /** The fact that the words on the command line say. */
  readonly main: string;
  readonly flags: readonly Flag[];
  readonly example: string;
}

export type Addable = Exclude<Thing, 'answer'>;

const words = (option: string, fact: string, about: string): Flag => ({ option, fact, about, is: 'words' });
const truth = (option: string, fact: string, about: string): Flag => ({ option, fact, about, is: 'truth' });

const fields: Flag = {
  option: '--field <name=value>',
  fact: 'fields',
  about: 'any other field, such as "Outcome=a failover is not felt"; may be repeated',
  is: 'fields',
};

/** Everything that can be added, in the order of the document. */
export const kinds: Readonly<Record<Addable, Kind>> = {
  impact: {
    one: thingNames.impact,
    summary: 'what somebody felt',
    main: 'what',
    flags: [
      words('--who <words>', 'who', 'who felt it'),
      words('--how-many <words>', 'howMany', 'how many, or how much'),
    ],
    example: 'debrief add impact failover-declines "Card payments declined" --who Shoppers --how-many 2,131',
  },
  entry: {
    one: thingNames.entry,
    summary: 'an entry of the timeline',
    main: 'text',
    flags: [
      words('--time <time>', 'time', 'its time; of a new one, where its words do not begin with it'),
      {
        option: '--moment <moment>',
        fact: 'moment',
        about: 'the moment that it marks: began, detected, acknowledged, mitigated, resolved',
        is: 'moment',
      },
      {
        option: '--uncertain [what]',
        fact: 'uncertain',
        about: 'that something about it is uncertain, and what: "exact minute"',
        is: 'doubt',
      },
    ],
    example: 'debrief add entry failover-declines "10:53 The alarm paged the responder" --moment detected',
  },
  factor: {
    one: thingNames.factor,
    summary: 'a contributing factor',
    main: 'text',
    flags: [
      words('--level <level>', 'level', 'technical, organisational, …'),
      words('--accepted <reason>', 'accepted', 'why it is left as it is'),
      fields,
    ],
    example: 'debrief add factor failover-declines "Every client reconnects at once" --level technical',
  },
  why: {
    one: thingNames.why,
    summary: 'a why below a factor',
    main: 'question',
    flags: [{ option: '--answer <words>', fact: 'answers', about: 'an answer; may be repeated', is: 'many' }],
    example:
      'debrief add why failover-declines "Why did no test show it?" --factor F1 --chain "Why it was not caught" --answer "Drills leave payments out"',
  },
  lesson: {
    one: thingNames.lesson,
    summary: 'what went well or wrong, luck, or a lesson learned',
    main: 'text',
    flags: [],
    example: 'debrief add lesson failover-declines "The rollback took two minutes" --list well',
  },
  action: {
    one: thingNames.action,
    summary: 'an action item',
    main: 'text',
    flags: [
      words('--owner <name>', 'owner', 'who takes care of it'),
      words('--due <date>', 'due', 'when it is due: 2026-12-01'),
      words('--kind <kind>', 'kind', 'preventative, corrective, …'),
      words('--priority <priority>', 'priority', 'high, medium, low'),
      words('--ticket <ticket>', 'ticket', 'its ticket: a key, an address, or a link'),
      {
        option: '--addresses <factors>',
        fact: 'addresses',
        about: 'the factors that it is about: F1,F2',
        is: 'list',
      },
      words('--done-when <words>', 'doneWhen', 'how to tell that it is done'),
      truth('--done', 'done', 'that it is done'),
      words('--verdict <words>', 'verdict', 'what came of it: "worked — no exhaustion since"'),
      words('--dropped <reason>', 'dropped', 'why it is not done after all'),
      fields,
    ],
    example:
      'debrief add action failover-declines "Add jitter to reconnects" --owner "Arjun Rao" --due 2026-12-01 --addresses F1',
  },
  wider: {
    one: thingNames.wider,
    summary: 'a question that looks beyond this incident',
    main: 'question',
    flags: [words('--answer <words>', 'answer', 'its answer')],
    example:
      'debrief add wider failover-declines "Isolated, or part of a trend?" --answer "The second this year"',
  },
  question: {
    one: thingNames.question,
    summary: 'an open question',
    main: 'text',
    flags: [
      truth('--answered', 'answered', 'that it is answered'),
      words('--answer <words>', 'answer', 'its answer'),
    ],
    example: 'debrief add question failover-declines "Which clients still use the old library?"',
  },
  term: {
    one: thingNames.term,
    summary: 'a word for the glossary',
    main: 'term',
    flags: [words('--meaning <words>', 'meaning', 'what it means')],
    example: 'debrief add term failover-declines Failover --meaning "moving the writer role to another node"',
  },
  criterion: {
    one: thingNames.criterion,
    summary: 'what a meeting looks at',
    main: 'text',
    flags: [
      truth('--met', 'met', 'that it is met'),
      words('--reason <words>', 'reason', 'why it is not met'),
    ],
    example:
      'debrief add criterion failover-declines "The impact is complete" --reason "the payout team has not answered yet"',
  },
  dissent: {
    one: thingNames.dissent,
    summary: 'a disagreement to keep with the review',
    main: 'text',
    flags: [],
    example:
      'debrief add dissent failover-declines "Lea Brandt — the support backlog is a factor of its own"',
  },
  amendment: {
    one: thingNames.amendment,
    summary: 'what was changed after the end, with its day and your name',
    main: 'text',
    flags: [],
    example: 'debrief add amendment failover-declines "corrected the number of shoppers"',
  },
};

/** Where a lesson stands, and the meetings that there are, as they are typed. */
export const lessonLists: readonly string[] = ['well', 'wrong', 'lucky', 'lessons'];
export const meetings: readonly string[] = ['review', 'follow-up'];

/** The names of all things that can be added. */
export const addable = Object.keys(kinds) as readonly Addable[];
