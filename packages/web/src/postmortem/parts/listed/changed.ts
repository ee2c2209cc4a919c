/** The facts of a form that are others than at its opening, as an operation takes them: nothing said is null. */
export function changedFacts<Facts extends object>(before: Facts, now: Facts): Partial<NoWords<Facts>> {
  const changed = Object.entries(now).filter(([name, value]) => !isSame(value, before[name as keyof Facts]));
  return Object.fromEntries(
    changed.map(([name, value]) => [name, typeof value === 'string' ? value.trim() || null : value]),
  ) as Partial<NoWords<Facts>>;
}

type NoWords<Facts> = {
  readonly [Name in keyof Facts]: Facts[Name] extends string ? string | null : Facts[Name];
};

function isSame(one: unknown, other: unknown): boolean {
  if (typeof one === 'string' && typeof other === 'string') return one.trim() === other.trim();
  return JSON.stringify(one) === JSON.stringify(other);
}
