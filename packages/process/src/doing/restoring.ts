import { messageOf } from './doing.js';

/** The message of a commit that makes a file what it was after a revision, told by its short name. */
export function restoreMessage(name: string, revision: string): string {
  return messageOf([`Restore ${name} as it was after ${revision}`, `Restore ${name}`]);
}

/** The message of the commit in front of it, which keeps what was edited by hand. */
export function keepMessage(name: string): string {
  return messageOf([`Keep edits of ${name} before restoring it`, `Keep edits of ${name}`]);
}
