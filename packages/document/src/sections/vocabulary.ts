import type { Phrase } from '../phrase.js';
import type { SectionKind } from './kinds.js';

/** Who is written to outside. */
const audience =
  'customer|customers|client|clients|user|users|player|players|subscriber|subscribers|guest|guests|patient|patients|passenger|passengers|member|members|merchant|merchants|tenant|tenants|school|schools|student|students|citizen|citizens|resident|residents|viewer|viewers|shopper|shoppers|visitor|visitors|consumer|consumers|parent|parents';

/**
 * The names that teams give to the parts of a postmortem. The first kind that matches counts, so that narrow names
 * stand before wide ones: "actions taken" is the response, "actions" are still to do.
 */
export const vocabulary: readonly (readonly [SectionKind, readonly Phrase[]])[] = [
  ['followup', ['[the] (follow-up|follow up|followup) (meeting|review) …']],
  ['glossary', ['glossary …', '(terms|terminology|definitions|acronyms|abbreviations|jargon)']],
  [
    'amendments',
    [
      'amendments',
      'change log',
      '(revision|document) history',
      'revision(s)',
      '(corrections|addendum|addenda|errata)',
    ],
  ],
  [
    'external',
    [
      `[draft] (external|public|${audience}|customer-facing|customer facing) [facing] (message|messages|messaging|statement|communication|communications|notice|notification|summary|mail|email|e-mail|letter|note|text|update|updates|announcement|comms) …`,
      `[draft|text] (message|messages|mail|email|e-mail|letter|note|notice|text|statement|communication|communications|announcement|information|update|updates|rfo|post) (to|for) [our|all|the|affected|your] … (${audience}|public) …`,
      `(for|to) [our|all|the|affected] (${audience}|public)`,
      '[the] (message|mail|email|e-mail|letter|notice|text) we (sent|wrote|posted) …',
      '(public|external) report',
      `what we (tell|told|wrote|write|posted|post|say|said|sent|send) [to] [our|the] (${audience}|public) …`,
      '[draft|text|message] [for] [the|our] (statuspage|status page|status-page) [text|update|updates|post|posts|message|messages|entry|notice] …',
    ],
  ],
  [
    'questions',
    [
      '(open|outstanding|unanswered|remaining|unresolved|follow-up|follow up) (questions|issues|points)',
      'questions [for follow up|for followup|and answers]',
      'unknowns',
      "what we [still] (don't|do not) know [yet]",
    ],
  ],
  [
    'wider',
    ['looking wider', 'wider questions', 'trend(s)', 'the bigger picture', '(similar|related) incidents'],
  ],
  ['health', ['[service|system] health [and resilience]']],
  [
    'response',
    [
      '[immediate|emergency|mitigating|recovery] (action|actions|steps|measures) (taken|performed) …',
      '(what did we do|what was done|what we did|what we tried) …',
      'immediate (action|actions|response|fix|fixes|mitigation|mitigations)',
    ],
  ],
  [
    'lucky',
    [
      '[where|how|when|what] [did] [we] (got|get|were) (luck|lucky|luckily)',
      'what went luckily',
      '[good] luck',
    ],
  ],
  [
    'well',
    [
      '[what|which things|things|stuff] [that|has|have|did|we did|was|were] (went|worked|go|gone|work|done|did|going) [really|particularly|quite] (well|right|good|great|ok|okay|fine) …',
      '(what was|the) good [points|parts|news]',
      '(positive|positives|success|successes|good|pros|kudos|highlights|wins|what helped)',
    ],
  ],
  [
    'wrong',
    [
      "[what|which things|things|stuff] [that] [did|did not|didn't|could|could have|can|should|was|were|to] (went|go|gone|be|work|worked|done|going) [so|less|not so|not|really|not as] (wrong|badly|poorly|well|better|bad|improve|improved) …",
      'what [can|could|should|needs to|to] [we] [have] [been|be] (improve|improved|do better|done better|do differently|done differently|better) …',
      '(areas|room|points|opportunities) (for|of|to) (improve|improvement|improvements)',
      '(negative|negatives|difficulties|challenges|problems|shortcomings|cons|bad|the bad|what hurt|what was bad)',
      '(pain points|problems encountered|things to improve)',
      "(what didn't|what did not)",
    ],
  ],
  [
    'lessons',
    [
      'lesson(s) …',
      '[key|our|main] (learning|learnings|takeaway|takeaways|insight|insights|conclusion|conclusions|reflection|reflections|observations|lessons) …',
      "what (have we|did we|we|we have|we've) (learn|learned|learnt) …",
      '(retrospective|retro|discussion|afterthoughts)',
      '(closing|final) (thoughts|remarks)',
      '(were|was|did) (we|the process|our process|the response|communications|comms) …',
    ],
  ],
  [
    'timeline',
    [
      '… (timeline|time line) …',
      '(key|main|significant|notable|major) (events|dates|moments|times|timestamps)',
      '(chronology|sequence|order|course|log|list|history|record) [of events|of the events|of incident|of the incident|of what happened]',
      '(incident|event|detailed|outage) (log|history|chronology|events)',
      'chronological (account|log|description|order) …',
      '(events|milestones|play by play|blow by blow|day by day)',
      'what happened [and] when',
    ],
  ],
  [
    'factors',
    [
      '… (contributing|contributory|causal|causative|aggravating|enabling|complicating) [root] (factor|factors|cause|causes|condition|conditions|issue|issues|event|events) …',
      '(factors|rca)',
      '… (root cause|root causes|root-cause|root-causes|rootcause) …',
      '[the] [underlying|technical|primary|secondary|proximate|direct|indirect|main|initial|immediate|suspected|probable|possible|likely|ultimate|apparent|actual|real|potential|known] [technical|root|underlying] cause(s) [of …|analysis]',
      '(cause|causes|trigger|triggers) (and|or) … cause(s) …',
      'cause(s) (and|or|analysis|of) …',
      '(cause|failure|fault) analysis',
      'analysis of [the] (cause|causes|root cause)',
      'underlying (issue|issues|problem|problems)',
      'why (did|it|this|the|was) …',
      'what (caused|was the cause|were the causes|is the cause|led to|made) …',
      "[the] (five|5) (why|whys|why's) …",
      "(five-whys|5-whys|5whys|whys|why's)",
    ],
  ],
  [
    'response',
    [
      '(resolution|mitigation|recovery|response|remedy|fix|solution|workaround|restoration) [and recovery|and resolution|and mitigation|and response|and repair]',
    ],
  ],
  [
    'actions',
    [
      '… (action|follow-up|follow up|followup|work|todo|to-do|improvement|remediation|remedial|task) (item|items|point|points|plan|plans|list) …',
      '… action(s)',
      'action(s) (following|after|from|for|to|arising|and|required|needed|identified|agreed|resulting) …',
      '(actionitems|follow-up|follow-ups|follow up|follow ups|followup|followups) …',
      '[possible|suggested|recommended|our|immediate|future|the] next (step|steps|action|actions) …',
      '[proposed|planned|long-term|long term|short-term|short term|permanent|further|suggested] (remediation|remediations|remedies) [steps|plan|work|measures|tasks]',
      '(corrective|preventative|preventive|remedial|mitigating|prevention|preventing|prevent|avoiding) …',
      '(future|planned|proposed|recommended|required|outstanding|remaining|further|additional|suggested|possible|potential|upcoming|long-term|long term|short-term|short term|medium-term|medium term|near-term|near term|permanent|ongoing|resulting) [and|or] [preventive|preventative|corrective|process|technical|system|future] (action|actions|improvement|improvements|changes|fix|fixes|work|measure|measures|steps|task|tasks|solution|solutions|mitigation|mitigations|plan|plans|prevention|remediation|remediations|considerations|enhancements|development) …',
      '(recommendation|recommendations|improvement|improvements|countermeasures|measures|to-dos|todos|todo|to-do|to do|tasks|tickets|jira tickets|action plan|commitments|deliverables|resolutions|follow through|mitigations|safeguards|proposal|proposals)',
      '(process|technical|documentation) improvement(s)',
      "(plan|plans|steps|measures|changes|work|things|what) … (to|for|we will|we'll) (prevent|avoid|improve|change|do|stop|reduce|fix|address) …",
      'how (do|will|can|are|could|should|to|we|did) … (prevent|avoid|stop|make sure|ensure|mitigate|improve|reduce|preventing) …',
      "(what's|what is|what are|what) (next|are we doing|we are doing|will we do|we will do|we're doing|happens next|we plan to do|are we going to do|we are going to do|will change|we will change|we have done|are we changing|will we change|comes next) …",
      '(going|moving|looking|path|way|the way) forward',
      'changes (we|made|planned|to) …',
      '[open|remaining|outstanding] (follow-up|follow-ups|follow up|follow ups|followup|followups) [issues|tickets|tasks|actions|work]',
      'future (work|works|plan|plans)',
    ],
  ],
  [
    'impact',
    [
      '… impact(s) …',
      '(fallout|damage|damages|consequence|consequences|effect|effects|blast radius|harm|affected|symptom|symptoms|scope) …',
      '(severity and scope)',
      '(who|what) (was|were|is) (affected|hurt|broken|impacted) …',
      'how [many] (users|customers|clients|people|teams) were (affected|hurt|impacted) …',
      '(affected|impacted) (users|customers|clients|teams|services|systems|regions|components|slots|products)',
      '(user|customer|client) (experience|perspective|facing effects|facing effect)',
    ],
  ],
  [
    'detection',
    [
      '(detection|detected|discovery|identified|identification|monitoring|alerting|alert)',
      'detection (and|method|time) …',
      'how (was|did|were|it was|we|they) … (detect|detected|notice|noticed|discover|discovered|identified|find out|found|know|learn) …',
      'reported by',
    ],
  ],
  [
    'background',
    [
      '[some|technical] (background|context) [information|knowledge|and context]',
      '(setting|leadup|lead up|lead-up|trigger|triggers|triggering event|prior knowledge|environment|preamble|architecture|prerequisites|history)',
      'system (overview|architecture|description)',
    ],
  ],
  [
    'summary',
    [
      '… (summary|overview|synopsis|abstract) [of …|and …]',
      '(tl dr|tldr|tl;dr)',
      '[so] what [exactly] happened',
      '(what went down|what is this about|what was the problem|what was the issue|at a glance|in brief|in short|brief|introduction|intro|narrative|short version|report|headline)',
      '(incident|issue|problem|event|outage|failure) [description|details|statement|report|narrative]',
      '[short|brief|general|high-level|high level] description [of …]',
      'the (incident|problem|issue|outage|story|event)',
    ],
  ],
  [
    'response',
    [
      '[incident] (resolution|mitigation|response|recovery|investigation|diagnosis|troubleshooting|debugging|triage|fix|solution|repair|restoration|workaround|containment|rollback|remedy|handling|management|communication|communications) [and …|or …|process …|steps …|details …|time …|effort …|efforts …|of …|to …]',
      'how (was|did|were|it was|we) … (fix|fixed|resolve|resolved|mitigate|mitigated|repair|respond|responded|recover|recovered|solve|solved) …',
      '(temporary|quick|short-term|short term|final|the|our) (fix|solution|mitigation|workaround|resolution)',
    ],
  ],
  [
    'evidence',
    [
      '[supporting|further|additional|related|other|useful|external] (evidence|data|information|document|documents|documentation|material|materials|log|logs|reference|references|link|links|appendix|appendices|artifacts|resources|graph|graphs|chart|charts|screenshot|screenshots|metrics|attachments|reading|discussion|discussions|issues|prs|pull requests|tickets|sources|footnotes|notes)',
      '(related|appendix) …',
      'see also',
      'where to (find|read) more',
    ],
  ],
  [
    'review',
    [
      '[the|our] [postmortem|post mortem|incident] review [meeting|checklist|notes]',
      '(sign-off|sign-offs|signoff|sign off|approval|approvals|meeting notes|reviewed by)',
    ],
  ],
  ...otherLanguages(),
];

/** The commonest names in German, French, Spanish, Portuguese and the Scandinavian languages. */
function otherLanguages(): readonly (readonly [SectionKind, readonly Phrase[]])[] {
  return [
    [
      'timeline',
      [
        '(tidslinje|tidsforløp|hendelsesforløp)',
        '(zeitleiste|zeitverlauf|zeitablauf|ablauf|zeitlicher ablauf|zeitlicher verlauf)',
        '(chronologie|cronología|cronologia|línea de tiempo|linha do tempo)',
      ],
    ],
    [
      'actions',
      [
        '(tiltak|aksjonspunkter|aksjoner|oppfølging|oppfølgingspunkter|åtgärder)',
        '(maßnahmen|massnahmen|nächste schritte)',
        "(plan d'action|plan d'actions|actions correctives|prochaines étapes)",
        '(acciones|ações) [correctivas|corretivas]',
        '(próximos pasos|próximos passos)',
      ],
    ],
    [
      'factors',
      [
        '(rotårsak|rotårsaker|årsak|årsaker|rotorsak|rotorsaker|orsak|orsaker)',
        '(ursache|ursachen|grundursache|grundursachen)',
        'cause(s) racine(s)',
        'causa(s) [raíz|raiz]',
      ],
    ],
    [
      'impact',
      ['(konsekvens|konsekvenser|påvirkning|påverkan|auswirkung|auswirkungen|conséquences|impacto)'],
    ],
    [
      'lessons',
      [
        '(læring|læringspunkter|lærdom|lærdommer|lärdomar|lehren|erkenntnisse|gelerntes)',
        'hva (har vi lært|lærte vi)',
        '(leçons|lecciones|lições) [apprises|aprendidas]',
      ],
    ],
    [
      'well',
      [
        '(hva gikk bra|vad gick bra|was gut lief|was lief gut|ce qui a bien fonctionné|qué salió bien|o que correu bem)',
      ],
    ],
    [
      'wrong',
      [
        '(hva gikk dårlig|hva gikk galt|vad gick dåligt|was schlecht lief|was lief schlecht|ce qui a mal fonctionné|qué salió mal|o que correu mal)',
      ],
    ],
    ['lucky', ['(hvor hadde vi flaks|der vi hadde flaks|wo wir glück hatten)']],
    ['summary', ['(sammendrag|oppsummering|sammanfattning|zusammenfassung|überblick|résumé|resumen|resumo)']],
    ['response', ['(løsning|lösning|lösung|behebung|résolution|resolución|resolução)']],
    ['detection', ['(oppdagelse|deteksjon|upptäckt|erkennung|entdeckung|détection|detección|detecção)']],
  ];
}
