import { parse } from '@debrief/document';

/** What is in the way of a title; null for one that says what happened, and is not the heading of a part. */
export function problemOfTitle(title: string): string | null {
  if (!/[\p{L}\p{N}]/u.test(title)) return 'A title needs words: what broke, and for whom';
  return parse(`# ${title}\n`).model.title ? null : `“${title}” is the name of a part of a postmortem`;
}
