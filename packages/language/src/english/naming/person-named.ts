import type { Known } from '../../known.js';
import type { Hit, PassageRule } from '../../rule.js';
import type { Sentence, Token } from '../../word.js';
import { isName } from '../doer.js';
import { wordOf } from '../lexicon.js';
import { isHumanAct } from '../somebody.js';
import { departments } from '../words/departments.js';
import { list } from '../words/list.js';

export const personNamed: PassageRule = {
  name: 'naming/person-named',
  severity: 'warning',
  bias: 'fundamental attribution error',
  says: '“{words}” names a person where the story is about the system.',
  why: 'A name in a factor or a summary stays with somebody for as long as the document is found by search.',
  ask: 'Which role or which change is meant, and does the reader need to know who it was?',
  instead: '“A responder noticed on the dashboard that …”; names may stand in the timeline.',
  source: 'Names belong to the timeline, owners and those present',
  except: ['timeline', 'actions', 'review', 'followup', 'wider', 'external'],
  flags: [
    'Goran edited the pool of the load balancer.',
    'As Rosalind said, the probe covers one listener only.',
    'Once we knew of it (thanks, Nils Ohlin), we patched the labels.',
    { text: 'The expired token belonged to Wilhelmina, who is away until May', in: 'factors' },
    'The limit was found by @tkowalska.',
    { text: 'Per Fiona, the flag was off', in: 'lessons' },
    'The odd slope was seen because Tim and Chandrika were looking.',
  ],
  leaves: [
    'Jenkins restarted the agent.',
    'The Kafka broker rejoined on Jan 5.',
    { text: 'Tim signs off, Carol takes over', in: 'timeline' },
    '**Author:** Rosalind Ames',
    { text: 'Thanks to Goran and Fiona for staying late', in: 'well' },
    'The Julia kernel was missing from the image.',
    'Please write to @channel first.',
  ],
  inPassage: (passage, sentences, known) => {
    if (
      isField(passage.words) ||
      passage.role === 'cell' ||
      passage.role === 'entry' ||
      passage.role === 'label'
    )
      return [];
    for (const sentence of sentences) {
      if (passage.place === 'well' && thanks(sentence)) continue;
      const hit = nameIn(sentence, known);
      if (hit) return [hit];
    }
    return [];
  },
};

/** `Author: Dana Reyes`, and a row of a timeline that stands elsewhere: `10:41 - Dana restarts the proxy`. */
function isField(words: string): boolean {
  if (/^\s*\d{1,2}[:.]\d\d/.test(words)) return true;
  const [head = '', ...rest] = words.slice(0, 200).split(/:|\s[-–—]\s/);
  const named = rest.join(' ').trim();
  if (named === '' || words.trim().length > 160 || head.trim().split(/\s+/).length > 4) return false;
  return named
    .split(/[,&/;]|\band\b/)
    .every((part) => /^[\s*_]*(?:[\p{Lu}@(]|$)/u.test(part) && part.trim().split(/\s+/).length <= 4);
}

export function nameIn({ tokens }: Sentence, known: Known): Hit | null {
  if (onlyNames(tokens, known)) return null;
  for (const [index, token] of tokens.entries()) {
    if (token.kind !== 'word' || token.word.text === '@') continue;
    if (!isName(token, known) && !isLogin(token) && !soundsLikeOne(tokens, index, known)) continue;
    if (noPerson(tokens, index, known)) continue;
    let to = index;
    // A last name or an initial, and a second name after "and".
    for (;;) {
      const next = tokens[to + 1];
      const then = tokens[to + 2];
      if (next?.kind === 'word' && next.capital && !next.word.classes.has('pronoun')) to++;
      else if (next?.word.text === 'and' && isName(then, known)) to += 2;
      else break;
    }
    return { from: token.from, to: tokens[to]?.to ?? token.to };
  }
  return null;
}

/** `raj.olander` */
function isLogin({ word: { text } }: Token): boolean {
  const [first = '', last = '', ...more] = text.split('.');
  return (
    more.length === 0 && /^[a-z]{4,}$/.test(last) && !files.test(last) && wordOf(first).classes.has('name')
  );
}

const files =
  /^(?:config|json|yaml|conf|service|local|example|properties|java|test|tests|toml|html|internal|corp)$/;

/** A word that could be a name, in front of what only people do or have: "Grace forgot", "Vesper's laptop". */
function soundsLikeOne(tokens: readonly Token[], index: number, known: Known): boolean {
  const token = tokens[index];
  const next = tokens[index + 1];
  // "Added by hjalmar"
  if (token?.word.classes.has('name') && tokens[index - 1]?.word.text === 'by') return true;
  if (!token?.capital || token.shouted || !next) return false;
  const { text, classes } = token.word;
  if (classes.size > 0 || text.length < 3 || !/^\p{L}+$/u.test(text) || known.things.has(text)) return false;
  const before = tokens[index - 1];
  if (before?.word.classes.has('determiner') || departments.has(text) || /s$/.test(text)) return false;
  if (next.word.text === "'s") return owned.test(tokens[index + 2]?.word.text ?? '');
  if (next.word.text === ',' && isRole(tokens.slice(index + 2, index + 7))) return true;
  let verb = index + 1;
  while (tokens[verb]?.word.classes.has('adverb') || tokens[verb]?.word.text === 'had') verb++;
  const act = tokens[verb]?.word.text ?? '';
  return human.test(act) || (isHumanAct(act) && tokens[verb + 1]?.kind !== 'mark');
}

/** "…, our lead developer" */
function isRole([first, ...rest]: readonly Token[]): boolean {
  if (!first?.word.classes.has('determiner')) return false;
  const end = rest.findIndex(({ word, kind }) => kind !== 'word' || word.classes.has('preposition'));
  return (end < 0 ? rest : rest.slice(0, end)).at(-1)?.word.classes.has('person') === true;
}

const owned =
  /^(?:advice|role|habit|opinion|notes|suggestion|idea|branch|laptop|shift|phone|terminal|decision|mistake|fault|pull|commit|colleague|manager|calendar|password|desk|oversight|error|screen|keyboard|machine|computer|inbox|mailbox|notebook|badge|team|role|script|change|holiday|vacation|absence|mind|memory|message|reply|question|request|approval|hands|fix|attempt|command|session|tenure|predecessor|successor|replacement|boss|understanding)$/;
const human =
  /^(?:forgot|forgotten|assumed|decided|told|asked|said|knew|wanted|phoned|suggested|explained|thought|apologised|apologized|admitted|clicked|typed|misread|misunderstood|pressed|mistook|believed|remembered|decided|mentioned|pasted|merged|pushed|committed|wiped|signed)$/;

/** A name of somebody is also a month, a country, a tool, a street. */
function noPerson(tokens: readonly Token[], index: number, known: Known): boolean {
  const token = tokens[index];
  const before = tokens[index - 1];
  const next = tokens[index + 1];
  const text = token?.word.text ?? '';
  if (text.startsWith('@'))
    return groups.has(text.slice(1)) || /team|squad|oncall|on-call|channel/.test(text);
  if (known.people.has(text)) return false;
  // "Marvin, our bot", "Marvin is a bot"
  const said = next?.word.text === ',' || next?.word.classes.has('be') === true;
  if (said && tokens[index + 2]?.word.classes.has('determiner') && machineBehind(tokens, index + 3))
    return true;
  if (next && things.has(next.word.text)) return true;
  if (before && /^(?:san|st|saint|santa|port|fort|lake|mount|new)$/.test(before.word.text) && before.capital)
    return true;
  // "HTTP Peter" is no way to speak; "Project Leo", "Team Leo" and "Operation Leo" are.
  if (
    before &&
    /^(?:project|operation|team|server|cluster|release|version|storm|hurricane)$/.test(before.word.text)
  )
    return true;
  if (before?.word.text === 'the' || before?.word.text === 'a') return true;
  if (next?.kind === 'number' || before?.kind === 'number')
    return months.has(text) || next?.kind === 'number';
  if (months.has(text) && /^(?:in|since|until|by|of|from)$/.test(before?.word.text ?? '')) return true;
  if (places.has(text)) {
    const spoken =
      next?.kind === 'word' && (next.capital || next.word.classes.has('past') || next.word.text === "'s");
    return !spoken || /^(?:in|at|near)$/.test(before?.word.text ?? '');
  }
  return false;
}

/** Whether the noun at an index is a machine or a program. */
function machineBehind(tokens: readonly Token[], from: number): boolean {
  return tokens.slice(from, from + 4).some(({ word }) => machines.test(word.text));
}

const machines =
  /^(?:bot|robot|assistant|script|tool|resolver|daemon|scheduler|server|service|cluster|router|database|host|node|proxy|cache|broker|gateway|system|machine|mirror|printer|job|crane|ship|satellite|ferry|locomotive)$/;

/** A list of names is one of those present. */
function onlyNames(tokens: readonly Token[], known: Known): boolean {
  const words = tokens.filter(({ kind, word }) => kind === 'word' && word.text !== 'and');
  return (
    words.length > 0 && words.every((token) => token.capital || isName(token, known)) && words.length < 30
  );
}

function thanks({ tokens }: Sentence): boolean {
  return tokens.some(({ word }) =>
    /^(?:thank|thanks|kudos|grateful|credit|props|shout-out)$/.test(word.text),
  );
}

const groups = new Set(list('here channel everyone all team oncall on-call group support types latest'));
const months = new Set(list('jan jun mar may april june august'));
const places = new Set(
  list(
    'jordan georgia austin charlotte sydney chelsea israel santiago julia jasmine tyler francis karen jude',
  ),
);
const things = new Set(
  list(`
  cluster server servers service services bucket database api node nodes host environment kernel image package language
  road street avenue hospital university airport station bank bridge line office site region warehouse store building
  hall library module client driver plugin queue job pipeline bot app application instance release
`),
);
