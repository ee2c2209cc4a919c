import { useSyncExternalStore } from 'react';

/** The zone of this computer, as our times name it; null before the browser has taken the page over. */
export function useZoneHere(): string | null {
  return useSyncExternalStore(
    () => () => undefined,
    () => zoneName(new Intl.DateTimeFormat().resolvedOptions().timeZone, -new Date().getTimezoneOffset()),
    () => null,
  );
}

/** A place that everybody knows, or else the minutes east of UTC as an offset: `+05:30`. */
export function zoneName(place: string, minutes: number): string {
  if (minutes === 0 && !place.includes('/')) return 'UTC';
  if (/^(?:Etc\/)?(?:UTC|GMT|UCT|Universal|Zulu)$/.test(place)) return 'UTC';
  if (
    /^(?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)\/[A-Z][A-Za-z_]+$/.test(
      place,
    )
  )
    return place;
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(hours)}:${two(rest)}`;
}
