import type { Figure } from '@debrief/api/client';

type Spread = Extract<Figure['value'], { readonly kind: 'spread' }>;

/** More dots than this are a smear, and a page that is slow to come. */
export const mostDots = 400;
const dotsWhenFewer = 200;

/** Values from evenly spaced places in their order, so that the shape stays; and for how many each of them stands. */
export interface Fewer {
  readonly value: Spread;
  readonly each: number;
}

/** As many values as can be seen. The middle and its interval stay those of all. */
export function fewer(value: Spread): Fewer {
  const { values } = value;
  if (values.length <= mostDots) return { value, each: 1 };
  const each = values.length / dotsWhenFewer;
  const places = Array.from({ length: dotsWhenFewer }, (_, place) => Math.floor((place + 0.5) * each));
  return {
    value: { ...value, values: places.flatMap((place) => values[place] ?? []) },
    each: Math.round(each),
  };
}
