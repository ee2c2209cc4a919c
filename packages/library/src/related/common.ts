import { stemOf } from '../words/stem.js';

/** Words that any two postmortems share; where there are few postmortems, counting does not tell them. */
const words = `
  a about above after again against ago all almost along already also although always am among an and another any
  anybody anyone anything are around as asked at away back be became because become been before began behind being
  below between both but by call called came can cannot cause caused change changed come could day days did didnt
  different do does doesnt doing done down during each early either else end ended enough even every everybody
  everyone everything few find first for found four from full further gave get give given go goes going gone good got
  had half has hasnt have having he held her here high him his hour hours how however i if in ins incident incidents
  instead into is isnt it its itself just keep kept knew know known large last late later least less let like list
  little long longer look looked low made make makes many may might minute minutes more morning most much must my near
  nearly need needed never new next night no nobody none nor not nothing now number of off often old on once one ones
  only open or other others our out over own part people percent place point problem put read same saw say says
  second seconds see seen sent service services set several she should show showed side since six small so some
  somebody something soon stand start started still stood such system systems take taken team tell ten than that the
  their them then there these they thing things think this those though three through time times to today together
  told too took turn turned two under until up us use used using utc very was wasnt way we week weeks well went were
  what when where whether which while who whole whom whose why will with within without word words work worked would
  year years yes yet you your january february march april june july august september october november december
  monday tuesday wednesday thursday friday saturday sunday
`;
const common = new Set(words.trim().split(/\s+/).map(stemOf));

/** Whether sharing this word could say something. */
export function isTelling(stem: string): boolean {
  return stem.length > 1 && !/^\d/.test(stem) && !common.has(stem);
}
