/** A clock as Slack shows it above a message, with its day where it names one. */
const clock = String.raw`(?:(?:today|yesterday|[a-z]{3,9}\.? \d{1,2}(?:st|nd|rd|th)?(?:,? \d{4})?|\d{1,2} [a-z]{3,9}\.?(?: \d{4})?|\d{4}-\d\d-\d\d|\d{1,2}\/\d{1,2}\/\d{2,4}),?(?: at)? )?\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?`;
const badge = String.raw`(?:(?:\s*:[a-z0-9_+'-]{1,60}:)|(?:\s*\p{Extended_Pictographic}\ufe0f?)|\s+(?:APP|BOT|WORKFLOW)\b)*`;

const inBrackets = new RegExp(`^(.{1,60}?)${badge}\\s+\\[(${clock})\\]$`, 'iu');
const behind = new RegExp(`^(.{1,60}?)${badge}(?:\\s{2,}|\\t|\\u00a0+)(${clock})$`, 'iu');
const behindWithHalf = new RegExp(`^(.{1,60}?)${badge}\\s(${clock})$`, 'iu');
const alone = new RegExp(`^(?:APP|BOT|WORKFLOW)?\\s*${badge}\\s*\\[?(${clock})\\]?$`, 'iu');

/** No line above a message is longer. */
export const longestHead = 160;

/** What stands above a message: who, and when as Slack says it. */
export interface Head {
  readonly who: string;
  readonly time: string;
}

/** A line with a name and a time: `Dana Reyes  10:53 AM`, `dana [10:53]`. */
export function headIn(line: string): Head | null {
  if (line.length > longestHead) return null;
  const found = inBrackets.exec(line) ?? behind.exec(line);
  const half = found ? null : behindWithHalf.exec(line);
  const [, who = '', time = ''] = found ?? half ?? [];
  if (!isName(who) || (half && !/[ap]\.?m\.?$/i.test(time))) return null;
  return { who: who.trim(), time };
}

/** A line with a time and nothing else, as it stands below a name or beside a further message. */
export function timeIn(line: string): string | null {
  return line.length > longestHead ? null : (alone.exec(line)?.[1] ?? null);
}

/** Whether a line could be the name of a person or of an app. */
export function isName(line: string): boolean {
  const words = line.trim();
  return (
    words.length <= 60 &&
    /^[\p{L}\p{N}@#]/u.test(words) &&
    /\p{L}/u.test(words) &&
    words.split(/\s+/).length <= 5 &&
    !/[.!?:;,]$|:\/\/|^\d{1,2}[:.]\d\d/.test(words)
  );
}

/** Whether a line carries nothing but what stands beside a name: a status, `APP`. */
export function isBadge(line: string): boolean {
  return /^(?:APP|BOT|WORKFLOW)$/.test(line.trim());
}
