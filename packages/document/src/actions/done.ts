import { startsWithVerb } from './verbs.js';

/** Whether an action's own words say that it has been done. Plans and raised tickets say nothing either way. */
export function doneState(source: string, words: string): boolean | null {
  if (isStruckOut(source) || isMarkedDone(source, words)) return true;
  const lead = /^\s*(?:(DONE)|TODO|WIP)\s*:/.exec(source);
  if (lead) return lead[1] !== undefined;
  if (isMarkedOpen(source, words) || isUnderway(words)) return false;
  if (isSaidDone(words)) return true;
  const [first = ''] = words.split(/[.;](?:\s|$)|:\s/);
  return !wish.test(first) && tellsOfWorkDone(first) ? true : null;
}

/** "~~Fix it~~" */
function isStruckOut(source: string): boolean {
  return /^~~[\s\S]+~~[.\s]*(?:\(?[^~]{0,80})?$/.test(source.trim());
}

const doneWords = 'done|completed?|finished|fixed|merged|shipped|implemented|deployed|resolved|closed';
const openWords = 'to ?do|wip|in[ -]progress|open|pending|planned|not started|ongoing|in review|started';
const doneInMarks = new RegExp(
  `[([{*_\`]\\s*(?:already |now |all )?(?:${doneWords})!?(?:[ ,:-][^)\\]}*_]{0,60})?\\s*[)\\]}*_\`]`,
  'i',
);
const openInMarks = new RegExp(
  `[([*_\`]\\s*(?:already |now |still )?(?:${openWords})(?:[ ,:-][^)\\]]{0,60})?\\s*[)\\]*_\`]`,
  'i',
);
const doneAside =
  /\((?:we )?(?:fixed|added|implemented|changed|updated|removed|enabled|deployed|done|completed) [^()]{3,}\)\s*$/i;

/** "Fix it (done)", "Fix it – DONE", "✅ Fix it", "Fix it (added an alert for it)" */
function isMarkedDone(source: string, words: string): boolean {
  return (
    doneInMarks.test(source) ||
    doneAside.test(source) ||
    /:(?:white|heavy)_check_mark:|✅|✔|☑/u.test(source) ||
    /\b(?:status|state):\s*(?:done|completed?|closed|fixed|resolved)\b/i.test(source) ||
    /(?:^|[\s.;:–—-])(?:DONE|COMPLETED?|FIXED|SHIPPED|MERGED|CLOSED|RESOLVED)(?=$|[\s.,;:!)–—-])/.test(words)
  );
}

/** "Fix it (in progress)", "TODO: fix it", "🚧 Fix it" */
function isMarkedOpen(source: string, words: string): boolean {
  return (
    openInMarks.test(source) ||
    /:construction:|🚧|⏳/u.test(source) ||
    /\b(?:status|state):\s*(?:open|in progress|to ?do|planned|pending|not started)\b/i.test(source) ||
    /(?:^|[\s.;:–—-])(?:TODO|WIP|IN PROGRESS|PENDING|NOT STARTED|ONGOING)(?=$|[\s.,;:)–—-])/.test(words)
  );
}

/** "We are working on it", "this is a work in progress", but not "document it while it is being developed" */
function isUnderway(words: string): boolean {
  const says =
    /\b(?:work in progress|(?:is|are|this is|currently|still|now) (?:a )?in progress|(?:we are|we're|is|are|currently) (?:currently |still |now |already )?(?:being (?:worked|implemented|developed|investigated|tested|rolled)|working on|implementing|developing|rolling out)|(?:is|are) underway|planned for (?:the )?(?:next|q[1-4]|january|february|march|april|may|june|july|august|september|october|november|december|20\d\d))\b/i;
  return says.test(words) && !/\b(?:as|while|when|if) (?:\w+ ){1,3}(?:is|are) being\b/i.test(words);
}

/** "This has already been done", but not "until it has been done" */
function isSaidDone(words: string): boolean {
  const says =
    /\b(?:(?:has|have) (?:already |now |since )?been (?:done|completed|implemented|fixed|deployed|merged|resolved|documented|addressed)|(?:is|was) (?:already )?done|already done|we already (?:do|did|have)|(?:is|are) now in place)\b/i;
  return (
    says.test(words) &&
    !/\b(?:when|until|once|after|if|that) (?:\w+ ){0,4}(?:has|have|is|was) (?:already )?(?:been )?done\b/i.test(
      words,
    )
  );
}

const wish = /\b(?:should|will|must|needs? to|would|could|can|may|might|going to|to be|plan(?:s|ned)? to)\b/i;

/** That something was talked about, planned or written into a tracker says nothing of its being done. */
const talk =
  /^(?:discuss|agree|decid|plann|schedul|identif|propos|consider|talk|rais|creat|open|fil|think|want|need|note|report|suggest|request|ask|assign|prioriti|found|brought|took|put)/i;
const paperwork =
  /\b(?:tickets?|issues?|story|backlog|tasks?|cards?|support cases?|prs?|pull requests?|proposals?|discussions?|meetings?)\b/i;

const thingFirst =
  /^(?!(?:if|when|once|until|after)\b)(?:[\w-]+ ){1,3}(?:updated|added|removed|fixed|enabled|disabled|increased|reduced|replaced|deployed|implemented|installed|completed|modified|changed|patched|upgraded|delivered|rotated|introduced)\b/i;
const peopleFirst =
  /^(?:we|i|(?:the )?(?:[A-Z][\w-]* )?team)(?:'ve|’ve| have| has| had)? (?:now |already |also |since |then )*(\w+(?:ed|wn|ilt)|got|set|made|wrote|sent|put|ran|took|gave|cut)\b/i;
const verbFirst =
  /^(?:already |now )?(?!need|embed|feed|speed|seed|exceed|proceed|red\b|based|shared|detailed|automated|improved|dedicated|centrali|advanced|limited|unified|related)(\w{2,}(?:[^e]ed|eed)|got|made|wrote|sent|gave) (?!to\b|by\b|for\b)\w/i;
const passive =
  /\b(?:(?:has|have) (?:now |already |since |also |all )?been|was|were) (?:\w+ly |all |also |then |already )?(\w+(?:ed|wn|ilt|ade|ent|ut|set))\b/i;
const aside =
  /\b(?:if|when|that|which|who|why|what|how|whether|because|since|after) (?:\w+ ){0,5}(?:was|were|has been|have been)\b/i;

/** "Script updated", "We tweaked the limit", "Sent a mail to the teams", "The limits were set" */
function tellsOfWorkDone(sentence: string): boolean {
  if (thingFirst.test(sentence) && !startsWithVerb(sentence)) return !paperwork.test(sentence.slice(0, 40));
  const verb = (peopleFirst.exec(sentence) ?? verbFirst.exec(sentence))?.[1];
  if (verb) {
    const object = sentence.slice(0, sentence.indexOf(verb) + verb.length + 30);
    return !talk.test(verb) && !paperwork.test(object);
  }
  const participle = passive.exec(sentence)?.[1];
  return (
    participle !== undefined && !talk.test(participle) && !paperwork.test(sentence) && !aside.test(sentence)
  );
}
