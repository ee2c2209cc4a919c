import { list } from './list.js';

export const be = list('be am is are was were been being');
export const have = list("have has had having 've");
export const doing = list('do does did done doing');
export const modals = list("can could shall should will would may might must ought 'll 'd");
export const not = list('not never');
export const determiners = list(`
  the a an this that these those our their my your his her its another each every any some no one both either neither
  all other such same
`);
export const prepositions = list(`
  of in on at by for from with within without into onto over under between among across during through throughout
  about against behind below above near off out per than toward towards upon via inside outside after before since
  until despite like as around beyond up down to
`);
/** Words at which a clause begins or ends. */
export const joints = list(`
  and but or nor so yet because since as when while whilst although though if unless until after before that which who
  whom whose where whereas however therefore then hence thus once whether also and/or
`);
/** Adverbs without -ly that may stand between a subject and its verb. */
export const adverbs = list(`
  still also just never always already then even ever often again soon only almost nearly quite rather very too so
  simply really actually indeed instead first later now once twice sometimes perhaps maybe probably apparently
  somehow anyway therefore both all either neither seldom far well yet ago ever-more
`);
/** Words in -ly that are no adverbs. */
export const noAdverbs = list(`
  early daily weekly monthly hourly yearly nightly only reply replies apply supply supplies rely family assembly anomaly
  friendly likely unlikely lovely ugly silly italy july poly multiply comply imply fly ally rally bully fully-qualified
  tally butterfly jelly belly curly grizzly
`);
/** Words for how many, without saying it. */
export const quantities = list(`
  some many several numerous few various most multiple countless plenty lots lot bunch couple handful number majority
  minority portion
`);
export const timeUnits = list(`
  second seconds sec secs minute minutes min mins hour hours hr hrs day days week weeks month months year years
  moment moments while time period periods
`);
export const numbers = list(`
  zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
  eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion half third
  quarter dozen both all none every each single
`);
export const questionWords = list('who what why how when where which whose whom');
