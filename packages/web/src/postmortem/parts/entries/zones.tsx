import { Choice } from '../../../fields/index.js';
import type { TimesAround } from './times.js';

interface Props {
  readonly value: string;
  readonly onChange: (zone: string) => void;
  readonly around: TimesAround;
}

/** The zones that clocks may be in: that of the timeline, that of this browser, and UTC. */
export function ZoneChoice({ value, onChange, around }: Props) {
  return <Choice value={value} onChange={onChange} choices={zonesFor(around)} />;
}

/** The zone that a form begins with. */
export function firstZone(around: TimesAround): string {
  return around.zone ?? (around.takesZones ? 'UTC' : '');
}

function zonesFor({ zone, takesZones }: TimesAround) {
  const own = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const named = [zone, 'UTC', own].filter((each): each is string => !!each);
  const all = [...new Set(named)].map((each) => ({
    value: each,
    words: each === zone ? `${each}, as the timeline` : each === own ? `${each}, as here` : each,
  }));
  return takesZones ? all : [{ value: '', words: 'As the timeline, which says none' }];
}
