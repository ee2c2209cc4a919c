import { useRef, useState } from 'react';

/** How long somebody who types may pause before it is taken as said. */
const pause = 120;

interface Typing {
  readonly typed: string;
  readonly type: (words: string) => void;
}

/** Words of the address that somebody types: shown at once, said after a short pause. */
export function useTyping(said: string, say: (words: string) => void): Typing {
  const [typed, setTyped] = useState(said);
  const [sent, setSent] = useState(said);
  const [seen, setSeen] = useState(said);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  if (seen !== said) {
    setSeen(said);
    // The address has changed in another way: by a link, or by going back.
    if (said !== sent) {
      setTyped(said);
      setSent(said);
    }
  }
  const type = (words: string): void => {
    setTyped(words);
    clearTimeout(waiting.current);
    waiting.current = setTimeout(() => {
      setSent(words);
      say(words);
    }, pause);
  };
  return { typed, type };
}
