import type { Status } from '@debrief/api/client';
import { useEffect, useState } from 'react';

const storageName = 'debrief-findings';

/** Whether findings are shown: as the reader chose, or else while a postmortem is still being written. */
export function useShowsFindings(status: Status): readonly [boolean, (shows: boolean) => void] {
  const [chosen, setChosen] = useState<boolean | null>(null);
  useEffect(() => setChosen(remembered()), []);
  const choose = (shows: boolean): void => {
    setChosen(shows);
    try {
      localStorage.setItem(storageName, shows ? 'shown' : 'folded');
    } catch {
      // Where nothing may be kept, the choice lasts as long as the page.
    }
  };
  return [chosen ?? (status === 'draft' || status === 'in-review'), choose];
}

function remembered(): boolean | null {
  try {
    const said = localStorage.getItem(storageName);
    return said === 'shown' ? true : said === 'folded' ? false : null;
  } catch {
    return null;
  }
}
