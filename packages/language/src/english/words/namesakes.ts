import { list } from './list.js';

/** First names that are everyday words as well; what is around them tells which is meant. */
export const namesakes: ReadonlySet<string> = new Set(
  list(`
  will mark grace rose hope bill pat drew grant chase dale faith joy ivy jade amber dawn eve gene glen heath iris
  lance miles pearl penny ray rich rod rusty sandy skip violet wade ward bud cliff cole dean earl ford
  gale hazel holly josh kay lane lee luna melody misty norm olive reed robin sage scout
  sunny terry troy viola west woody young reese angel
  hunter tanner parker cooper mason carter taylor tucker spencer archer turner miller harper
  `),
);
