import { type ReactNode, useEffect, useRef, useState } from 'react';

interface Props {
  /** How wide it is where there is room, and on a telephone: what is drawn before anything is measured. */
  readonly wide: number;
  readonly narrow: number;
  readonly children: (width: number) => ReactNode;
}

/** Narrower than any page: the place is not laid out yet. */
const least = 200;

/** Draws a figure as wide as its place. Before scripts run both widths stand there, and the style sheet shows one. */
export function Sized({ wide, narrow, children }: Props) {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState<number | null>(null);
  useEffect(() => {
    const place = ref.current;
    if (place === null) return;
    const sizes = new ResizeObserver(([entry]) => {
      const measured = Math.floor(entry?.contentRect.width ?? 0);
      if (measured >= least) setWidth(measured);
    });
    sizes.observe(place);
    return () => sizes.disconnect();
  }, []);
  return (
    <div ref={ref} className="pm-sized">
      {width === null ? (
        <>
          <div className="pm-sized-wide">{children(wide)}</div>
          <div className="pm-sized-narrow">{children(narrow)}</div>
        </>
      ) : (
        children(width)
      )}
    </div>
  );
}
