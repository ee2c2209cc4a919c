import type { PatternRule } from '../../rule.js';
import { subjectOf } from '../doer.js';

export const rank: PatternRule = {
  name: 'naming/rank',
  severity: 'warning',
  bias: 'fundamental attribution error',
  says: '“{words}” offers rank or employment as an explanation.',
  why: 'It hints that somebody better would have done better, and it points at one desk.',
  ask: 'What help and what guard were within reach of anyone doing this task?',
  instead: '“A responder ran the script; it does not tell the two tenants apart.”',
  source: 'Speak of a responder, whoever it was',
  except: ['review'],
  patterns: [
    '[junior|inexperienced|newly-hired|newly-joined|unqualified|untrained|graduate|trainee|apprentice|rookie|newbie|novice @adverb? .. @person]',
    '[a|an|the|our|one|their intern|trainee|apprentice|contractor|rookie|newbie|newcomer|novice|temp|freelancer|junior|new-hire]',
    '[one|some|several of our|the|their interns|trainees|apprentices|contractors|juniors|newcomers|freelancers]',
    '[new|recent (hire|starter|joiner|recruit)]',
    '[new (employee|colleague|developer|engineer|operator|admin)]',
    '[senior|experienced .. engineer|engineers|developer|developers|colleague|colleagues|admin|admins|operator|operators]',
    'who [@have only? just|recently joined|started]',
    '@be @adverb* [new] !@figure',
    '[his|her|their first|second|third|fourth|last day|days|week|weeks|month|months|shift|shifts|night|nights|weekend]',
    '[his|her first|second|third .. release|deployment|on-call|incident|time|job|rota]',
    '[in|on|during his|her|their probation|training|internship|apprenticeship]',
    '[temporary|temp|agency|casual|seasonal|part-time (member of staff | worker|employee|colleague|clerk|assistant|hire)]',
    '[new guy|girl|kid|boy|man|woman|chap|lad|face]',
    '[first|second|third|fourth day|week|month|shift|night on|in the|his|her|their job|role|team|company|post|console|desk]',
    '[straight|fresh out? of|from .. university|college|school|training]',
    '@be @adverb? [still in|on training|probation]',
    '{have} [only been .. with|at|in the|us|our|this .. for? @figure?]',
    '[only @figure .. in the|his|her|this job|role|team|company|post]',
    '[only|just|recently|newly joined|hired|promoted|recruited|started|qualified]',
    '{lack} [seniority|tenure]',
    '@be @adverb? [less|least|not|the|too most? junior|senior|experienced|qualified]',
  ],
  flags: [
    'A junior engineer ran the seed script against the live tenant.',
    'The intern pushed the branch.',
    { text: 'a contractor merged it', in: 'timeline' },
    'Our new hire followed the page on her third day.',
    'The task had been given to an inexperienced operator.',
    'An experienced developer had checked the plan.',
    { text: 'The L2 technician is new and still learning the alarms', in: 'factors' },
    'It was her third night in the control room.',
  ],
  leaves: [
    'The new-hire checklist ends before this step.',
    'The internal portal returned 503 for nine minutes.',
    'The sensor is new and has no rule yet.',
    'Contractor accounts end after 90 days.',
    'The contractor portal was down.',
    { text: 'Escalated to a senior engineer in the storage team', in: 'timeline' },
    { text: 'Add an engineer to the rota', in: 'actions' },
  ],
  accepts: ({ match, sentence, passage, known }) => {
    const { tokens } = sentence;
    const texts = tokens.slice(match.marked.from, match.marked.to).map(({ word }) => word.text);
    const next = tokens[match.marked.to];
    if (bySubject.test(texts.join(' '))) {
      if (passage.place === 'actions' || texts.includes('not')) return false;
      let verb = match.marked.from;
      while (verb > match.from && !tokens[verb]?.word.classes.has('aux')) verb--;
      const { doer } = subjectOf(sentence, verb, known);
      if (doer !== 'person' && !(doer === 'team' && texts.length > 1)) return false;
      return texts[0] !== 'new' || next === undefined || next.kind !== 'word' || newTo.test(next.word.text);
    }
    if (/^(?:his|her|their|in|on|during|straight|fresh)$/.test(texts[0] ?? ''))
      return passage.place !== 'actions';
    // "The account of the contractor ends."
    if (/^(?:of|for)$/.test(tokens[match.marked.from - 1]?.word.text ?? '') && texts.length < 3) return false;
    // "The contractor portal" is a thing.
    if (
      next?.kind === 'code' ||
      (next?.kind === 'word' && next.word.text !== "'s" && noun(next.word.classes, texts.at(-1) ?? ''))
    )
      return false;
    if (/^(?:senior|experienced)$/.test(texts[0] ?? '')) {
      if (/^(?:timeline|response|detection|actions|well|lucky)$/.test(passage.place)) return false;
      return !tokens.slice(0, match.from).some(({ word }) => /^(?:to|with|from|for)$/.test(word.text));
    }
    if (passage.place === 'actions') return false;
    return !/^(?:hire|recruit)s?$/.test(next?.word.text ?? '');
  },
};

/** What is said of a subject, which has to be a person. */
const bySubject =
  /^(?:new$|only|just|recently|newly|still|lack|seniority|tenure|less|least|not|too|the (?:most|least))/;
const newTo = /^(?:to|in|at|and|but|on|here|so|with|since)$/;

function noun(classes: ReadonlySet<string>, before: string): boolean {
  for (const name of ['aux', 'past', 'third', 'preposition', 'joint', 'adverb', 'determiner'])
    if (classes.has(name)) return false;
  // "The novice guide" has no verb, "novices guide" has.
  return !classes.has('verb') || !before.endsWith('s');
}
