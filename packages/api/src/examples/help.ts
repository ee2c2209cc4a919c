import type { GuidePage, Guides, Rule, Rules } from '../shapes/guide.js';

/** What the checker listens for. */
export const rules: Rules = {
  families: [
    {
      name: 'naming',
      about: 'people, roles and teams made the ones who did it',
      kind: 'language',
      rules: [
        {
          name: 'naming/person-as-agent',
          family: 'naming',
          severity: 'error',
          says: '“Marta broke” makes one person the cause of what a whole system let happen.',
        },
      ],
    },
  ],
};

/** One rule. */
export const rule: Rule = {
  name: 'hindsight/should-have',
  family: 'hindsight',
  severity: 'error',
  says: '“should have been” holds the day against one that did not happen.',
  bias: 'hindsight bias',
  why: 'Knowing the outcome makes another course look obvious; it hides what made the actual one sensible.',
  ask: 'What made this look right at the time?',
  instead: 'Write what happened, and what people saw and knew then; put the wish into the actions.',
  flags: [
    {
      text: 'The new limit should have been tried on one shard before it went to all of them.',
      place: null,
      marks: [
        {
          from: 14,
          to: 30,
        },
      ],
      becomes: null,
    },
  ],
  leaves: [
    {
      text: 'Every service should have an owner.',
      place: null,
      marks: [],
      becomes: null,
    },
  ],
};

/** The pages of the guide. */
export const guides: Guides = {
  pages: [
    {
      name: 'writing-without-blame',
      title: 'Writing without blame',
      about: 'Words that keep people talking, and questions that lead further than a name.',
    },
  ],
};

/** The beginning of one. */
export const guidePage: GuidePage = {
  name: 'process',
  title: 'From the call to the closed loop',
  html: '<p>A postmortem is not a form to fill in. It is a few conversations, and a text that keeps what they found.</p>\n<h2 id="six-phases">Six phases</h2>\n',
  headings: [
    {
      anchor: 'six-phases',
      title: 'Six phases',
      level: 2,
    },
  ],
};
