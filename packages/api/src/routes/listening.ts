import { listening as example } from '../examples/listening.js';
import { listeningSchema } from '../shapes/listening.js';
import { reading } from './route.js';

/** What a browser needs to read along while somebody writes. */
export const listening = {
  listening: reading({
    path: '/listening',
    tag: 'What a team agreed on',
    summary: 'What the language rules need to know of the policy',
    description: 'With it, `Checker` of `@debrief/language` finds in a browser what the server finds.',
    answers: listeningSchema,
    example,
  }),
} as const;
