import { useEffect, useState } from 'react';

/** Something that the checker hears in words that are being typed. */
export interface Heard {
  readonly rule: string;
  readonly message: string;
  readonly ask: string | null;
}

/** How long somebody rests from typing before words are looked at, in milliseconds. */
const rest = 500;

/** What the checker hears in the words of an action while they are typed; it comes when somebody has begun to type. */
export function useHeard(words: string, isTouched: boolean): readonly Heard[] {
  const [heard, setHeard] = useState<readonly Heard[]>([]);
  useEffect(() => {
    if (!isTouched || words.trim() === '') {
      setHeard([]);
      return undefined;
    }
    let isNew = true;
    const timer = setTimeout(async () => {
      const found = await heardIn(words);
      if (isNew) setHeard(found);
    }, rest);
    return () => {
      isNew = false;
      clearTimeout(timer);
    };
  }, [words, isTouched]);
  return heard;
}

async function heardIn(words: string): Promise<readonly Heard[]> {
  const [{ check }, { parse }] = await Promise.all([
    import('@debrief/language'),
    import('@debrief/document'),
  ]);
  const { model } = parse(`## Action items\n\n- [ ] ${words.replace(/\s*\n\s*/g, ' ')}\n`);
  return check(model)
    .slice(0, most)
    .map(({ rule, message, ask }) => ({ rule, message, ask: ask ?? null }));
}

/** More at once would be read by nobody. */
const most = 2;
