import { list } from '../words/list.js';

/** What begins a task though it is no verb of the work: nobody reads these as nouns there. */
export const otherVerbs = new Set(
  list(`
  abbreviate abort abstain accompany accustom acknowledge acquaint act adhere admit advance aim alarm anonymise
  anonymize apologise apologize apportion ask avert backdate bake barricade be become befriend blacklist bolster
  boost borrow brainstorm bring broadcast budget burn-in buy bypass canvass catch cease cherry-pick chmod choke chown
  chunk cite co-locate coach codesign codify coerce coil collate collimate colocate come commend communicate
  compensate complement comply comprehend compress concatenate condense consult containerise containerize
  contextualise contextualize cool coordinate corral countersign cross-link cross-reference crosscheck curb damp
  dampen debounce decide decode decommission decompose decrement decrypt dedicate deduct dedup dedupe deduplicate
  deflate defrag defragment defrost defuse demarcate demonstrate demote denormalise denormalize deputise derate
  despatch destroy deter direct smooth fall dig dim disarm disassemble disclose disinfect dismantle dismiss dispatch dispose disprove
  disregard disseminate dissuade distinguish diversify divert do dockerise dockerize dogfood double-check downcase
  dredge drop-in dual-run dual-write dump earmark elevate elicit embed embody empower encase enclose encourage engage
  engrave enqueue enrol enroll entrust enumerate eradicate erect escalate exit expect expel experiment expunge
  extinguish facilitate familiarise familiarize fasten feature-flag feed fine-tune fireproof flatten follow-up forego
  forgo fortify foster fulfil fulfill fumigate fuzz give glue go grease greenlight guarantee assure undertake bear gzip halve harmonise harmonize
  harness hear heat heighten help honor honour hope humidify immunise impede impose improvise increment infer inflate
  insure interconnect interlock interpret introduce invert itemise itemize jettison laminate lend lengthen liaise
  liberate lighten lint lower lubricate make mature memoise memoize mend mentor mimic minify mobilise mobilize mock
  mothball move multiply mute neutralise neutralize notarise note nudge obey obfuscate oblige obviate offset omit
  oust outlaw overprovision oversee overwrite pacify pad page paginate parametrise parametrize patch peel penalise
  perforate perform persist persuade petition pinpoint polish pool practise preallocate prebake precompute preempt
  prefer prefetch prefill prefix preheat prescribe proofread puppetise puppetize purify pursue quarantine quash
  quieten raise rationalise rationalize raze re-evaluate re-introduce re-iterate re-write react read reap rebase
  rebind rebook rebrand rebut recalibrate recall recertify recheck reclassify recode recognise recognize recommission
  recompile recompute reconfirm reconnect reconvene recoup rectify recut redact redefine redistribute redraft redraw
  refill refit refloat refocus reformat reformulate refrain refuel refund refurbish refute regain regroup rehire
  reimburse reimplement reinsert reinspect reiterate rekey relaunch relearn reline relinquish rely remain remap
  remeasure remember remind remodel remount renegotiate renumber reopen repack repaint repartition repatriate repay
  repeal rephrase replan replenish repopulate reposition reprice reprint reprioritise reprioritize reprocess
  reprogram reprogramme reprovision republish requeue reread reroute rerun rescan rescind reseal research reseat
  reseed resell resend reshape reshuffle resist respect respond restage restate restock resubmit resubscribe resync
  resynchronise resynchronize ring retag retest rethread retighten retime retitle retrace retrigger retune retype revamp
  reverify reverse revitalise revive reweigh rewind reword rework rinse rivet round safeguard salvage sandblast
  sanity-check say scaffold scatter see sell sensitise sensitize sever sew shard sharpen shave shelve shim shove show
  shred sidestep simplify siphon skim skip sleep smoothen sms sniff soak soften solder solicit solidify soundproof
  spawn speak spell spend spike spread stagger stash stay steer sterilise sterilize stick stiffen stipulate stow
  straighten strap strive stub subcontract subdivide subtract summon sunset supervise sweep swipe swivel symlink
  tabulate tackle tag tailor take talk teardown tell templatize terraform thicken think throw timestamp tombstone
  touch tow trace transcode transcribe transmit triple triple-check troubleshoot tune tweak twist unarchive unban
  unbind unblock unbundle uncheck unclog uncouple undelete undeploy unescape unfreeze unhook unify unjam unlink
  unload unmask unmute unpack unplug unpublish unscrew unseal unstick untangle untick unwrap uphold uplift upsert
  vacate vaccinate vacuum validate ventilate waterproof weaken weatherproof weed weigh weld whitelist whiten wipe
  wire-up withhold write-protect write-up x-ray zap zip
  `),
);

/** Nouns by their ending, which begin a task when an object stands behind them: "Question each alarm". */
export const verbsLikeNouns = new Set(
  list(`
  address answer auction author balance buffer caution censor comment complement condition evidence experiment factor
  fasten filter finance function increment journal litter mention mirror motion number partition position power question
  reference segment sequence shelter shoulder signal silence sms solder sponsor station supplement tailor tender total
  trial tutor trigger water weather witness ration section panic seal dial
  `),
);

/** Two words that are one verb: "unit test the rounding", "black-box test the pump". */
export const pairedVerbs: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    test: 'unit smoke load stress pen soak fuzz field bench integration regression chaos performance crash leak penetration black-box a/b live failover restore end-to-end stress drop',
    check:
      'sanity spot cross safety plausibility background type bounds spell health virus link double triple hash',
    sign: 'code cross double',
    pick: 'cherry',
    delete: 'soft hard bulk force',
    fail: 'soft hard fast',
    launch: 'soft',
    run: 'dry dual test shadow',
    write: 'dual shadow',
    patch: 'hot live',
    swap: 'hot',
    forward: 'fast',
    scale: 'auto vertically horizontally',
    review: 'peer code',
    cycle: 'power',
    limit: 'rate time size speed',
    lock: 'version file row table',
    flag: 'feature',
    list: 'white black block allow deny',
    match: 'three-way two-way',
    load: 'bulk batch pre',
    code: 'colour color bar hard',
    box: 'time',
    push: 'force',
  }).map(([second, firsts]) => [second, new Set(firsts.split(' '))]),
);
