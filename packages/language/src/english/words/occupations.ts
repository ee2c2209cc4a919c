import { list } from './list.js';

/** What people do for a living, in any trade. What is a program or a machine as often ("editor", "pilot") is not here. */
const trades = list(`
  accountant actuary adjuster anaesthetist anaesthesiologist anesthesiologist announcer animator archivist arborist artist assessor
  attendant auditor bailiff baker barista bartender beekeeper biochemist biologist blacksmith boatswain bookkeeper bookseller
  bosun botanist brewer bricklayer bursar butcher buyer caddie cameraman captain cardiologist caretaker carpenter cashier
  caterer caseworker chambermaid chairman chairwoman chairperson chaplain chauffeur chef chemist chief
  clerk clinician coachman coastguard cobbler colonel columnist commissioner concierge constable copywriter
  copyeditor coroner correspondent councillor counsellor counselor craftsman curator custodian dealer dean dentist deputy
  dermatologist dietician dietitian dockhand dockworker doorman draftsman draughtsman driller economist
  electrician embalmer epidemiologist examiner farmer farmhand ferryman firefighter fireman fisherman florist
  foreman forester forewoman founder co-founder fundraiser gamekeeper gardener geologist glazier greenkeeper groundskeeper
  groundsman gynaecologist haematologist hairdresser handyman harbourmaster harbormaster haulier headmaster headmistress
  headteacher historian inspector horticulturist hostler housekeeper hydrologist illustrator interviewer investigator invigilator
  janitor jeweller jeweler journalist juror keyholder labourer laborer landlord landlady lawyer lecturer librarian
  lieutenant lifeguard lineman lineworker locksmith locum longshoreman machinist magistrate mailman mason matron mayor
  mechanic merchandiser merchandizer meteorologist metrologist microbiologist midwife millwright miner minister moderator
  musician neurologist newsreader notary nurseryman nutritionist obstetrician oceanographer officer oncologist
  ophthalmologist optician optometrist paediatrician paralegal paramedic pathologist patrolman pharmacologist phlebotomist
  photographer physician physicist physio physiotherapist plasterer plumber podiatrist policeman policewoman postwoman
  practitioner pressman professor projectionist proofreader provost psychiatrist psychologist purser quartermaster
  radiographer radiologist radiotherapist realtor receptionist recruiter referee registrar repairman retailer rigger
  roadie roofer sailor salesman salesperson saleswoman sculptor seaman seamstress secretary sergeant serviceman
  sheriff shipwright shopkeeper shunter signalman signaller solicitor sonographer spokesman spokesperson spokeswoman
  stagehand stationmaster steward stewardess stevedore stockbroker stockman stocktaker storekeeper storeman storesman subcontractor
  subeditor superintendent surgeon surveyor sysop technologist teller therapist toolmaker trackman tradesman trader
  treasurer trucker tutor typist underwriter upholsterer veterinarian vicar volunteer warden warehouseman
  watchkeeper watchman weaver welder wholesaler winemaker workman yardman zoologist
`);

/** The trades, one and several of each. */
export const occupations: readonly string[] = [
  ...trades.flatMap((trade) => [trade, pluralOf(trade)]),
  ...list('salespeople tradespeople personnel trustees ministers boss bosses'),
];

function pluralOf(noun: string): string {
  if (noun.endsWith('man')) return `${noun.slice(0, -3)}men`;
  if (noun.endsWith('wife')) return `${noun.slice(0, -2)}ves`;
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:s|ch|sh|x)$/.test(noun) ? `${noun}es` : `${noun}s`;
}

/** Endings that only somebody at work has: "the mycologist", "the linkman". */
const sure = /(?:[a-z]{3}keepers?|ologists?|icians?|wom[ae]n|smiths?|sm[ae]n|dsm[ae]n|persons?|people)$/;
const noTrades = new Set(
  list(
    'zookeeper zookeepers gatekeeper gatekeepers timekeeper people person persons women woman talisman talismans clinicians',
  ),
);

/** Whether a word that is in no list sounds like somebody at work. */
export function soundsLikeTrade(text: string): boolean {
  return text.length > 6 && sure.test(text) && !noTrades.has(text) && !text.includes('-');
}

/** Nouns in -er, -or, -ist, -ian, -eer and -ant that are parts of a system, or no doers at all. */
const things = new Set(
  list(`
  accelerator adapter adaptor aggregator allocator alternator anchor archiver balancer banner barrier behavior
  behaviour blocker boiler border breaker broker browser buffer bumper burner cable cacher calculator calendar cancer
  capacitor career carrier center centre chamber chapter character charger checker checklist cluster   collector color colour comparator compiler compressor computer connector constant container
  controller converter conveyor cooler copier corner corridor counter crawler creator culler cursor cylinder
  daughter debugger december decoder deleter denominator descriptor detector discriminator distributor docker
  door downloader elevator emitter encoder engine error escalator evaluator evictor executor exporter
  extractor factor failover feeder fetcher fiber fibre filter finger firmware floor folder footer formatter forwarder
  freezer freighter generator handler header heater hopper hour importer incubator indexer indicator ingester initializer
  injector instant integer interceptor inverter invoker iterator labeler ladder
  launcher layer letter lever limiter linter liquor listener list loader locker logger manner mapper marker
  master matcher matchmaker matter merger meter migrator mirror mixer monitor motor mover multiplexer
  navigator newsletter notifier november number observer october offer optimizer orchestrator order other pager paper
  parameter parlor parser pepper plotter pointer poller populator poster power predecessor
  predictor preprocessor presenter principal printer prior processor producer profiler projector proxy publisher quarter
  rater reactor reader reaper rebalancer receiver recorder rectifier reducer redundant reflector refrigerator register
  regulator relevant renderer repeater replicator requester resistor resolver restaurant retriever rewriter river rotor
  router runner sampler scanner scheduler scraper scrubber sector seeder selector semaphore sender sensor september
  sequencer serializer server shimmer shooter shower shutter silver simulator slider snapshotter solver sorter sphere
  spider splitter spooler starter streamer subscriber successor summer super switcher syncer synchroniser
  synchronizer tagger tanker tenant terminator theater thermometer throttler ticker tiger timer tokenizer tower tracer
  tracker tractor trailer transfer transformer transmitter transporter trigger trimmer tuner twist updater
  uploader validator vapor variant vector ventilator verifier viewer visor wallpaper watcher water weather
  winter wrapper whitelist allowlist blocklist blacklist denylist playlist shortlist wishlist waitlist important plant
  invariant grant distant either neither whether however rather another together former latter later higher lower greater
  smaller larger bigger better longer shorter older newer earlier faster slower harder wider sooner further under over after
  never ever per worker
`),
);

/** Whether a word has the ending of somebody who does: "the lacemaker", "an astronomer". It takes a human verb behind it. */
export function soundsLikeDoer(text: string): boolean {
  const one = text.endsWith('s') ? text.slice(0, -1) : text;
  return (
    one.length > 4 &&
    /(?:er|or|ist|ian|eer|ant|keeper|m[ae]n)$/.test(one) &&
    !things.has(one) &&
    !/list$|meter$/.test(one)
  );
}

/** What only people do: a subject of one of these is somebody, whatever its noun. */
export const humanActs: readonly string[] = list(`
  forget apologise apologize admit hesitate promise phone telephone argue insist neglect overlook misread misunderstand
  misjudge mistype remember agree disagree complain volunteer bother care worry panic guess oversleep scribble skim glance
  shout rubber-stamp hurry discuss consult inform approve convince hope wish escalate dismiss shrug improvise quit resign
  think believe realise realize regret brag joke ridicule chat
`);

/** What people do, and at times a program as well; enough to tell a translator from a valve. */
export const likelyActs: readonly string[] = list(`
  decide assume refuse suggest trust sleep type click unplug paste rush tell ask know want intend mean prefer consider
  choose authorise authorize sign instruct order advise warn persuade doubt expect notice understand feel plan leave go
  say speak talk announce mention explain wave walk drive press fail see hear look pick misplace lose
`);
