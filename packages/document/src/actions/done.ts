import { startsWithVerb } from './prose.js';

/** What a status word says: true for done, false for still to do. */
export function statusState(words: string): boolean | null {
  if (/✅|✔|☑|✓|:white_check_mark:|:heavy_check_mark:|:ballot_box_with_check:/u.test(words)) return true;
  if (/❌|✗|✘|⬜|☐|⏳|🚧|:x:|:construction:|:hourglass/u.test(words)) return false;
  const status = words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s/%-]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (doneStatus.test(status)) return true;
  return openStatus.test(status) ? false : null;
}

const doneStatus =
  /^(?:(?:already |now |is |all )?(?:done|completed?|finished|closed|fixed|merged|shipped|implemented|deployed|resolved|delivered|released|live|yes|x|in place|in production|addressed|applied|rolled out|landed)|100 ?%)(?: .*)?$/;
const openStatus =
  /^(?:to[ -]?do|open(?:ed)?|planned|pending|in[ -]?progress|on[ -]?going|not (?:yet )?(?:started|done|completed?|implemented|fixed)|wip|started|proposed|backlog(?:ged)?|new|scheduled|no|blocked|under ?way|in review|being .*|to be .*|doing|assigned|upcoming|still .*|draft|queued|waiting.*|partial(?:ly)?|work in progress|triaged?|pr (?:open|raised|created|in review))(?: .*)?$/;

/** What the name of a group of actions says of all of them: "Completed", "Still to do". */
export function groupState(words: string): boolean | null {
  const name = words
    .toLowerCase()
    .replace(/[^a-z -]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (
    /\b(?:not|incomplete|yet to be|to be) (?:\w+ )?(?:done|completed?|implemented|started|finished)\b/.test(
      name,
    )
  )
    return false;
  if (
    /^(?:(?:work|actions?|items?|tasks?|steps) )?(?:in progress|to ?do|outstanding|remaining|pending|planned|on ?going|still|open|wip|under ?way)\b/.test(
      name,
    )
  )
    return false;
  const done =
    /^(?:(?:actions?|items?|tasks?|steps|measures|things|work|what|changes) )*(?:(?:that )?we(?: have|'ve)? |already |have |been |so far |recently )*(?:completed|done|implemented|finished|resolved|closed|in place)\b/;
  return done.test(name) ? true : null;
}

/** Words in brackets or in capitals that mark one item. */
const doneMark =
  /[([{*_`]\s*(?:already |now |all )?(?:done|completed?|finished|fixed|merged|shipped|implemented|deployed|resolved|closed)!?(?:[ ,:-][^)\]}*_]{0,60})?\s*[)\]}*_`]|\((?:we )?(?:fixed|added|implemented|changed|updated|removed|enabled|deployed|done|completed) [^()]{3,}\)\s*$|:(?:white|heavy)_check_mark:|✅|✔|☑|\b(?:status|state):\s*(?:done|completed?|closed|fixed|resolved)\b/iu;
const doneShout =
  /(?:^|[\s.;:–—-])(?:DONE|COMPLETED?|FIXED|SHIPPED|MERGED|CLOSED|RESOLVED)(?=$|[\s.,;:!)–—-])/;
const openMark =
  /[([*_`]\s*(?:to ?do|wip|in[ -]progress|open|pending|planned|not started|ongoing|in review|started)(?:[ ,:-][^)\]]{0,60})?\s*[)\]*_`]|\b(?:status|state):\s*(?:open|in progress|to ?do|planned|pending|not started)\b|:construction:|🚧|⏳/iu;
const openShout = /(?:^|[\s.;:–—-])(?:TODO|WIP|IN PROGRESS|PENDING|NOT STARTED|ONGOING)(?=$|[\s.,;:)–—-])/;

const underway =
  /\b(?:work in progress|(?:is|are|this is|currently|still|now) (?:a )?in progress|(?:we are|we're|is|are|currently) (?:currently |still |now |already )?(?:being (?:worked|implemented|developed|investigated|tested|rolled)|working on|implementing|developing|rolling out)|(?:is|are) underway)\b/i;
const saidDone =
  /\b(?:(?:has|have) (?:already |now |since )?been (?:done|completed|implemented|fixed|deployed|merged|resolved|documented|addressed)|(?:is|was) (?:already )?done|already done|we already (?:do|did|have)|(?:is|are) now in place)\b/i;
const wish = /\b(?:should|will|must|needs? to|would|could|can|may|might|going to|to be|plan(?:s|ned)? to)\b/i;
const paperwork =
  /\b(?:tickets?|issues?|story|backlog|tasks?|cards?|support cases?|prs?|pull requests?|proposals?|discussions?|meetings?)\b/i;

/** "Script updated", with the thing in front. */
const thingDone =
  /^(?!(?:if|when|once|until|after)\b)(?:[\w-]+ ){1,3}(?:updated|added|removed|fixed|enabled|disabled|increased|reduced|replaced|deployed|implemented|installed|completed)\b/i;

/** Verbs of talk and plans: that something was discussed or scheduled says nothing of its being done. */
const talk =
  /^(?:discuss|agree|decid|plann|schedul|identif|propos|consider|talk|rais|creat|open|fil|think|want|need|note|report|suggest|request|ask|assign|prioriti|found|brought|took|put)/i;

const act =
  /^(?:(?:we|i|(?:the )?(?:[A-Z][\w-]* )?team)(?:'ve|’ve| have| has| had)? (?:now |already |also |since |then )*(\w+(?:ed|wn|ilt)|got|set|made|wrote|sent|put|ran|took|gave|cut)\b|(?:already |now )?(?!need|embed|feed|speed|seed|exceed|proceed|red\b|based|shared|detailed|automated|improved|dedicated|centrali|advanced|limited|unified|related)(\w{2,}(?:[^e]ed|eed)|got|made|wrote|sent|gave) (?!to\b|by\b|for\b)\w)/i;
const passive =
  /\b(?:has|have) (?:now |already |since |also |all )?been (?:\w+ly )?(\w+(?:ed|wn|ilt|ade|ent|ut|set))\b|\b(?:was|were) (?:\w+ly |all |also |then |already )?(\w+(?:ed|wn|ilt|ade|ent|ut|set))\b/i;

/** Whether an action's own words say that it has been done. Plans and raised tickets say nothing either way. */
export function doneState(source: string, words: string): boolean | null {
  if (/^~~[\s\S]+~~[.\s]*(?:\(?[^~]{0,80})?$/.test(source.trim())) return true;
  if (doneMark.test(source) || doneShout.test(words)) return true;
  if (
    openMark.test(source) ||
    openShout.test(words) ||
    (underway.test(words) && !/\b(?:as|while|when|if) (?:\w+ ){1,3}(?:is|are) being\b/i.test(words))
  )
    return false;
  if (
    saidDone.test(words) &&
    !/\b(?:when|until|once|after|if|that) (?:\w+ ){0,4}(?:has|have|is|was) (?:already )?(?:been )?done\b/i.test(
      words,
    )
  )
    return true;
  const [first = ''] = words.split(/[.;](?:\s|$)|:\s/);
  if (wish.test(first)) return null;
  if (thingDone.test(first) && !startsWithVerb(first) && !paperwork.test(first.slice(0, 40))) return true;
  const [, bySomeone, alone] = act.exec(first) ?? [];
  const verb = bySomeone ?? alone;
  if (verb)
    return talk.test(verb) || paperwork.test(first.slice(0, first.indexOf(verb) + verb.length + 30))
      ? null
      : true;
  const [, been, was] = passive.exec(first) ?? [];
  const participle = been ?? was;
  const aside =
    /\b(?:if|when|that|which|who|why|what|how|whether|because|since|after) (?:\w+ ){0,5}(?:was|were|has been|have been)\b/i.test(
      first,
    );
  return participle && !talk.test(participle) && !paperwork.test(first) && !aside ? true : null;
}
