import { type Moment, moments } from '@debrief/document/words';
import { durationWords } from '../words/duration.js';
import { textWidth } from '../words/width.js';

/** How long it took from the beginning to a later moment. */
export interface StripSpan {
  readonly moment: Moment;
  readonly seconds: number;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  /** `detected after 12 min` */
  readonly label: string;
  /** Where the label begins. */
  readonly labelX: number;
  /** The stretch that is left open for a label on the line itself, where there is no room beside it. */
  readonly open: readonly [from: number, to: number] | null;
}

/** A row for each moment after the beginning, with its words beside the line. */
export function spansOf(
  times: ReadonlyMap<Moment, number>,
  x: (time: number) => number,
  room: { readonly top: number; readonly row: number; readonly width: number; readonly size: number },
): readonly StripSpan[] {
  const began = times.get('began');
  if (began === undefined) return [];
  const later = moments.flatMap((moment) => {
    const time = times.get(moment);
    return moment === 'began' || time === undefined || time < began ? [] : [{ moment, time }];
  });
  return later.map(({ moment, time }, index) => {
    const seconds = Math.round((time - began) / 1000);
    const label = seconds === 0 ? `${moment} at once` : `${moment} after ${durationWords(seconds)}`;
    const width = textWidth(label, room.size);
    const [x0, x1] = [x(began), x(time)];
    const isRight = x1 + 8 + width <= room.width;
    const isLeft = !isRight && x0 - 8 - width >= 0;
    const labelX = isRight ? x1 + 8 : isLeft ? x0 - 8 - width : Math.max(0, x1 - 10 - width);
    const y = room.top + index * room.row + room.row / 2;
    const isOnLine = !isRight && !isLeft;
    const open = isOnLine ? ([labelX - 5, Math.min(x1, labelX + width + 5)] as const) : null;
    return { moment, seconds, x0, x1, y, label, labelX, open };
  });
}
