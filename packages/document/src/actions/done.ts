/** What a status word says: true for done, false for still to do. */
export function statusState(words: string): boolean | null {
  const status = words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s✓✔✅☑❌✗✘:_/-]+/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (/✅|✔|☑|✓|:white_check_mark:|:heavy_check_mark:|:ballot_box_with_check:/u.test(words)) return true;
  if (/❌|✗|✘|⬜|☐|🟡|🔴|⏳|🚧|:x:|:construction:|:hourglass/u.test(words)) return false;
  if (
    /^(?:(?:already |now )?(?:done|completed?|finished|closed|fixed|merged|shipped|implemented|deployed|resolved|delivered|released|live|yes|x|in place|in production|addressed|applied|rolled out|landed)|is done|100 ?%)(?: .*)?$/.test(
      status,
    )
  )
    return true;
  if (
    /^(?:to[ -]?do|open|opened|planned|pending|in[ -]?progress|ongoing|on[ -]?going|not (?:yet )?(?:started|done|complete|completed)|wip|started|proposed|backlog(?:ged)?|new|scheduled|no|blocked|under (?:way|review)|in review|being .*|to be .*|doing|assigned|upcoming|still .*|draft|queued|waiting.*|partial(?:ly)?(?: .*)?|work in progress|triage[d]?)(?: .*)?$/.test(
      status,
    )
  )
    return false;
  return null;
}

/** What the name of a group of actions says of all of them: "Completed", "Still to do". */
export function groupState(words: string): boolean | null {
  const name = words
    .toLowerCase()
    .replace(/[^a-z -]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (
    /\b(?:not|to be|incomplete|yet to be) /.test(`${name} `) &&
    /\b(?:done|completed?|implemented|started|finished)\b/.test(name)
  )
    return false;
  if (
    /^(?:.* )?(?:completed|done|implemented|finished|already (?:done|taken|completed|implemented|in place)|(?:we have|we've) (?:already )?(?:done|made|taken|implemented|fixed|completed)|resolved|closed|taken so far)(?: .*)?$/.test(
      name,
    )
  )
    return true;
  if (
    /^(?:.* )?(?:in progress|to ?do|todo|planned|outstanding|remaining|pending|ongoing|still to (?:do|complete|be done)|future|upcoming|open|wip|underway|under way|not started|next steps?)(?: .*)?$/.test(
      name,
    ) &&
    /^(?:in progress|to ?do|todo|planned|outstanding|remaining|pending|ongoing|still|open|wip|underway|under way|not started|actions? (?:in progress|to do|outstanding|remaining|pending|planned|still))/.test(
      name,
    )
  )
    return false;
  return null;
}

const doneMark =
  /[([{*_]\s*(?:already |now |all )?(?:done|completed?|finished|fixed|merged|shipped|implemented|deployed|resolved|closed)(?:[ ,:-][^)\]}*_]{0,60})?\s*[)\]}*_]|(?:^|[\s.;:–—-])(?:DONE|COMPLETED?|FIXED|SHIPPED|MERGED|CLOSED|RESOLVED)(?=$|[\s.,;:!)–—-])|✅|✔|☑|:white_check_mark:|:heavy_check_mark:|(?:status|state):\s*(?:done|complete|completed|closed|fixed|resolved)\b/u;
const openMark =
  /[([]\s*(?:to ?do|wip|in[ -]progress|open|pending|planned|not started|ongoing|in review|started)(?:[ ,:-][^)\]]{0,60})?\s*[)\]]|(?:^|[\s.;:–—-])(?:TODO|WIP|IN PROGRESS|PENDING|NOT STARTED|ONGOING)(?=$|[\s.,;:)–—-])|\b(?:this is |is |currently |still )(?:a )?(?:work )?in progress\b|\b(?:we are|we're|is being|are being|is currently|are currently|currently) (?:working on|being|investigating|implementing|looking into|developing|rolling|testing|evaluating|worked on)\b|:construction:|🚧|⏳|(?:status|state):\s*(?:open|in progress|todo|to do|planned|pending|not started)\b/iu;

const raised =
  /\b(?:ticket|issue|story|backlog|task|card|case|pr|pull request|bug|proposal|discussion|meeting)s?\b/i;
const talked =
  /^(?:we|i|team|the team)?\s*(?:have |'ve |has |had )?(?:then )?(?:discuss|agree|decid|plan|schedul|identif|propos|consider|talk|rais|creat|open|fil|think|want|need|note)/i;
const past =
  /^(?:(?:we|i|team|the team|(?:the )?[A-Z][\w-]* team)(?:'ve|’ve| have| has| had)?\s+(?:now |already |also |since |then )?|(?:already |now |has already been |have already been )?)(\w+(?:ed|wn|ilt)|got|set|made|built|wrote|sent|put|ran|took|gave|found|brought|cut)\b/i;
const passive =
  /\b(?:(?:has|have) (?:now |already |since |also |all )?been (?:\w+ly )?\w+(?:ed|wn|ilt|ade|ent|ut|one|set)\b|(?:was|were) (?:\w+ly |all |also |then |already )?(?:\w+(?:ed|wn|ilt|ade|ent|ut)|set)\b)|\b(?:already (?:been )?done|(?:is|are) (?:now )?(?:done|complete|completed|in place|fixed)|we already (?:do|did|have)|(?:has|have) (?:already )?been done|is now (?:\w+ed))\b/i;
const planned =
  /\b(?:should|will|must|needs? to|would|could|can|going to|to be|plan(?:s|ned)? to|in order to avoid|next|future|scheduled|wo?uld)\b/i;

/** Whether an action's own words say that it has been done. Plans and raised tickets say nothing either way. */
export function doneState(source: string, words: string): boolean | null {
  const body = source.trim();
  if (/^~~[\s\S]+~~[.\s]*(?:\(?[^~]{0,80})?$/.test(body)) return true;
  if (openMark.test(words)) return false;
  if (doneMark.test(source)) return true;
  const main = words.split(/[.;:](?:\s|$)/)[0] ?? words;
  const act = past.exec(words);
  if (act && !talked.test(words)) {
    const rest = words.slice(act[0].length, act[0].length + 60);
    const verb = (act[1] ?? '').toLowerCase();
    if (
      /^(?:need|rais|creat|open|fil|add|updat)/.test(verb)
        ? !raised.test(rest)
        : !/^(?:monitoring|shared|detailed|automated|improved|increased|reduced|limited|dedicated|centralised|centralized|advanced|proposed|planned|required|unrecoverable|need|needed|based|related|red|bed|embed|feed|speed|seed)/.test(
            verb,
          )
    )
      return true;
  }
  return passive.test(words) &&
    !planned.test(main) &&
    !raised.test(main) &&
    !/\b(?:if|when|that|which|who) (?:\w+ ){0,3}(?:was|were|has been|have been)\b/i.test(main)
    ? true
    : null;
}
