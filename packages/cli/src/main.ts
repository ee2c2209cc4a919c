import type { Command } from 'commander';
import { type Exit, exits } from './exit.js';
import type { Io } from './terminal/terminal.js';
import { version } from './version.js';

/** A command: what it is for, under which heading of the help it stands, and where it is defined. */
interface Listed {
  readonly summary: string;
  readonly group: 'Read' | 'Check' | 'Write' | 'Rename and restore' | 'Set up';
  /** Its file is loaded only when it is called. */
  readonly load: () => Promise<{
    define(command: Command, io: Io, end: (exit: Exit) => void): void;
  }>;
}

export type Commands = Readonly<Record<string, Listed>>;

/** All commands, in the order of the help. */
export const commands: Commands = {
  serve: {
    group: 'Read',
    summary: 'open the workbench of a folder in the browser',
    load: () => import('./commands/serve.js'),
  },
  show: {
    group: 'Read',
    summary: 'show a postmortem, for reading or as data',
    load: () => import('./commands/show.js'),
  },
  list: {
    group: 'Read',
    summary: 'list the postmortems that there are, newest first',
    load: () => import('./commands/list.js'),
  },
  search: {
    group: 'Read',
    summary: 'find postmortems by what they say',
    load: () => import('./commands/search.js'),
  },
  actions: {
    group: 'Read',
    summary: 'list the actions of all postmortems, what is due first',
    load: () => import('./commands/actions.js'),
  },
  stats: {
    group: 'Read',
    summary: 'show figures over all postmortems, each with how it is counted',
    load: () => import('./commands/stats.js'),
  },
  related: {
    group: 'Read',
    summary: 'find what we have seen before: relatives of a postmortem, with the reasons',
    load: () => import('./commands/related.js'),
  },
  history: {
    group: 'Read',
    summary: 'list the steps that made a postmortem what it is',
    load: () => import('./commands/history.js'),
  },
  status: {
    group: 'Check',
    summary: 'say where postmortems are, and what they still need',
    load: () => import('./commands/status.js'),
  },
  advance: {
    group: 'Check',
    summary: 'move a postmortem to its next state, when its gates allow it',
    load: () => import('./commands/advance.js'),
  },
  agree: {
    group: 'Check',
    summary: 'agree to the factors of a postmortem, or keep a dissent',
    load: () => import('./commands/agree.js'),
  },
  check: {
    group: 'Check',
    summary: 'read postmortems as a kind reviewer does, and ask the better question',
    load: () => import('./commands/check.js'),
  },
  rules: {
    group: 'Check',
    summary: 'list what the checker listens for, or explain one rule',
    load: () => import('./commands/rules.js'),
  },
  practice: {
    group: 'Check',
    summary: 'practise writing without blame, on sentences made for it',
    load: () => import('./commands/practice.js'),
  },
  should: {
    group: 'Write',
    summary: 'say whether policy asks for a postmortem, and why',
    load: () => import('./commands/should.js'),
  },
  new: {
    group: 'Write',
    summary: 'begin a postmortem',
    load: () => import('./commands/new.js'),
  },
  owner: {
    group: 'Write',
    summary: 'say who could own a postmortem, and choose one',
    load: () => import('./commands/owner.js'),
  },
  invite: {
    group: 'Write',
    summary: 'list whom to invite to the review, and whose view is missing',
    load: () => import('./commands/invite.js'),
  },
  edit: {
    group: 'Write',
    summary: 'open a postmortem in your editor, and commit what you wrote',
    load: () => import('./commands/edit.js'),
  },
  add: {
    group: 'Write',
    summary: 'add an entry, a factor, an action, a lesson …',
    load: () => import('./commands/add.js'),
  },
  set: {
    group: 'Write',
    summary: 'set what a postmortem says: its severity, the owner of an action …',
    load: () => import('./commands/set.js'),
  },
  remove: {
    group: 'Write',
    summary: 'remove an item',
    load: () => import('./commands/remove.js'),
  },
  attach: {
    group: 'Write',
    summary: 'put files beside a postmortem, with links to them',
    load: () => import('./commands/attach.js'),
  },
  discuss: {
    group: 'Write',
    summary: 'ask, answer and resolve, on words of the text or on the whole',
    load: () => import('./commands/discuss.js'),
  },
  rename: {
    group: 'Rename and restore',
    summary: 'give a postmortem another name; links to it follow',
    load: () => import('./commands/rename.js'),
  },
  restore: {
    group: 'Rename and restore',
    summary: 'bring back what a postmortem said earlier',
    load: () => import('./commands/restore.js'),
  },
  init: {
    group: 'Set up',
    summary: 'set up a folder of postmortems',
    load: () => import('./commands/init.js'),
  },
  where: {
    group: 'Set up',
    summary: 'say what is stored where, and how large it is',
    load: () => import('./commands/where.js'),
  },
  reindex: {
    group: 'Set up',
    summary: 'make the index of search and lists anew',
    load: () => import('./commands/reindex.js'),
  },
  completion: {
    group: 'Set up',
    summary: 'let the Tab key complete commands, options and ids',
    load: () => import('./commands/completion.js'),
  },
  'merge-driver': {
    group: 'Set up',
    summary: 'merge two versions of a postmortem, for Git',
    load: () => import('./commands/merge-driver.js'),
  },
};

/** Runs a command line and says how it ended: `await run(['show', 'incident.md'], process)`. */
export async function run(argv: readonly string[], io: Io): Promise<Exit> {
  if (argv[0] === '--version' || argv[0] === '-V') {
    io.stdout.write(`${version()}\n`);
    return exits.fine;
  }
  try {
    const { program } = await import('./program.js');
    return await program(argv, commands, io);
  } catch (error) {
    const { fault, obstacle } = await import('./fault.js');
    const words = obstacle(error);
    io.stderr.write(words === null ? fault(error, io) : `${words}\n`);
    return words === null ? exits.fault : exits.refused;
  }
}
