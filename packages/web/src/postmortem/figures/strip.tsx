import type { Postmortem } from '@debrief/api/client';
import { layOutStrip, Strip, StripTable } from '@debrief/figures';
import { useCallback, useMemo } from 'react';
import { useLight, useLitIndex } from '../light/light.js';
import { Sized } from './sized.js';
import { ViewSwitch } from './view.js';

interface Props {
  readonly model: Postmortem['model'];
  readonly view: 'figure' | 'table';
  readonly onView: (view: 'figure' | 'table') => void;
  /** Shows the place of an entry in the text. */
  readonly onPick: (entry: number) => void;
}

/** The incident to scale, full width below the head. */
export function StripFigure({ model, view, onView, onPick }: Props) {
  const isEmpty = model.timeline.length === 0;
  return (
    <figure className="pm-figure pm-strip" aria-labelledby="pm-strip-name">
      <figcaption className={isEmpty ? 'hidden' : 'pm-figure-head'}>
        <h2 id="pm-strip-name">The incident in time</h2>
        {isEmpty ? null : <ViewSwitch view={view} onView={onView} of="The incident in time" />}
      </figcaption>
      {view === 'table' && !isEmpty ? (
        <div className="pm-figure-table">
          <StripTable timeline={model.timeline} times={model.times} href={entryHref} />
        </div>
      ) : (
        <Sized wide={1152} narrow={328}>
          {(width) => <SizedStrip model={model} width={width} onPick={onPick} />}
        </Sized>
      )}
    </figure>
  );
}

function SizedStrip({ model, width, onPick }: Pick<Props, 'model' | 'onPick'> & { readonly width: number }) {
  const light = useLight();
  const lit = useLitIndex('entry');
  const layout = useMemo(() => layOutStrip(model.timeline, model.times, { width }), [model, width]);
  const onLight = useCallback(
    (entry: number | null) => light.set(entry === null ? null : { what: 'entry', index: entry }),
    [light],
  );
  return (
    <Strip
      layout={layout}
      lit={lit}
      href={entryHref}
      onLight={onLight}
      onPick={(entry, event) => {
        event.preventDefault();
        onPick(entry);
      }}
    />
  );
}

/** Before scripts run: at least the timeline. With them `onPick` finds the entry itself. */
function entryHref(): string {
  return '#timeline';
}
