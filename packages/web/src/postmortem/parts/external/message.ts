import { type Model, parse, plain, render } from '@debrief/document';
import type { Message } from './draft.js';

/** The parts of the message, each with the name that customers read. */
export const partNames = {
  summary: 'Summary',
  whatHappened: 'What happened',
  whatWeAreDoing: 'What we are doing',
} as const;

export type PartName = keyof typeof partNames;

export const parts = ['summary', 'whatHappened', 'whatWeAreDoing'] as const satisfies readonly PartName[];

/** The message as it is written. */
export function messageOf({ external, text }: Pick<Model, 'external' | 'text'>): Message {
  const words = (part: PartName): string => {
    const item = external[part];
    return item === null ? '' : text.slice(item.from, item.to).trim();
  };
  return {
    summary: words('summary'),
    whatHappened: words('whatHappened'),
    whatWeAreDoing: words('whatWeAreDoing'),
  };
}

/** The message in one Markdown text, as customers get it: the summary first, without a heading. */
function wholeOf(message: Message): string {
  return parts
    .filter((part) => message[part].trim() !== '')
    .map((part) => (part === 'summary' ? message[part] : `## ${partNames[part]}\n\n${message[part]}`))
    .join('\n\n');
}

/** The message as a page shows it, without anything that is ours: no comments, no places. */
export function htmlOf(message: Message): string {
  return render(parse(wholeOf(message)).model, { facts: false, places: false, headingOffset: 1 })
    .replace(/<section[^>]*>\n?|<\/section>\n?/g, '')
    .trim();
}

/** The message as plain text, for a mail or a status page. */
export function textOf(message: Message): string {
  return wholeOf(message)
    .replace(/<!--[\s\S]*?-->/g, '')
    .split('\n')
    .map((line) => plain(line.replace(/^#+ /, '').replace(/^(\s*)[-*+] /, '$1• ')).trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
