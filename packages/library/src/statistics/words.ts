import type { ThemesIn } from './themes.js';

/** Words that say little by themselves, besides short ones. */
const empty = new Set(
  `about above after again against all almost alone along also although always among another answer anybody anyone
  anything around away back because been before began behind being below between both came cannot come comes could day
  days did different does doing done down during each either else enough even ever every everybody everyone everything
  first five for four from full give given gives goes gone great half hand has have having here high hour hours how
  however into its itself just keep keeps kept know known knows large last later least left less let like little long
  longer look looked looks lost made make makes many means might minute minutes more most much must named names near
  need needed needs neither never next nobody none nothing now number off often once one ones only other others otherwise
  our out over own part place put rather real said same saw say says second seconds see seen several shall should show
  shows since single small some somebody something sometimes soon still such take taken takes than that the their them
  then there these they thing things third this those three through time times together too took toward towards true
  turn turned twice two under until upon used uses using very want wanted wants was way week weeks well went were what
  when where whether which while who whole whom whose why will with within without word words work works would year
  years yet you your`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/**
 * The words of a text that may be its themes, in one form for one and many: `retry` and `retries` are `retry`. Words
 * of `names` are none, so that no theme is a person or a team.
 */
export function significantWords(names: Iterable<string> = []): ThemesIn {
  const hidden = new Set([...names].flatMap((name) => wordsIn(name).flatMap((word) => [word, single(word)])));
  return (text) => [
    ...new Set(
      wordsIn(text)
        .filter((word) => word.length >= shortest && !empty.has(word) && !hidden.has(word))
        .map(single)
        .filter((word) => word.length >= shortest && !empty.has(word) && !hidden.has(word)),
    ),
  ];
}

const shortest = 4;

function wordsIn(text: string): readonly string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  );
}

function single(word: string): string {
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x)es$/.test(word)) return word.slice(0, -2);
  return /[^siu]s$/.test(word) ? word.slice(0, -1) : word;
}
