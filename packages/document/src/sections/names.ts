import { remember } from '../remember.js';

/** What a part of a postmortem is for. */
export const sectionKinds = [
  'summary',
  'impact',
  'background',
  'detection',
  'response',
  'timeline',
  'factors',
  'health',
  'lessons',
  'well',
  'wrong',
  'lucky',
  'actions',
  'wider',
  'questions',
  'glossary',
  'evidence',
  'external',
  'review',
  'followup',
  'amendments',
  'other',
] as const;
export type SectionKind = (typeof sectionKinds)[number];

type Name = readonly [SectionKind, RegExp];

/** The commonest names in German, French, Spanish, Portuguese and the Scandinavian languages. */
const otherLanguages: readonly Name[] = [
  [
    'timeline',
    /^(?:tidslinje|tidsforløp|hendelsesforløp|zeitleiste|zeitlicher (?:ab|ver)lauf|zeitverlauf|ablauf|chronologie|cronología|cronologia|línea de tiempo|linha do tempo)$/,
  ],
  [
    'actions',
    /^(?:tiltak|aksjonspunkter|aksjoner|oppfølging(?:spunkter)?|åtgärder|maßnahmen|massnahmen|nächste schritte|plan d'actions?|actions correctives|prochaines étapes|acciones(?: correctivas)?|próximos pasos|ações(?: corretivas)?|próximos passos)$/,
  ],
  [
    'factors',
    /^(?:rotårsak(?:er)?|årsak(?:er)?|rotorsak(?:er)?|orsak(?:er)?|(?:grund)?ursachen?|causes? racines?|causas?(?: raíz| raiz)?)$/,
  ],
  ['impact', /^(?:konsekvens(?:er)?|påvirkning|påverkan|auswirkung(?:en)?|conséquences|impacto)$/],
  [
    'lessons',
    /^(?:læring(?:spunkter)?|lærdom(?:mer)?|hva (?:har vi lært|lærte vi)|lärdomar|lehren|erkenntnisse|gelerntes|leçons(?: apprises)?|lecciones(?: aprendidas)?|lições(?: aprendidas)?)$/,
  ],
  [
    'well',
    /^(?:hva gikk bra|vad gick bra|was gut lief|was lief gut|ce qui a bien fonctionné|qué salió bien|o que correu bem)$/,
  ],
  [
    'wrong',
    /^(?:hva gikk (?:dårlig|galt)|vad gick dåligt|was schlecht lief|was lief schlecht|ce qui a mal fonctionné|qué salió mal|o que correu mal)$/,
  ],
  ['lucky', /^(?:hvor hadde vi flaks|(?:der )?vi hadde flaks|wo wir glück hatten)$/],
  ['summary', /^(?:sammendrag|oppsummering|sammanfattning|zusammenfassung|überblick|résumé|resumen|resumo)$/],
  ['response', /^(?:løsning|lösning|lösung|behebung|résolution|resolución|resolução)$/],
  ['detection', /^(?:oppdagelse|deteksjon|upptäckt|erkennung|entdeckung|détection|detección|detecção)$/],
];

/**
 * The names that teams give to their parts, after `normalise`. The first match counts, so that narrow names stand
 * before wide ones ("lessons learned" before "what happened", "actions taken" before "actions").
 */
const names: readonly Name[] = [
  [
    'glossary',
    /^(?:glossary|terms|terminology|definitions|acronyms|abbreviations|jargon|glossary of terms)$/,
  ],
  [
    'amendments',
    /^(?:amendments|change ?log|revisions?|revision history|document history|corrections|addend(?:um|a)|errata)$/,
  ],
  [
    'external',
    /^(?:external|customer|public)(?:[ -]facing)? (?:message|messaging|statement|communications?|notice|summary)|^statuspage(?: message)?$/,
  ],
  [
    'questions',
    /^(?:(?:open|outstanding|unanswered|remaining|unresolved|follow[ -]?up) (?:questions|issues|points)|questions(?: for follow ?up| and answers)?|unknowns|what we (?:still )?do(?:n't| not) know(?: yet)?)$/,
  ],
  [
    'wider',
    /^(?:looking wider|wider questions|trends?|the bigger picture|similar incidents|related incidents)$/,
  ],
  ['health', /^(?:service|system) health(?: and resilience)?$|^health(?: and resilience)?$/],
  [
    'response',
    /^(?:immediate |steps |emergency |mitigating |recovery )?(?:actions?|steps|measures) (?:taken|performed)(?: .*)?$|^what (?:did we do|was done|we did|we tried)(?: .*)?$|^immediate (?:actions?|response|fix(?:es)?|mitigations?)$/,
  ],
  [
    'lucky',
    /^(?:where|how|when|what)? ?(?:did )?(?:we )?(?:got|get|were|went)? ?luck(?:y|ily)?$|^good luck$/,
  ],
  [
    'well',
    /^(?:what|which things|things|stuff)?(?: that| has| have| did| we did| was| were)? ?(?:went|worked|go|gone|work|done|did|going) (?:really |particularly |quite )?(?:well|right|good|great)(?: .*)?$|^(?:what was|the) good$|^(?:positives?|successes|the good|good|pros|went well|what helped|kudos|highlights|wins)$/,
  ],
  [
    'wrong',
    /^(?:what|which things|things|stuff)?(?: that| has| have| did| did not| didn't| we| could| could have| can| should| was| were| to)* ?(?:went|go|gone|be|work|worked|done|going) (?:so |less |not so |not |really |not as )?(?:wrong|badly|poorly|well|better|bad|improved?)(?: .*)?$|^what (?:(?:can|could|should|needs to|to) )?(?:we )?(?:have )?(?:(?:been|be) )?(?:improved?|do better|done better|do differently|done differently|better)(?: .*)?$|^(?:areas|room|points|opportunities) (?:for|of|to) improve(?:ments?)?$|^(?:negatives?|difficulties|challenges|problems|pain points|shortcomings|the bad|bad|cons|what hurt|what didn't(?: go well| work)?|didn't go (?:so )?well|what was bad|problems encountered|things to improve)$/,
  ],
  [
    'lessons',
    /^lessons?(?: |$)|^(?:key |our |main )?(?:learnings?|takeaways?|insights?|conclusions?|reflections?|observations|lessons)(?: .*)?$|^what (?:have we|did we|we|we have|we've) learn(?:ed|t)?(?: .*)?$|^(?:retrospective|retro|discussion|closing thoughts|final thoughts|closing remarks|afterthoughts)$/,
  ],
  [
    'timeline',
    /^(?:.* )?time ?line(?: .*)?$|^(?:key|main|significant|notable|major) (?:events|dates|moments|times|timestamps)$|^(?:chronology|sequence|order|course|log|list|history|record)(?: of (?:the )?(?:events|incidents?|what happened))?$|^(?:incident|event|detailed|outage) (?:log|history|chronology|events)$|^(?:events|what happened(?:,| and)? when|play by play|blow by blow|chronological (?:account|log|description|order)(?: .*)?|day by day|milestones)$/,
  ],
  [
    'factors',
    /^(?:.* )?(?:contributing|contributory|causal|causative|aggravating|enabling|complicating) (?:root )?(?:factors?|causes?|conditions?|issues?|events?)(?: .*)?$|^contribut(?:ors|ions)$|^(?:.* )?root[ -]?causes?(?: .*)?$|^(?:(?:the|underlying|technical|primary|secondary|proximate|direct|indirect|main|initial|immediate|suspected|probable|possible|likely|ultimate|apparent|actual|real|potential|known) )*causes?(?: of (?:the )?.*| analysis)?$|^(?:causes?|triggers?) (?:and|or) (?:.* )?causes?(?: .*)?$|^causes? (?:and|or|analysis)(?: .*)?$|^why (?:did|it|this|the|was)(?: .*)?(?:happen|happened|occur|occurred|fail|failed|break|caused)?$|^what (?:caused|was the cause|were the causes|is the cause|led to|made)(?: .*)?$|^(?:the )?(?:five|5) ?-?why'?s?(?: .*)?$|^(?:rca|factors|why'?s|analysis of (?:the )?(?:causes?|root cause)|cause analysis|failure analysis|underlying (?:issues?|problems?)|fault analysis)$/,
  ],
  [
    'response',
    /^(?:resolution|mitigation|recovery|response|remedy|fix|solution|workaround|restoration)(?: (?:and|or|&) (?:recovery|resolution|mitigation|response|repair))?$/,
  ],
  [
    'actions',
    /^(?:.* )?(?:action|follow[ -]?up|work|todo|to-do|improvement|remediation|remedial|task) ?(?:items?|points?|plans?|list)(?: .*)?$|^(?:.* )?actions?$|^actions? (?:following|after|from|for|to|arising|and|required|needed|identified|agreed|resulting)(?: .*)?$|^follow[ -]?ups?(?: .*)?$|^(?:possible |suggested |recommended |our |immediate |future |the )?next (?:steps?|actions?)(?: .*)?$|^(?:proposed |planned |long[ -]term |short[ -]term |permanent |further |suggested )?(?:remediations?|remediation (?:steps|plan|work|actions|measures|tasks)|remedies)(?: .*)?$|^(?:corrective|preventative|preventive|remedial|mitigating)(?: .*)?$|^(?:prevention|preventing|prevent|avoiding)(?: .*)?$|^(?:future|planned|proposed|recommended|required|outstanding|remaining|further|additional|suggested|possible|potential|upcoming|long[ -]?term|short[ -]?term|medium[ -]?term|near[ -]?term|permanent|ongoing|resulting)(?: (?:and|or|future|preventive|preventative|corrective|process|technical|system))* (?:actions?|improvements?|changes|fix(?:es)?|work|measures?|steps|tasks?|solutions?|mitigations?|plans?|prevention|remediations?|considerations|enhancements|development)(?: .*)?$|^(?:recommendations?|improvements?|countermeasures?|measures|to[ -]?dos?|tasks?|tickets|jira tickets|action ?plan|commitments|deliverables|resolutions|follow ?through|mitigations|process improvements?|technical improvements?|documentation improvements?|safeguards|proposals?)$|^(?:plan|plans|steps|measures|changes|work|things|what)(?: .*)? (?:to|for|we will|we'll) (?:prevent|avoid|improv|change|do|stop|reduce|fix|address)(?:.*)$|^how (?:do|will|can|are|could|should|to|we|did)(?: .*)? (?:prevent|avoid|stop|make sure|ensure|mitigate|improve|reduce)(?: .*)?$|^what(?:'s| is| are)? (?:next|are we doing|we are doing|will we do|we will do|we're doing|happens next|we plan to do|are we going to do|we are going to do|will change|we will change|we have done|are we changing|comes next)(?: .*)?$|^(?:going|moving|looking|path|way|the way) forward$|^changes (?:we|made|planned|to)(?: .*)?$/,
  ],
  [
    'impact',
    /^(?:.* )?impacts?(?: .*)?$|^(?:fallout|damages?|consequences?|effects?|blast radius|harm|affected|symptoms?|severity and scope|scope)(?: .*)?$|^affected (?:users?|services?|systems?|customers?|components?|parties|areas?)$|^(?:who|what) (?:was|were|is) (?:affected|hurt|broken|impacted)(?: .*)?$|^(?:user|customer|client) (?:experience|facing effects?|perspective)$/,
  ],
  [
    'detection',
    /^(?:detection|detected|discovery|identified|identification|monitoring|alerting|detection (?:and|method|time).*|how (?:was|did|were|it was|we|they)(?: .*)? (?:detect|detected|notice|noticed|discover|discovered|identified|find out|found|know|learn)(?: .*)?|reported by|alert)$/,
  ],
  [
    'background',
    /^(?:background|context|setting|lead ?-?up|triggers?|triggering event|prior knowledge|environment|preamble|system (?:overview|architecture|description)|architecture|some background|technical background|background (?:information|knowledge|and context)|prerequisites|history|technical context)$/,
  ],
  [
    'summary',
    /^(?:(?:.* )?(?:summary|overview|synopsis|abstract)(?: of .*| and .*)?|tl ?;? ?dr|tldr|(?:so )?what (?:exactly )?happened|what went down|what is this about|what was the (?:problem|issue)|at a glance|in brief|in short|brief|introduction|intro|(?:incident|issue|problem|event|outage|failure) ?(?:description|details|statement|report|overview|summary)?|(?:short |brief |general |high[ -]level )?description(?: of .*)?|the (?:incident|problem|issue|outage|story|event)|narrative|incident narrative|short version|report|headline|leadup|lead[ -]up)$/,
  ],
  [
    'response',
    /^(?:(?:incident )?(?:resolution|mitigation|response|recovery|investigation|diagnosis|troubleshooting|debugging|triage|fix|solution|repair|restoration|workaround|containment|rollback|remedy|handling|management|resolution details|communications?)(?: (?:and|or|&|process|steps|details|time|efforts|effort|of|to)(?: .*)?)?|how (?:was|did|were|it was|we)(?: .*)? (?:fix|fixed|resolve|resolved|mitigate|mitigated|repair|respond|responded|recover|recovered|solve|solved)(?: .*)?|(?:temporary|quick|short[ -]term|final|the|our) (?:fix|solution|mitigation|workaround|resolution)|how we (?:fixed|resolved|responded)(?: .*)?)$/,
  ],
  [
    'evidence',
    /^(?:(?:supporting |further |additional |related |other |useful |external )?(?:evidence|data|information|documents?|documentation|materials?|logs?|references?|links?|appendi(?:x|ces)|artifacts|resources|graphs?|charts?|screenshots?|metrics|attachments|reading|discussions?|issues|prs|pull requests|tickets|sources|footnotes|notes)(?:(?: |\/|and|issues|prs)+)?|related(?: .*)?|see also|where to (?:find|read) more|appendix .*)$/,
  ],
  [
    'review',
    /^(?:(?:the |our )?(?:postmortem |post mortem |incident )?review(?: (?:meeting|checklist|notes))?|sign[ -]?offs?|approvals?|meeting notes|reviewed by)$/,
  ],
  ...otherLanguages,
];

/** The words of a label without numbers, punctuation and marks. */
export function normalise(label: string): string {
  return label
    .toLowerCase()
    .replace(/[’‘`]/g, "'")
    .replace(/\([^()]*\)|\[[^[\]]*\]/g, ' ')
    .replace(/^\s*(?:(?:\d+|[ivx]+|[a-z])(?:\.\d+)*[.):]|§?\d+(?:\.\d+)*\s)\s*/, '')
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}'\s/-]+/gu, ' ')
    .replace(/\b(?:the|our) (?=incident|outage|problem)/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The kind that a label names, or null: `kindOf('Root Causes:')` is `'factors'`. */
export function kindOf(label: string): SectionKind | null {
  return label.length > 80 ? null : kindOfWords(normalise(label));
}

/** Every kind that a label names, the main one first: "Context/Resolution/Review actions" names three. */
export const kindsOf: (label: string) => readonly SectionKind[] = remember((label) => {
  if (label.length > 80) return [];
  const words = normalise(label);
  const whole = kindOfWords(words);
  const parts = words.split(/\s*\/\s*|\s+and\s+|,\s*/);
  const kinds = parts.length > 1 ? parts.map(kindOfWords).filter((kind) => kind !== null) : [];
  return [...new Set(whole ? [whole, ...kinds] : kinds)];
});

function kindOfWords(words: string): SectionKind | null {
  if (words === '' || words.split(' ').length > 12) return null;
  return names.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}
