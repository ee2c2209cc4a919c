import { list } from './list.js';

/** Verbs whose past forms do not end in -ed: `base past participle`. */
export const irregular: Readonly<Record<string, readonly [string, string]>> = Object.fromEntries(
  `be was been|become became become|begin began begun|bend bent bent|bind bound bound|blow blew blown|break broke broken
  |bring brought brought|build built built|burn burnt burnt|buy bought bought|catch caught caught|choose chose chosen
  |come came come|cost cost cost|cut cut cut|deal dealt dealt|dig dug dug|do did done|draw drew drawn|drink drank drunk
  |drive drove driven|eat ate eaten|fall fell fallen|feed fed fed|feel felt felt|fight fought fought|find found found
  |fly flew flown|forbid forbade forbidden|forget forgot forgotten|foresee foresaw foreseen|freeze froze frozen|get got got
  |give gave given|go went gone|grow grew grown|hang hung hung|have had had|hear heard heard|hide hid hidden|hit hit hit
  |hold held held|hurt hurt hurt|keep kept kept|know knew known|lay laid laid|lead led led|learn learnt learnt
  |leave left left|lend lent lent|let let let|lie lay lain|lose lost lost|make made made|mean meant meant|meet met met
  |misread misread misread|mislead misled misled|mistake mistook mistaken|misunderstand misunderstood misunderstood
  |overlook overlooked overlooked|oversee oversaw overseen|overrun overran overrun|overwrite overwrote overwritten
  |override overrode overridden|pay paid paid|put put put|quit quit quit|read read read|rebuild rebuilt rebuilt
  |redo redid redone|rerun reran rerun|re-run re-ran re-run|reset reset reset|resend resent resent|rewrite rewrote rewritten
  |rise rose risen|run ran run|say said said|see saw seen|seek sought sought|sell sold sold|send sent sent|set set set
  |shake shook shaken|shoot shot shot|show showed shown|shrink shrank shrunk|shut shut shut|sink sank sunk|sit sat sat
  |sleep slept slept|speak spoke spoken|speed sped sped|spend spent spent|spin spun spun|split split split
  |spread spread spread|stand stood stood|steal stole stolen|stick stuck stuck|strike struck struck|swap swapped swapped
  |swing swung swung|take took taken|teach taught taught|tear tore torn|tell told told|think thought thought
  |throw threw thrown|undergo underwent undergone|understand understood understood|undo undid undone|wake woke woken
  |wear wore worn|win won won|wind wound wound|withdraw withdrew withdrawn|write wrote written|upset upset upset
  |input input input|broadcast broadcast broadcast|offset offset offset|typeset typeset typeset|bet bet bet|shed shed shed|oversleep overslept overslept
  |ring rang rung|sing sang sung|swear swore sworn|ride rode ridden|forgive forgave forgiven|bite bit bitten|creep crept crept
  |light lit lit|slide slid slid|cling clung clung|arise arose arisen|foretell foretold foretold`
    .split('|')
    .map((line) => {
      const [base = '', past = '', participle = ''] = line.trim().split(' ');
      return [base, [past, participle]];
    }),
);

/** Verbs that double their last letter (`drop`, `dropped`). */
export const doubling = new Set(
  list(`
  drop stop plan ship skip spot map tag log plug pin trim swap drag grab chat flag flip clip crop strip wrap tap rip slip
  trip snap stub dub commit admit omit permit submit transmit refer defer prefer occur incur recur transfer control
  patrol cancel label model signal travel level compel propel rebel scan run cut set get put let hit sit dig win begin
  forget format-x program debug unplug slam jam cram ram rub scrub grep git prod ban bin pen pad rid rot knot blot
  regret botch-x slug hog lag nag beg tug mob rob throb zip dip sip whip nip quit re-run rerun-x unpin reset upset bet
  input output abet spin shun stun bug shrug hug nod chop hop mop pop top shop crap
`),
);

/** What the work is made of: verbs that an action may begin with. */
export const workVerbs = list(`
  abandon accept account achieve acknowledge acquire activate answer key adapt add address adjust adopt advertise advise agree
  alert align allocate allow alter amend analyse analyze announce annotate append apply appoint approve archive arrange
  ask assemble assert assess assign attach audit augment authenticate authorise authorize automate avoid back backfill
  backport balance ban base batch begin benchmark bind block book boost bound break bring broaden buffer bump build
  cache calculate calibrate call cancel cap capture carry catch categorise categorize centralise centralize certify chain change
  chart check choose circulate clarify classify clean cleanup clear clone close cluster codify collapse collect combine
  come commission commit communicate compact compare compile complete compose compress compute conclude conduct configure
  confirm connect consider consolidate constrain construct consult contact contain continue contribute control convert
  convince coordinate copy correct correlate count cover create cross-check cull curate cut cutover debug decide declare
  decommission decouple decrease deduplicate default defer define degrade delay delegate delete deliver demand demote
  deny deploy deprecate derive describe design desync detach detect determine develop devise diagnose differentiate
  disable disallow disband discard disconnect discontinue discuss disperse display distribute document double double-check
  downgrade downsize draft drain draw drill drive drop dry-run duplicate edit educate elect eliminate email embed emit
  empty emulate enable encapsulate encode encourage encrypt end enforce enhance enlarge enlist enrich ensure enter
  equip erase escalate establish estimate evaluate evict examine exclude execute exempt expand expedite expire explain
  explore export expose express extend extract factor fail fence fetch figure file fill filter finalise finalize find
  finish fix flag flip flush fold follow force forbid forecast fork formalise formalize format forward freeze fuzz
  garbage-collect gate gather generate get give govern grant graph group grow guard guide halt hand handle harden hash
  have hide highlight hire hold host identify ignore illustrate implement import improve include incorporate increase
  index inform ingest inherit initialise initialize inject inline insert inspect install instruct instrument insulate
  integrate intercept interview introduce invalidate inventory invest investigate invite invoke involve isolate issue
  iterate join justify keep kill label land launch lay lead learn leave let leverage lift limit link lint list listen
  load localise localize locate lock log look loosen lower maintain make manage mandate map mark match maximise maximize
  measure meet mention merge migrate minimise minimize mirror mitigate mock modernise modernize modify monitor mount move
  mute name narrow negotiate nominate normalise normalize notify obtain offer offload onboard open operate optimise
  optimize order organise organize orchestrate outline output outsource overhaul override own pack package page
  paginate pair parallelise parallelize parameterise parameterize park parse participate partition pass patch pause
  pay perform permit persist phase pick pilot pin ping pipe place plan plug point poll populate port post postpone
  pre-create pre-flight pre-populate pre-provision pre-scale pre-warm preload prepare present preserve prevent preview
  print prioritise prioritize probe process procure produce profile prohibit promote prompt propagate propose protect
  prototype prove provide provision prune publish pull purchase purge push put qualify quantify quarantine query queue
  quit quota raise randomise randomize rate rate-limit re-add re-architect re-enable re-evaluate re-iterate re-run
  re-test re-train reach react read realign reassign rebalance reboot rebuild recalculate reclaim recommend reconcile
  reconfigure reconsider record recover recreate recruit recycle redeploy redesign redirect reduce reevaluate refactor
  refine reflect reformat refresh refuse regenerate register regulate rehearse reindex reinforce reinstall reinstate
  reject relabel relax release reload relocate remediate remember remind remove rename render renew reopen reorder
  reorganise reorganize repair repeat replace replay replicate report represent reproduce request require rerun reroute
  rescale reschedule research reserve reset resize resolve restart restore restrict restructure resume retain rethink
  retire retrain retrieve retrofit retry return reuse revalidate revert review revise revisit revoke rewire rewrite
  roll rollback rollout rotate route run sample sandbox sanitise sanitize save scale scan schedule scope score scrape
  script scrub seal search secure seed seek segment segregate select send separate serialise serialize serve set setup
  shard share ship shorten show shrink shut sign silence simplify simulate size skip sleep slice slow smoke-test
  snapshot socialise socialize soften solicit solve sort source spawn specify speed spike spin split spread stabilise
  stabilize stage standardise standardize start stop store streamline strengthen stress-test strip structure study
  submit subscribe substitute suggest summarise summarize supply support suppress surface suspend swap switch
  synchronise synchronize sync tag take talk target teach tear template terminate test throttle throw tidy tie tighten
  time timebox tokenise tokenize toggle trace track train transfer transform transition translate treat triage trial
  trigger trim truncate try tune turn unblock understand undo unify uninstall unit-test unlock unmount unpin unset unsubscribe
  update upgrade upload use utilise utilize validate vary verify version vet view virtualise visualise visualize wait
  walk warm warn watch weigh whitelist allowlist blocklist widen wipe wire withdraw work wrap write zero-fill zone
  chase circulate commence convene divide enquire escort fund hardcode herd hoist ease load-test lobby nudge pen-test
  pencil plumb pre-stage rehost re-route re-issue reissue repoint retarget reword reship scaffold shift-left sunset
  superscript swap-out top-up unwind upskill upsize vendor void
`);

/** Other verbs that postmortems are told with; needed to see where a sentence has its verb. */
export const storyVerbs = list(`
  ring ride swear forgive bite creep slide arise foretell heed
  accelerate accumulate aggravate agree aim answer anticipate appear arise arrive assume attempt attribute await be become
  believe belong block boot botch bring bungle bypass cause challenge choose claim clash clog coincide collapse come complain
  concern conclude confuse consist consume contain contribute corrupt crash decide decline dedicate deem degrade depend
  deserve deteriorate die differ disappear discover dismiss do doubt drift elapse emerge encounter enter exceed exhaust
  exist expect experience explode face fail fall feel fill finish flap flood forget freeze get go grow guess handle hang happen
  have hear help hesitate hit hope impact imply indicate interrupt intend interpret judge jump keep know lack last lead
  leave lie like live look lose manage mean mind misapply misconfigure misinterpret misjudge misread miss mistake
  misunderstand misuse need neglect negotiate notice observe occur omit overload overlook overwhelm overwrite panic
  persist point prefer prevail proceed propagate prove rattle reach react realise realize receive recognise recognize
  refer refuse rely remain remember respond result return reveal rise rush saturate say see seem show sit slip
  spike spot stall stand start starve stay stem stick stop struggle succeed suffer suppose surge suspect tell think
  time-out timeout touch tend trip trust try turn underestimate understand undergo unplug use wait want warn wish
  wonder work worry write break blow bork nuke trash
  buy sell lend dig spend speak redo resend steal oversee feed mislead foresee
`);
