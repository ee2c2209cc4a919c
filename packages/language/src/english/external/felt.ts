/** Whether a message tells what people could not do, saw, lost or paid, or what others could see of them. */
export function isFelt(text: string): boolean {
  if (broken.test(text)) return true;
  return text
    .split(/[.!?](?=\s|$)|\n/)
    .some((sentence) => !denied.test(sentence) && exposed.some((pattern) => pattern.test(sentence)));
}

const broken =
  /\b(?:could ?n[o’']t|cannot|were(?: not|n[’']t)? (?:un)?able|unable|unavailable|fail(?:ed|ing)?|late|delay(?:ed|s)?|slow(?:er|ly)?|lost|missing|errors?|timeouts?|timed out|rejected|declined|twice|more than once|wrong|did(?: not|n[’']t) (?:work|load|open|arrive|receive)|down|offline|interrupted|blank|empty|stopped|without|had to \w+|waited|paid too|(?:over|double-)?charged|billed|cancell?ed)\b/i;

/** "No data was exposed", "nobody had access": nothing was felt. */
const denied = /\b(?:no|nobody|none|never|neither|not|nor)\b/i;

const others = '(?:others?|another|someone else|somebody else|anyone|everyone|strangers?|the public)';
const seeing = '(?:see|seen|saw|read|open|view|download|access)';

/** What belongs to somebody, in front of others. */
const exposed: readonly RegExp[] = [
  // "Could see the photos of others", "saw the basket of another shopper"
  `\\b${seeing}\\b.{1,60}? (?:of|from|belonging to) ${others}`,
  // "A stranger could open your door", "could be read by anyone"
  `\\b${others}\\b.{0,30}? (?:could|may|might|can|(?:was|were|been) able to)\\b.{0,20}?\\b${seeing}`,
  `\\b(?:could|may|might|can)\\b.{0,20}? ${seeing} by ${others}`,
  `\\b(?:shown|sent|went|visible|open|meant|readable|available|accessible|given) (?:to|for|by) ${others}`,
  `\\bwent to (?:an|the|a)?\\s?${others}`,
  `\\bsent\\b.{1,60}? to ${others}`,
  '\\b(?:exposed|leaked|disclosed|made public|publicly)',
].map((source) => new RegExp(`${source}\\b`, 'i'));
