/** One of the things to know before writing. */
export interface Card {
  readonly title: string;
  readonly words: string;
  /** How it sounds. */
  readonly example: string | null;
}

/** What there is to know, in one minute. */
export function cards(noun: string): readonly Card[] {
  return [
    {
      title: 'Everybody did what made sense',
      words:
        'With what they knew and had at that moment, people chose what seemed right. A careful colleague in the same place could have done the same, so the place is what we look at.',
      example: null,
    },
    {
      title: 'First what was seen',
      words:
        'Times, graphs, messages, what was tried and what changed then. What you learned later is worth a lot as well, and stands further down.',
      example: '“10:53 The checkout alarm rang; declines were at 18%.”',
    },
    {
      title: 'What and how, rather than who and why',
      words:
        '“Why did you” asks for a defence. “What did it look like” and “how did it come to be so” bring out the story. A role is mostly enough for a name.',
      example: '“What did the dashboard show when the deploy went out?”',
    },
    {
      title: 'Several things came together',
      words:
        'There is no one cause to be found. Each factor was needed, none was enough alone; some lie in the technology, some in how we plan, hand over and test. What went well belongs here too.',
      example: null,
    },
    {
      title: 'What happens next',
      words: `You say what you know, in half a minute. One person keeps the ${noun} together, everybody writes. A ring of six phases shows what is still missing, then all of you read it together, and later you look back at what it changed.`,
      example: null,
    },
  ];
}
