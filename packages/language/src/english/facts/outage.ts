import type { Passage, Place } from '../../place.js';
import type { DocumentRule, Sign } from '../../rule.js';
import type { Sentence, Token } from '../../word.js';

export const outage: DocumentRule = {
  name: 'facts/outage',
  severity: 'warning',
  bias: 'exaggeration',
  says: '“{words}” says that everything was down, and nothing here says so.',
  why: 'Where every incident is an outage the word no longer tells when all was down, and customers take it at its word.',
  ask: 'What still worked, and for how many?',
  instead: '“incident”, “slow sign-in”, “errors for 4% of orders”.',
  source: 'Incident, degradation and outage are three things',
  flags: [
    'The archive went dark for one in five readers.',
    'An outage of the card terminals in three of our shops.',
    'The label outage delayed 7% of the parcels.',
    { text: 'Outage declared, 6% of the scans fail', in: 'timeline' },
    {
      text: 'A system-wide outage after one of three brokers lost its disk; the others carried on',
      in: 'impact',
    },
    { text: 'Intermittent outages for several shops', in: 'impact' },
  ],
  leaves: [
    'It was a full outage, with no order going through.',
    'A power outage in the second hall emptied the batteries.',
    'The image was rolled back without causing an outage.',
    'There were three outages of 4 to 9 minutes.',
    "The provider's outage ended at 11:02 UTC.",
    {
      document:
        '---\nfull-outage: yes\n---\n\n# Orders outage\n\n## Summary\n\nThe outage lasted 12 minutes.\n',
    },
    { document: '# Outage of the portal\n\n## Summary\n\nThe portal was unavailable for everyone.\n' },
    { text: 'The outage page is written by hand', in: 'lessons' },
  ],
  signs: (passage, sentences) => [
    ...(saysAll(passage, sentences)
      ? [{ kind: 'all down', text: '', from: passage.from, to: passage.to }]
      : []),
    ...sentences.flatMap((sentence) => outagesIn(sentence, passage)),
  ],
  inDocument: (signs, { fullOutage }) => {
    if (fullOutage) return [];
    const all = signs.some(({ kind }) => kind === 'all down');
    return signs.filter(({ kind }) => kind === 'of a part' || (kind === 'plain' && !all));
  },
};

/** The words in a sentence. In a row, and beside a word such as "entire", only those with a part next to them. */
function outagesIn(sentence: Sentence, { place }: Passage): Sign[] {
  if (!sentence.tokens.some(isWord)) return [];
  return sentence.tokens.flatMap((token, at) => {
    if (!isWord(token, at, sentence.tokens) || !isOwn(sentence, at)) return [];
    const text = wordsOf(sentence);
    const { from, to } = token;
    if (part.test(text)) return [{ kind: 'of a part', text: '', from, to }];
    const plain = named.has(token.word.text) && plainly.has(place) && !whole.test(text);
    return plain ? [{ kind: 'plain', text: '', from, to }] : [];
  });
}

/** The name of an incident; the further words only where a part goes on working beside them. */
const named = new Set(['outage', 'outages']);
const further = new Set(['downtime', 'blackout', 'blackouts']);

function isWord({ word }: Token, at: number, tokens: readonly Token[]): boolean {
  if (named.has(word.text) || further.has(word.text)) return true;
  return word.text === 'dark' && /^(?:go|goes|went|gone|going)$/.test(tokens[at - 1]?.word.text ?? '');
}

function wordsOf({ tokens }: Sentence): string {
  return tokens.map(({ word }) => word.text).join(' ');
}

/** Of something of ours, and not denied, measured as partial, or the name of a thing. */
function isOwn({ tokens }: Sentence, at: number): boolean {
  const before = tokens.slice(0, at).map(({ word }) => word.text);
  const near = before.slice(-5);
  const after = tokens.slice(at + 1, at + 6).map(({ word }) => word.text);
  if (near.slice(-2).some((word) => foreign.test(word)) || near.some((word) => others.test(word)))
    return false;
  if (near.slice(-3).some((word) => denied.has(word))) return false;
  if (
    /^(?:page|notice|notification|banner|budget|mode|procedure|runbook|playbook|map|status|simulation|drill|test)s?$/.test(
      after[0] ?? '',
    )
  )
    return false;
  if (
    named.has(tokens[at]?.word.text ?? '') &&
    after[0] === 'of' &&
    /^(?:\d|about|its|their|up|between)/.test(after[1] ?? '')
  )
    return false;
  if (after.slice(0, 4).some((word) => others.test(word)) && /^(?:at|of|in|by|from)$/.test(after[0] ?? ''))
    return false;
  return (
    !/^(?:provider|supplier|vendor|carrier)s?$/.test(before.find((word) => word !== 'the') ?? '') ||
    !before.some((word) => /^(?:declar|report|announc|post|confirm)/.test(word))
  );
}

/** Outages that are not of the service: of power, of a line, planned, or told as partial. */
const foreign =
  /^(?:power|electricity|electrical|mains|grid|planned|scheduled|partial|internet|provider|isp|carrier|telecom|past|previous|earlier|last|future|possible|potential|another|similar)$/;
/** Those whose outage it is. */
const others =
  /^(?:power|company|utilities|provider|supplier|vendor|carrier|isp|aws|azure|gcp|google|github|operator|grid|registrar|hoster|telia|verizon|vodafone|at&t|s3|ec2|us-east-1|eu-west-1|partner|gitlab|cloudflare|fastly|akamai|slack|okta|upstream|third-party|utility|telco|datadog|pagerduty|stripe|twilio|dockerhub|quay)$/;
const denied = new Set(
  'no not clear free near against without avoid avoids avoided avoiding prevent prevents prevented preventing any never if nor neither rather than risk drill drills practise practice exercise exercises could would might instead'.split(
    ' ',
  ),
);

/** Where the word is the name that the incident goes by, and needs no part beside it to be too much. */
const plainly: ReadonlySet<Place> = new Set<Place>([
  'title',
  'summary',
  'impact',
  'detection',
  'response',
  'background',
  'external',
]);

/** All of it was down. */
const whole =
  /\b(?:100 ?%|all|every|everyone|everybody|everything|none|nobody|no|nothing|zero|entire|entirely|whole|complete|completely|total|totally|full|fully)(?![\w-])/;

/** A part went on working. */
const part = new RegExp(
  [
    String.raw`\b(?:[1-9]|[1-8]\d|9\d)(?:\.\d+)? ?(?:%|percent|per cent)`,
    String.raw`\b(?:one|\d+) (?:\w+ )?in (?:[\d.,]+|two|three|four|five|six|ten|twenty|a hundred|every)`,
    String.raw`\b(?:confined|limited|restricted) to\b`,
    String.raw`\b(?:works?|carr(?:y|ies)|carried|stayed|remained|was|were|ran) (?:\w+ )?(?:well|fine|on|up|unaffected|normally|throughout)\b`,
    String.raw`\b[\d.,]+ (?:of|out of) (?:our |the |all )?[\d.,]+`,
    String.raw`\b(?:one|two|three|four|five|six|seven|eight|nine|half|third|quarter|some|several|many|most|few|part|subset|fraction) of (?:our|the|its|all|three|four|five|six|seven|eight|nine|ten|\d)`,
    String.raw`\b(?:other|others|rest|only|slow\w*|delay\w*|stale|degraded|except|unaffected|some|several|numerous|multiple|few|wrong|late|retried|partly|partially|sporadic\w*|subset)\b`,
    String.raw`\b(?:still|went on|kept on|carried on|continued|kept|worked|stayed up|fell back|as usual|as always|as normal|but not all|in which the|intermittent outages?)\b`,
  ].join('|'),
);

/** Whether a passage of the story says that all was down. */
function saysAll({ place }: Passage, sentences: readonly Sentence[]): boolean {
  if (place === 'lessons' || place === 'actions' || place === 'well') return false;
  return sentences.some((sentence) => down.test(wordsOf(sentence)));
}

const down =
  /\b(?:(?:unavailable|down|unreachable|offline|inaccessible) for (?:everyone|everybody|all|the whole)|100 ?% of|(?:full|total|complete) (?:\w+ )?(?:outage|downtime|unavailability|loss of service)|(?:completely|totally|entirely|fully) (?:down|unavailable|unreachable|offline)|all (?:\w+ ){0,3}(?:was|were|are|is) (?:\w+ )?(?:down|unavailable|unreachable|offline|failing)|no (?:new )?(?:users?|customers?|one|pods?|requests?|orders?) (?:could|was able|were able)|nobody could|nothing worked|launch(?:es)? (?:success )?(?:rate )?(?:was|has been) (?:at )?zero|users were unable to sign|to launch any)\b/;
