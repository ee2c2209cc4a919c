/** Words in a row: `listed(['Dana', 'Mei', 'Arjun'])` is `Dana, Mei and Arjun`. */
export function listed(words: readonly string[], joint: 'and' | 'or' = 'and'): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${joint} ${last}`;
}

/** A noun with its article: `a postmortem`, `an incident review`. */
export function withArticle(noun: string): string {
  const an = /^[aeio]|^u(?!ni|se)/i.test(noun);
  return `${an ? 'an' : 'a'} ${noun}`;
}

/** A time as people say it: `toldMinutes(90)` is `90 minutes`, `toldMinutes(150)` is `2 hours 30 minutes`. */
export function toldMinutes(minutes: number): string {
  const whole = Math.round(minutes);
  const [hours, rest] = [Math.floor(whole / 60), whole % 60];
  if (hours === 0 || (hours === 1 && rest > 0)) return counted(whole, 'minute');
  return rest === 0 ? counted(hours, 'hour') : `${counted(hours, 'hour')} ${counted(rest, 'minute')}`;
}

function counted(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}

/** A word as our files write it: `In Review` and `in_review` are both `in-review`. */
export function dashed(word: string): string {
  return word
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
}

/** The first letter as a capital. */
export function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
