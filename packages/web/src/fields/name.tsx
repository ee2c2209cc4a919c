import { useKnownPeople } from './known.js';
import { Line } from './line.js';

interface Props {
  readonly value: string;
  readonly onChange: (name: string) => void;
}

/** A person: those known are offered. */
export function Name({ value, onChange }: Props) {
  return <Line value={value} onChange={onChange} offers={useKnownPeople()} />;
}
