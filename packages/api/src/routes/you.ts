import { home, me } from '../examples/you.js';
import { homeSchema } from '../shapes/home.js';
import { meSchema } from '../shapes/person.js';
import { reading } from './route.js';

/** About the person who asks. */
export const you = {
  me: reading({ path: '/me', tag: 'You', summary: 'Who you are here', answers: meSchema, example: me }),

  home: reading({
    path: '/home',
    tag: 'You',
    summary: 'What needs you, and what is new',
    answers: homeSchema,
    example: home,
  }),
} as const;
