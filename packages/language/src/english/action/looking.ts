export const alwaysLooking = set(
  'investigate consider reconsider explore research assess evaluate analyse analyze examine discuss brainstorm reflect revisit rethink prioritise prioritize understand study ponder experiment strive ideate contemplate deep-dive re-evaluate reevaluate reassess re-assess chase hope wonder ponder weigh-up pursue envisage sound-out re-think re-consider re-visit re-examine reexamine debate deliberate liaise',
);

export const following: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    think: set('about of through how'),
    figure: set('out'),
    find: set('out'),
    dig: set('into deeper'),
    dive: set('into'),
    drill: set('into'),
    spike: set('into'),
    see: set('if whether how what'),
    work: set('on towards toward with'),
    invest: set('in into'),
    talk: set('to with about'),
    speak: set('to with about'),
    chat: set('to with'),
    engage: set('with'),
    reach: set('out'),
    follow: set('up'),
    collaborate: set('with'),
    check: set('with'),
    nail: set('down'),
    validate: set('assumptions'),
    challenge: set('assumptions'),
    touch: set('base'),
    catch: set('up'),
    circle: set('back'),
    meet: set('with'),
    push: set('for'),
    start: set('thinking looking discussing exploring investigating'),
    gather: set('feedback ideas thoughts opinions'),
    experiment: set('with'),
    aim: set('to for at'),
    strive: set('to for'),
    plan: set('to for'),
    help: set('teams with people'),
    learn: set('how from about more'),
    go: set('over through'),
    get: set('together feedback clarity clarification insight insights opinions'),
    keep: set('looking thinking discussing investigating exploring'),
    be: set('able'),
    give: set('thought thoughts feedback'),
    read: set('up'),
    look: set('into at for over to if whether through around closer deeper more further again'),
  }),
);

/** What can be agreed on without anything being decided. */
export const agreed =
  /^(?:ways?|approach|strategy|direction|solution|measures|improvements|principles|steps)$/;

/** Talk with somebody, and no word of what is to come of it. */
export const speaking =
  /^(?:clarify|confer|coordinate|co-ordinate|cooperate|consult|interact|discuss|liaise|align)$/;

export const chances =
  /^(?:possibility|possibilities|feasibility|viability|options?|potential|alternatives?|opportunity|opportunities|chances?|ways?|need|benefits?|usefulness|suitability)$/;

export const awaited = set(
  'vendor supplier partner provider response reply answer feedback fix upstream result results news next decision approval management confirmation outcome others patch',
);

export const openEnds = set(
  'improvements improvement areas gaps opportunities ways possibilities potential next options weaknesses issues problems risks solutions ideas measures alternatives',
);

export const plans = /^(?:plan|strategy|roadmap|concept|solution|proposal|task|working)$/;

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
