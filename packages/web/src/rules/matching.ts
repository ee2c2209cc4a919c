import type { Rules } from '@debrief/api/client';

type Families = Rules['families'];

/** The rules whose name or words have all that somebody types, in their families. */
export function matching(families: Families, typed: string): Families {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return families;
  return families.flatMap((family) => {
    const rules = family.rules.filter(({ name, says }) => {
      const text = `${name} ${says} ${family.about}`.toLowerCase();
      return words.every((word) => text.includes(word));
    });
    return rules.length === 0 ? [] : [{ ...family, rules }];
  });
}
