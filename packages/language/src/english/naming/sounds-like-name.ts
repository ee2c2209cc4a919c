import type { Known } from '../../known.js';
import type { Token } from '../../word.js';
import { isHumanAct } from '../somebody.js';
import { departments } from '../words/departments.js';
import { namesakes } from '../words/namesakes.js';
import { products } from '../words/products.js';

/** A word that could be a name, in front of what only people do or have: "Grace forgot", "Vesper's laptop". */
export function soundsLikeName(tokens: readonly Token[], index: number, known: Known): boolean {
  const token = tokens[index];
  const next = tokens[index + 1];
  if (!token || products.has(token.word.text)) return false;
  // "Added by hjalmar"
  if (token?.word.classes.has('name') && tokens[index - 1]?.word.text === 'by') return true;
  if (!token.capital) return false;
  if (initialled(tokens, index)) return true;
  if (token.shouted || !next) return false;
  const { text, classes } = token.word;
  if (namesakes.has(text)) return asPerson(tokens, index);
  if (classes.size > 0 || text.length < 3 || !/^\p{L}+$/u.test(text) || known.things.has(text)) return false;
  const before = tokens[index - 1];
  if (before?.word.classes.has('determiner') || departments.has(text) || /s$/.test(text)) return false;
  if (introduced(tokens, index)) return true;
  if (next.word.text === "'s") return owned.test(tokens[index + 2]?.word.text ?? '');
  if (next.word.text === ',' && isRole(tokens.slice(index + 2, index + 7))) return true;
  let verb = index + 1;
  while (tokens[verb]?.word.classes.has('adverb') || tokens[verb]?.word.text === 'had') verb++;
  const act = tokens[verb]?.word.text ?? '';
  if (tokens[verb]?.word.classes.has('be') && away(tokens, verb + 1)) return true;
  return human.test(act) || (isHumanAct(act) && tokens[verb + 1]?.kind !== 'mark');
}

/** "Colleague M.", "J. Okonkwo" */
function initialled(tokens: readonly Token[], index: number): boolean {
  const [token, dot, last] = tokens.slice(index, index + 3);
  if (!token || token.to - token.from !== 1 || dot?.word.text !== '.' || token.word.text === 'i')
    return false;
  if (
    /^(?:colleague|engineer|developer|technician|nurse|dr|mr|mrs|ms)$/.test(
      tokens[index - 1]?.word.text ?? '',
    )
  )
    return true;
  const before = tokens[index - 1];
  const free =
    before?.kind !== 'word' || before.word.classes.has('preposition') || before.word.classes.has('joint');
  if (!free) return false;
  const { text, classes } = last?.word ?? { text: '', classes: new Set<string>() };
  return last?.capital === true && !last.shouted && classes.size === 0 && /^[\p{L}'-]{4,}$/u.test(text);
}

/** Behind a title or a job, and in front of what is said of people only: "Dr Amankwah", "only Maren knows". */
function introduced(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  // "The Nurse Station app"
  if (rooms.test(tokens[index]?.word.text ?? '')) return false;
  const title = before?.word.text === '.' ? tokens[index - 2] : before;
  const the = tokens[index - (title === before ? 2 : 3)]?.word.text;
  if (
    title?.capital &&
    !title.shouted &&
    the !== 'the' &&
    /^(?:dr|mr|mrs|ms|miss|prof|professor|nurse|sister|matron|constable|sergeant|councillor|signaller|signalman)$/.test(
      title.word.text,
    )
  )
    return true;
  if (before?.word.text === 'by' && made.test(tokens[index - 2]?.word.text ?? '')) return true;
  if (before?.kind === 'word' && !before.capital && posts.test(before.word.text)) return true;
  const next = tokens[index + 1]?.word.text ?? '';
  const then = tokens[index + 2]?.word.text ?? '';
  if (next === ',' && /^(?:who|whose|whom)$/.test(then)) return true;
  return (
    before?.word.text === 'only' && /^(?:knows|knew|remembers|remembered|understands|understood)$/.test(next)
  );
}

/** "… was on call", "… was asleep" */
function away(tokens: readonly Token[], from: number): boolean {
  const [one, two, three] = tokens.slice(from).filter(({ word }) => !word.classes.has('adverb'));
  return (
    /^(?:on|at|off)$/.test(one?.word.text ?? '') &&
    (/^(?:call|leave|holiday|vacation|duty|shift|lunch|sick|oncall)$/.test(two?.word.text ?? '') ||
      three?.word.text === 'leave')
  );
}

/** A word that is a name as well: "Mark restarted", "asked Will", "Grace's laptop". */
function asPerson(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1]?.word.text ?? '';
  const next = tokens[index + 1];
  const text = next?.word.text ?? '';
  if (tokens[index - 1]?.word.classes.has('determiner')) return false;
  if (text === "'s") return owned.test(tokens[index + 2]?.word.text ?? '');
  const within = index > 0 && tokens[index - 1]?.kind === 'word' && tokens[index - 1]?.capital === false;
  if (within && next?.capital !== true && (next === undefined || !next.word.classes.has('gerund')))
    return /^(?:asked|told|by|from|with|and|paged|called|phoned|pinged|as|when|because|that|after|once|until|before|while|but)$/.test(
      before,
    );
  const { classes } = next?.word ?? { classes: new Set<string>() };
  return index === 0 && (classes.has('past') || human.test(text) || isHumanAct(text)) && !classes.has('be');
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

/** What a title stands in front of as well. */
const rooms = /^(?:station|desk|portal|app|console|office|link|line|module|screen|call)$/;
const made = /^(?:made|approved|reviewed|written|decided|typed|overlooked|forgotten|suggested|phoned)$/;
const posts =
  /^(?:colleague|engineer|developer|technician|nurse|captain|sergeant|foreman|supervisor|intern|trainee|analyst|dba|sysadmin|administrator|clerk|contractor|architect|apprentice|mechanic|electrician|pharmacist|dispatcher|cashier|teacher|librarian|curator|sre)$/;
