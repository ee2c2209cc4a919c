import type { Criterion, Model } from '@debrief/document';
import type { Depth } from '../policy/policy.js';

/** A question that every review answers. */
interface ReviewCriterion {
  /** As we write it, with a box in front. */
  readonly text: string;
  /** The words by which it is known in other wordings. */
  readonly known: RegExp;
  /** True for those that a brief review answers too. */
  readonly brief: boolean;
  /** Asked only where there is a message for people outside. */
  readonly external?: true;
}

/** The first five ask whether the work is done, the others whether it will be understood. */
export const reviewCriteria: readonly ReviewCriterion[] = [
  { text: 'Key incident data was collected', known: /\bdata\b|\bposterity\b|\bevidence\b/i, brief: true },
  { text: 'The impact is complete', known: /\bimpact\b/i, brief: true },
  {
    text: 'The factors go deep enough',
    known: /\bdeep(?: enough|ly)?\b(?!.*\bbeneath\b)|\bsufficiently deep\b|\broot causes?\b/i,
    brief: true,
  },
  {
    text: 'The actions fit, and so do their priorities',
    known: /\bpriorit|\baction plan\b|\bplan (?:fits|is appropriate)\b/i,
    brief: true,
  },
  {
    text: 'The people concerned know the outcome',
    known: /\bshared?\b|\bstakeholders?\b|\boutcome\b|\bconcerned\b/i,
    brief: true,
  },
  { text: 'It gives enough detail', known: /\bdetails?\b/i, brief: false },
  {
    text: 'It goes beneath what went wrong',
    known: /\bbeneath\b|\bunderlying\b|\bdrills?\b|\bunder the surface\b/i,
    brief: false,
  },
  {
    text: 'What happened stands apart from how to mend it',
    known: /\bapart\b|\bseparat/i,
    brief: false,
  },
  {
    text: 'The actions make sense and have clear edges',
    known: /\bactions?\b.*\b(?:sense|scope|edges?|small|bounded)|\bwell[- ]scoped\b/i,
    brief: false,
  },
  {
    text: 'It is well written and easy to understand',
    known: /\bwritten\b|\bunderstand|\breads? well\b|\breadable\b|\bclear(?:ly)?\b/i,
    brief: false,
  },
  {
    text: 'The message to customers would build trust',
    known: /\bexternal\b|\bcustomers?\b|\btrust\b|\bresonat|\bmessage\b/i,
    brief: false,
    external: true,
  },
];

/** What a review of this depth is to answer, each with the line of the review that does. */
export function criteriaFor(
  model: Model,
  depth: Depth,
): readonly { readonly text: string; readonly criterion: Criterion | null }[] {
  const left = [...(model.review?.criteria ?? [])];
  // In our own words first, so that a line in other words is not taken for the wrong one.
  const exact = new Map(
    reviewCriteria.flatMap((each) => {
      const at = left.findIndex(({ text }) => same(text, each.text));
      const [found] = at < 0 ? [] : left.splice(at, 1);
      return found ? [[each, found] as const] : [];
    }),
  );
  const answered = reviewCriteria.map((each) => {
    const known = exact.get(each);
    if (known) return { each, criterion: known };
    const at = left.findIndex(({ text }) => each.known.test(text));
    const [found] = at < 0 ? [] : left.splice(at, 1);
    return { each, criterion: found ?? null };
  });
  const { summary, whatHappened, whatWeAreDoing } = model.external;
  const isSaidOutside = summary !== null || whatHappened !== null || whatWeAreDoing !== null;
  return answered
    .filter(({ each }) => (depth === 'full' || each.brief) && (isSaidOutside || !each.external))
    .map(({ each, criterion }) => ({ text: each.text, criterion }));
}

function same(one: string, other: string): boolean {
  return (
    one
      .trim()
      .replace(/[.?!]$/, '')
      .toLowerCase() === other.toLowerCase()
  );
}
