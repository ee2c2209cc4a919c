import { useEffect, useRef } from 'react';

/**
 * A press on the box in front of an action ticks it. The box itself is a picture that takes no press, so what stands
 * around it looks whether it was meant.
 */
export function usePressedBox(owner: HTMLElement, onPress: () => void): void {
  const latest = useRef(onPress);
  latest.current = onPress;
  useEffect(() => {
    const box = owner.querySelector<HTMLElement>(
      ':scope > input[type="checkbox"], :scope > p > input[type="checkbox"]',
    );
    if (box === null) return undefined;
    const press = ({ clientX, clientY, detail, target }: MouseEvent): void => {
      // What lies over the text is not the box.
      if (!(target instanceof Element) || target.closest('.pm-rendered') === null) return;
      // Nor is a control; pressed by key, it is a click without a place.
      if (detail === 0 || target.closest('.pm-host, button, a') !== null) return;
      const { left, right, top, bottom } = box.getBoundingClientRect();
      const reach = 6;
      const isOn =
        clientX >= left - reach &&
        clientX <= right + reach &&
        clientY >= top - reach &&
        clientY <= bottom + reach;
      if (isOn) latest.current();
    };
    // It hangs outside of the action, so that the press comes to what is around both.
    document.addEventListener('click', press);
    return () => document.removeEventListener('click', press);
  }, [owner]);
}
