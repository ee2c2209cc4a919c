import type { Heading } from '@debrief/api/client';
import { useEffect, useState } from 'react';

/** The anchor of the section that is being read: the last heading in the upper quarter of the window, or above it. */
export function useCurrentHeading(headings: readonly Heading[]): string | null {
  const [current, setCurrent] = useState<string | null>(null);
  const anchors = headings.map(({ anchor }) => anchor).join('\n');
  useEffect(() => {
    const names = anchors.split('\n');
    const passed = new Set<string>();
    // As high above the window as need be, so that a jump over many headings is seen too.
    const observer = new IntersectionObserver(
      (seen) => {
        for (const { target, isIntersecting } of seen) {
          if (isIntersecting) passed.add(target.id);
          else passed.delete(target.id);
        }
        setCurrent(names.findLast((name) => passed.has(name)) ?? null);
      },
      { rootMargin: '10000000px 0px -72% 0px' },
    );
    for (const name of names) {
      const heading = document.getElementById(name);
      if (heading) observer.observe(heading);
    }
    return () => observer.disconnect();
  }, [anchors]);
  return current;
}
