import { messageOf } from '../doing/doing.js';

/** What the commit says in which a postmortem begins. */
export function beginMessage(id: string): string {
  return messageOf([`Begin postmortem ${id}`, 'Begin a postmortem']);
}

/** What the commit says that keeps a decision not to write one; the id is that of the postmortem there would be. */
export function decisionMessage(id: string): string {
  return messageOf([`Decide not to write about ${id}`, 'Decide not to write a postmortem']);
}
