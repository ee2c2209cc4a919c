import type { Finding } from '@debrief/document';
import type { Context } from '../context.js';
import { headOf } from '../need.js';
import { dayItBegan } from '../needs/times.js';

const inYear = /^(\d{4})\/([^/]+)$/;
const named = /^(0[1-9]|1[0-2])\.([^./]+)\.([^/]+)$/;

/** Whether a file in the folder of a year is called `[month].[system].[event].md`, after the day on which it began. */
export function checkFileName({ id, model }: Context): Finding[] {
  const [, year, name] = inYear.exec(id ?? '') ?? [];
  if (year === undefined || name === undefined) return [];
  const place = headOf(model);
  const finding = (message: string): Finding[] => [
    { rule: 'process/file-name', severity: 'warning', ...place, message, fixes: [] },
  ];
  const [, month, system] = named.exec(name) ?? [];
  if (month === undefined || system === undefined)
    return finding(
      `${name}.md is not called [month].[system].[event].md, such as 03.payments.pool-exhausted.md, so no command finds it by its id.`,
    );
  const began = dayItBegan(model);
  if (began !== null && began.slice(0, 7) !== `${year}-${month}`)
    return finding(
      `The name of the file says ${year}/${month}, and the timeline begins on ${began}. debrief rename moves it with its attachments and links.`,
    );
  const systems = model.meta.systems.map(({ value }) => value.toLowerCase());
  if (systems.length > 0 && !systems.some((each) => slug(each) === slug(system)))
    return finding(
      `The name of the file says ${system}, which is not among its systems: ${systems.join(', ')}.`,
    );
  return [];
}

function slug(words: string): string {
  return words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');
}
