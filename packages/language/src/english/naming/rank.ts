import type { PatternRule } from '../../rule.js';

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
  ],
  flags: [
    'A junior engineer ran the seed script against the live tenant.',
    'The intern pushed the branch.',
    { text: 'a contractor merged it', in: 'timeline' },
    'Our new hire followed the page on her third day.',
    'The task had been given to an inexperienced operator.',
    'An experienced developer had checked the plan.',
  ],
  leaves: [
    'The new-hire onboarding page omits this step.',
    'Internal users were affected.',
    'Contractor accounts end after 90 days.',
    'The contractor portal was down.',
    { text: 'Escalated to a senior engineer in the storage team', in: 'timeline' },
    { text: 'Add an engineer to the rota', in: 'actions' },
  ],
  accepts: ({ match, sentence, passage }) => {
    const { tokens } = sentence;
    const texts = tokens.slice(match.marked.from, match.marked.to).map(({ word }) => word.text);
    const next = tokens[match.marked.to];
    // "The contractor portal" is a thing.
    if (
      next?.kind === 'code' ||
      (next?.kind === 'word' && next.word.text !== "'s" && noun(next.word.classes))
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

function noun(classes: ReadonlySet<string>): boolean {
  for (const name of ['aux', 'past', 'third', 'preposition', 'joint', 'adverb', 'determiner', 'verb'])
    if (classes.has(name)) return false;
  return true;
}
