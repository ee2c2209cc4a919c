import type { Known } from '../../known.js';
import type { Hit } from '../../rule.js';
import type { Sentence, Token } from '../../word.js';
import { isName } from '../doer.js';
import { wordOf } from '../lexicon.js';
import { desks } from '../words/departments.js';
import { list } from '../words/list.js';
import { products } from '../words/products.js';
import { soundsLikeName } from './sounds-like-name.js';

/** The first name of a person in a sentence; null where there is none, or where there are only names. */
export function nameIn({ tokens }: Sentence, known: Known): Hit | null {
  if (onlyNames(tokens, known)) return null;
  for (const [index, token] of tokens.entries()) {
    if (token.kind !== 'word' || token.word.text === '@') continue;
    if (!isName(token, known) && !isLogin(token) && !soundsLikeName(tokens, index, known)) continue;
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
  if (!text.includes('.')) return false;
  const [first = '', last = '', ...more] = text.split('.');
  return (
    more.length === 0 && /^[a-z]{4,}$/.test(last) && !files.test(last) && wordOf(first).classes.has('name')
  );
}

const files =
  /^(?:config|json|yaml|conf|service|local|example|properties|java|test|tests|toml|html|internal|corp)$/;

/** A name of somebody is also a month, a country, a tool, a street. */
function noPerson(tokens: readonly Token[], index: number, known: Known): boolean {
  const token = tokens[index];
  const before = tokens[index - 1];
  const next = tokens[index + 1];
  const text = token?.word.text ?? '';
  if (text.startsWith('@'))
    return groups.has(text.slice(1)) || /team|squad|oncall|on-call|channel/.test(text);
  // "Slack: #orders" is a field.
  if (next?.word.text === ':' && before?.word.text !== 'by') return true;
  if (desks.has(text) || products.has(text)) return true;
  if (known.people.has(text)) return false;
  // "Marvin, our bot", "Marvin is a bot"
  const said = next?.word.text === ',' || next?.word.classes.has('be') === true;
  if (said && tokens[index + 2]?.word.classes.has('determiner') && machineBehind(tokens, index + 3))
    return true;
  if (next && things.has(next.word.text.replace(/s$/, ''))) return true;
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

const groups = new Set(list('here channel everyone all team oncall on-call group support types latest'));
const months = new Set(list('jan jun mar may april june august'));
const places = new Set(
  list(
    'jordan georgia austin charlotte sydney chelsea israel santiago julia jasmine tyler francis karen jude milan victoria carolina virginia nelson leon regina sofia adelaide devon verona clarence',
  ),
);
const things = new Set(
  list(`
  cluster server servers service services bucket database api node nodes host environment kernel image package language
  road street avenue hospital university airport station bank bridge line office site region warehouse store building
  hall lane report scan feed form card pump library module client driver plugin queue job pipeline bot app application instance release
`),
);
