import { Line } from './line.js';

interface Props {
  readonly value: string;
  readonly onChange: (day: string) => void;
}

const isDay = /^\d{4}-\d{2}-\d{2}$/;

/** A day, by the browser's calendar; what stands in the text and is no day of a calendar can be edited as words. */
export function Day({ value, onChange }: Props) {
  return (
    <Line type={value === '' || isDay.test(value) ? 'date' : 'text'} value={value} onChange={onChange} />
  );
}
