/** Names that are words too, by themselves no sign of a person. */
const words = `
will mark may rose grace bill frank page root stone hope joy faith art grant guy hunter chase chance case
cliff dean dawn eve earl duke king prince bishop pope knight major brook brooks lake field fields woods wood
forest park parks young long short small little strong sharp best good wise smart keen savage meek noble
pride power powers price cash rich penny buck tab tad ruby amber sage olive autumn summer winter winters
april june august january march sunday friday monday noon early day days weeks month snow frost rain storm
star moon sun sky sandy sunny ash reed rush rice berry cherry plum apple bean wolf fox bird hawk lamb bull
fish pike bass crane crow bear miles norm patience virginia georgia paris london berlin sydney austin dallas
washington phoenix holland ireland india china cloud server host admin user guest test null bot max min van
von den west north east south black white green brown gray grey blue gold silver steel bell book box check
church cross crown gate gates hall house kitchen lane street marsh mead hill hills banks bank ford bridge
bridges waters rivers river pool pond wells spring springs cook baker carpenter butler fisher gardener
gardner potter porter miller singer archer barber brewer chandler constable driver farmer mayor judge
justice law laws link links lock love luck lucky man marks mills mint miss mister nail self shell ship stack
staff temple tower trace walls wall weaver web pace payment sales service state states story tell trust true
truly vault wait ways went wild win wing wings wish worth read reader speed speaker stern still stout
sterling swift dart elm crystal haskell ada java jenkins travis hudson cassandra chef salt loki consul alexa
siri data key keys code can could must might shall should did does done had has have was were are been being
the and but for not you she her his him its our out off one two ten all any new now old see way who how why
ping ding fang hung wan tang yang song son sing sung gang bin ran pan tan din hand lan lay low lam don
quebec sierra tango uniform whiskey yankee zulu alpha bravo delta echo foxtrot golf hotel november base bond
bush burns burn camp carry chain chambers change cherish clay close coin cole cost crew crisp curry cutter
dash dear dot dove downs dusty edge fair fall felt fine flint flood flower flowers folk foot fort free freed
gale game glad glass ham handy hardy harm haven hay head heart helm hook horn hurt iron jet joint jolly jump
kind knife kneel lark laser last lead leader leaf leaves lent lever light line lion lively lodge loop lord
loud loyal lush marble mat mate merit merry mini money moor moss mount myth neat nest night nil oak ocean
odd otter owl pack pain palm patch peace peak pepper plan plant pole post press proud queen quick quill rail
ram rank rapid raven rest rider ridge ring rock rod rogue rough rover row royal rule runner sand saint
salmon scales scholar score scout seal seller shade shine shore silk skip sleep smoke spark sparks spears
spice spinner sport squire stage stamp steady stick stock stoker straw style sweet talent tart teal thorn
thyme tide tiger title toll trail treasure tree trip turtle unity urban vale valentine valley vest vine
wander watch water wealth welcome whale wheat wick willow windows winner wonder worker world yard year zeal
zen zone team support owner colleague responder scribe facilitator incident commander review system node
queue`;

const common: ReadonlySet<string> = new Set(words.trim().split(/\s+/));

/** Names that speak of a time as well: no possessive makes a person of them ("May's drill"). */
const calendar: ReadonlySet<string> = new Set(
  'january march april may june july august november sunday monday friday summer autumn winter spring noon'.split(
    ' ',
  ),
);

/** Names that are also verbs which another verb in the past cannot follow ("Will raised"). */
const modal: ReadonlySet<string> = new Set('will may can could must might shall should'.split(' '));

/** True where a word by itself may be no name. Words of one or two Latin letters are such words as well. */
export function isCommon(word: string): boolean {
  return common.has(word) || /^[a-z]{1,2}$/.test(word);
}

export function isCalendarWord(word: string): boolean {
  return calendar.has(word);
}

export function isModal(word: string): boolean {
  return modal.has(word);
}

const irregular =
  'said saw found ran wrote told took sent went came made did had has is was thought began brought got gave knew kept left held spoke chose drew felt led lost met paid rebuilt rolled sat shut stood taught understood won woke swore';
const spoken =
  'said says asked noticed thought suggested joined wrote writes replied agreed called told tells realised realized decided believed explained confirmed volunteered remembered wondered proposed argued disagreed apologised apologized acknowledged rolled paged pinged messaged remarked recalled spotted reverted';

const irregularVerbs: ReadonlySet<string> = new Set(irregular.split(' '));
const spokenVerbs: ReadonlySet<string> = new Set(spoken.split(' '));

/** True for a verb in a form that has a subject in front of it: `raised`, `was`, `wrote`. */
export function isFiniteVerb(word: string): boolean {
  return irregularVerbs.has(word) || spokenVerbs.has(word) || /^[a-z]{2,}ed$/.test(word);
}

/** True for what only people do: `asked`, `noticed`, `replied`. */
export function isPersonsVerb(word: string): boolean {
  return spokenVerbs.has(word);
}
