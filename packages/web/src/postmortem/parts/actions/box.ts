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
    const press = ({ clientX, clientY }: MouseEvent): void => {
      const { left, right, top, bottom } = box.getBoundingClientRect();
      const reach = 6;
      const isOn =
        clientX >= left - reach &&
        clientX <= right + reach &&
        clientY >= top - reach &&
        clientY <= bottom + reach;
      if (isOn) latest.current();
    };
    owner.addEventListener('click', press);
    return () => owner.removeEventListener('click', press);
  }, [owner]);
}
