import type { PatternRule } from '../../rule.js';
import { nameIn } from './name.js';

export const heOrShe: PatternRule = {
  name: 'naming/he-or-she',
  severity: 'warning',
  bias: 'fundamental attribution error',
  says: '“{words}” keeps the eye on one person.',
  why: 'With a “he” or a “she” the story is about somebody; colleagues will know who, even without the name.',
  ask: 'What would the sentence say if it were about the tool and the task?',
  instead: '“`terraform destroy` ran in the live workspace; the prompt does not show which one is selected.”',
  source: 'Speak of a responder, whoever it was',
  except: ['timeline', 'review', 'actions', 'followup'],
  patterns: ['he|she !/|way', 'himself|herself'],
  flags: [
    'One of the engineers was removing old clusters (he ran `destroy`).',
    'She had never used the console before.',
    { text: 'The operator checked the list himself', in: 'factors' },
    'When he opened the ticket, the queue was full.',
  ],
  leaves: [
    'Each responder writes down what he/she saw.',
    { text: 'Carol confirms that she can log in', in: 'timeline' },
    'The caller said “he is on hold”.',
    'Whoever is paged says so within five minutes, he or she then leads.',
  ],
  accepts: ({ match, sentence, sentences, known }) => {
    const { tokens } = sentence;
    const around = tokens.slice(Math.max(0, match.from - 2), match.from + 3).map(({ word }) => word.text);
    if (around.includes('/') || around.includes('or')) return false;
    // "What does she need to see": nobody in particular.
    const before = tokens[match.from - 1]?.word;
    if (before?.classes.has('modal') || /^(?:do|does|if|when|whenever|until)$/.test(before?.text ?? '')) {
      const verb = tokens[match.from + 1]?.word.classes;
      if (!verb?.has('past') || before?.classes.has('modal') || before?.text === 'does') return false;
    }
    // The name is what is raised then.
    if (sentences.some((each) => nameIn(each, known))) return false;
    const [first, next] = tokens.slice(match.from);
    return first && next?.kind === 'word' ? { from: first.from, to: next.to } : true;
  },
};
