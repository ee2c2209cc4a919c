import { anyOf } from '../phrase.js';

const tick = /✅|✔|☑|✓|:white_check_mark:|:heavy_check_mark:|:ballot_box_with_check:/u;
const cross = /❌|✗|✘|⬜|☐|⏳|🚧|:x:|:construction:|:hourglass/u;

const meansDone = anyOf([
  '[already|now|is|all] (done|complete|completed|finished|closed|fixed|merged|shipped|implemented|deployed|resolved|delivered|released|live|yes|x|in place|in production|addressed|applied|rolled out|landed) …',
  '(100%|100 %)',
]);

const meansOpen = anyOf([
  '(to do|to-do|todo|open|opened|planned|pending|in progress|in-progress|inprogress|ongoing|on going|on-going|wip|started|proposed|backlog|backlogged|new|scheduled|no|blocked|under way|underway|in review|doing|assigned|upcoming|draft|queued|partial|partially|work in progress|triage|triaged) …',
  'not [yet] (started|done|complete|completed|implemented|fixed) …',
  '(being|to be|still|waiting) …',
  'pr (open|raised|created|in review) …',
]);

const meansDropped = anyOf([
  '[is|was] (cancelled|canceled|dropped|abandoned|rejected|declined|obsolete|superseded|invalid|wontfix|wontdo) …',
  "(won't|wont|will not) (do|fix|be done|be fixed) …",
  'not (needed|planned|doing|going to) …',
  'no longer (needed|relevant|planned) …',
]);

/** True for a status that says the work will not be done. */
export function isDropped(words: string): boolean {
  return meansDropped(simple(words.replace(/’/g, "'"), /[^\p{L}\s']+/gu));
}

/** What a status word says: true for done, false for still to do. */
export function statusState(words: string): boolean | null {
  if (tick.test(words)) return true;
  if (cross.test(words)) return false;
  const status = simple(words, /[^\p{L}\p{N}\s/%-]+/gu);
  if (meansDone(status)) return true;
  return meansOpen(status) ? false : null;
}

const namesDone = anyOf([
  '[action|actions|item|items|task|tasks|steps|measures|things|work|what|changes] [that] [we|we have|we ve] [already|have|been|so far|recently] [already|been] (complete|completed|done|implemented|finished|resolved|closed|in place) …',
]);

const namesOpen = anyOf([
  '[work|action|actions|item|items|task|tasks|steps] (in progress|to do|todo|outstanding|remaining|pending|planned|ongoing|on going|still|open|wip|under way|underway) …',
  '… (not|incomplete|yet to be|to be) (done|complete|completed|implemented|started|finished) …',
]);

/** What the name of a group of actions says of all of them: "Completed", "Still to do". */
export function groupState(words: string): boolean | null {
  const name = simple(words, /[^a-z -]+/g);
  if (namesOpen(name)) return false;
  return namesDone(name) ? true : null;
}

function simple(words: string, others: RegExp): string {
  return words.toLowerCase().replace(others, ' ').replace(/\s+/g, ' ').trim();
}
