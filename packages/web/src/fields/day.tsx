import { Line } from './line.js';

interface Props {
  readonly value: string;
  readonly onChange: (day: string) => void;
}

const isDay = /^\d{4}-\d{2}-\d{2}$/;

/** A day, by the browser's calendar; what stands in the text and is no day of a calendar can be edited as words. */
export function Day({ value, onChange }: Props) {
  const isOfCalendar = value === '' || isDay.test(value);
  // Without an end, a year takes six figures from whoever types one by key.
  return isOfCalendar ? (
    <Line type="date" max="9999-12-31" value={value} onChange={onChange} />
  ) : (
    <Line value={value} onChange={onChange} />
  );
}
