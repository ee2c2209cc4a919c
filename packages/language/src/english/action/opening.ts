import type { Sentence, Token } from '../../word.js';
import { isBaseForm, isTask, objects } from './task.js';
import { textAt } from './tokens.js';

/** Where the task itself begins: behind tags, categories ("Prevention: …"), adverbs and a condition in front. */
export function openingOf({ tokens }: Sentence): number {
  let at = skipMarks(tokens, 0);
  const colon = tokens.findIndex(({ word }, index) => index > at && index < at + 7 && word.text === ':');
  const label = colon > at && skipMarks(tokens, colon + 1) < tokens.length ? colon - at : 0;
  if (label > 0 && (label === 1 || !isTask(tokens, at))) {
    const behind = skipMarks(tokens, colon + 1);
    if (label === 1 || isTask(tokens, behind)) at = behind;
  }
  const dash = tokens.findIndex(
    ({ word }, index) => index > at && index < at + 4 && /^[-–—]$/.test(word.text),
  );
  if (dash > at && !isTask(tokens, at) && isTask(tokens, skipMarks(tokens, dash + 1)))
    at = skipMarks(tokens, dash + 1);
  // The owner in front: "@dana add …".
  if (textAt(tokens, at)?.startsWith('@') && isTask(tokens, at + 1)) at++;
  if (isOwner(tokens, at)) at++;
  at = skipLeadIn(tokens, at);
  const first = textAt(tokens, at);
  if (first !== undefined && conditions.has(first)) {
    const comma = tokens.findIndex(({ word }, index) => index > at && word.text === ',');
    if (comma > at && comma < tokens.length - 1) at = skipLeadIn(tokens, skipMarks(tokens, comma + 1));
  }
  return at;
}

/** "Ragna Replace the relay", "[HIGH] Replace …", whose brackets are a link's: a name in front of a task that begins anew. */
function isOwner(tokens: readonly Token[], at: number): boolean {
  const name = tokens[at];
  const verb = tokens[at + 1];
  if (!name?.capital || !verb?.capital || verb.shouted || isTask(tokens, at)) return false;
  return isBaseForm(verb) && objects.has(textAt(tokens, at + 2) ?? '');
}

const conditions = new Set(
  'if when whenever once after before until while in for during as given where because since following with to at from on regarding instead'.split(
    ' ',
  ),
);

const leadIns = new Set(
  'also then therefore so additionally finally next please and first second third lastly long-term short-term longer-term ideally immediately specifically possibly now later still todo'.split(
    ' ',
  ),
);

function skipLeadIn(tokens: readonly Token[], from: number): number {
  let at = from;
  for (;;) {
    const text = textAt(tokens, at);
    if (text === 'let' && /^(?:is|us)$/.test(textAt(tokens, at + 1) ?? '')) at += 2;
    else if (text !== undefined && leadIns.has(text) && at < tokens.length - 1)
      at = skipMarks(tokens, at + 1);
    else return at;
  }
}

/** Behind marks, and behind tags in brackets. */
function skipMarks(tokens: readonly Token[], from: number, tags = true): number {
  let at = from;
  while (tokens[at]?.kind === 'mark' || isKey(tokens, at)) {
    const text = textAt(tokens, at);
    const close = text === '(' ? ')' : text === '[' ? ']' : null;
    const end = tags && close ? tokens.findIndex(({ word }, index) => index > at && word.text === close) : -1;
    at = end > at && end < at + 8 && end < tokens.length - 1 ? end + 1 : at + 1;
  }
  return at;
}

/** The key of a ticket in front, with words behind it. */
function isKey(tokens: readonly Token[], at: number): boolean {
  return (
    /^(?:#?\d+(?:\.\d+)?|(?=.*[a-z])[a-z]{1,8}-?\d+)$/.test(textAt(tokens, at) ?? '') &&
    tokens[at + 1]?.kind !== undefined &&
    at < 3 &&
    isBaseForm(tokens[at + 1]?.kind === 'mark' ? tokens[at + 2] : tokens[at + 1])
  );
}
