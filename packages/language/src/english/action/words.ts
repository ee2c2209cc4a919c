import { list } from '../words/list.js';

/** Verbs that are as often nouns; what follows them decides. */
export const nounVerbs = new Set(
  list(`
  access alarm alert audit backup buffer build cache change check cluster contact control cover default demand design
  document drill drive email end estimate factor feature file filter force guard guide handle hash index
  issue label lead limit link list load lock log map model monitor name note order package page patch pilot plan pool
  port process produce profile project prototype query queue quota rate record release report request research
  reserve restore result review risk roll rollback rollout route run sample schedule scope score script search seed
  set setup share ship snapshot source spike stage start store stress structure study supply support switch table tag
  target template test throttle time timeout track traffic training transfer trial trigger update upgrade use vendor
  version view watch zone notice alarm exit fix cap lock guard fence cover fall drop increase follow-up write-up dump pool round quarantine reverse broadcast shim pad sunset aim advance drop-in compress feed heat budget message post call point state sync cleanup
`),
);

/** Nouns behind which the word in front is no verb: "test coverage", "release checklist". */
export const compoundHeads = new Set(
  list(`
  alert alerts alerting architecture automation board budget calendar case cases channel checklist config configuration
  contract cost coverage creation dashboard dashboards data date definitions design discipline documentation engine
  environment environments fatigue flag flags freeze guide guidelines harness hygiene improvements infrastructure
  latency levels limits log logs management matrix metrics monitoring noise notes owner ownership page pages pattern patterns
  performance pipeline pipelines plan plans playbook playbooks policies policy procedure procedures process processes
  protection quality report reports reduction requirements restrictions retention review reviews rollout rotation rules
  runbook runbooks scenario scenarios schedule schedules setup shedding signal signals size standard standards
  strategy suite support system system-test systems template templates threshold thresholds tooling tools training trail
  call calls meeting meetings session sessions ticket tickets task tasks sign signs switch switches button buttons panel panels supply room rooms plug plugs type validation values verification visibility window windows workflow balancer limiter
`),
);

/** Adjectives that are verbs as well. */
export const adjectiveVerbs = new Set(
  list(
    'clear clean complete correct direct double duplicate open own present secure separate slow smooth warm',
  ),
);

/** What such an adjective describes, and no verb has for an object. */
export const describedNouns = new Set(
  list(`
  communication communications coordination definition definitions documentation escalation expectations guidance guideline
  guidelines instructions ownership policy procedure procedures process processes responsibilities responsibility roles rules
  separation steps understanding visibility list inventory overview picture catalogue plan alerting monitoring handover feedback
`),
);

/** Verbs that may have "for" behind them. */
export const verbsWithFor = new Set(
  list(`
  account aim allow apply arrange ask cater check go listen look monitor optimise optimize plan prepare provide push
  scan screen search sign test wait watch alert
`),
);

/** Participles in front of a noun, which report nothing. */
export const describing = new Set(
  list(`
  advanced automated centralised centralized combined dedicated detailed distributed documented enhanced extended
  improved increased integrated managed needed planned proposed recommended reduced related required scheduled shared
  simplified staged standardised standardized structured suggested unified agreed written tested redundant
`),
);

/** Endings that look like those of verbs and are not. */
export const nounsInAte = new Set(
  list(`
  certificate certificates template state rate date private appropriate adequate accurate immediate corporate climate plate
  alternate candidate late intermediate ultimate gate aggregate delegate duplicate separate estimate
`),
);

/** Words for people that mean a group on duty. */
export const groupsOnDuty = new Set(
  list('shift shifts support desk on-call oncall rota teams staff product'),
);
