import type { Postmortem } from '@debrief/api/client';
import { type CausePart, CausesMap, CausesTable, layOutCauses } from '@debrief/figures';
import { useMemo, useState } from 'react';
import { useLight, useLitIndex } from '../light/light.js';
import { Sized } from './sized.js';
import { ViewSwitch } from './view.js';

interface Props {
  readonly model: Postmortem['model'];
}

/** What had to come together, and what is done about it. */
export function CausesFigure({ model }: Props) {
  const [view, setView] = useState<'figure' | 'table'>('figure');
  const { factors, actions } = model;
  if (factors.length === 0) return null;
  const href = (part: CausePart): string => hrefOf(model, part);
  return (
    <figure className="pm-figure pm-causes" aria-labelledby="pm-causes-name">
      <figcaption className="pm-figure-head">
        <h3 id="pm-causes-name">What came together</h3>
        <ViewSwitch view={view} onView={setView} of="What came together" />
      </figcaption>
      {view === 'table' ? (
        <div className="pm-figure-table">
          <CausesTable factors={factors} actions={actions} href={href} />
        </div>
      ) : (
        <Sized wide={624} narrow={328}>
          {(width) => <SizedMap model={model} width={width} />}
        </Sized>
      )}
    </figure>
  );
}

function SizedMap({ model, width }: Props & { readonly width: number }) {
  const light = useLight();
  const factor = useLitIndex('factor');
  const action = useLitIndex('action');
  const { factors, actions, title } = model;
  const layout = useMemo(
    () => layOutCauses(factors, actions, title, { width, whys: true }),
    [factors, actions, title, width],
  );
  const lit: CausePart | null =
    factor !== null
      ? { kind: 'factor', index: factor }
      : action !== null
        ? { kind: 'action', index: action }
        : null;
  return (
    <CausesMap
      layout={layout}
      lit={lit}
      href={(part) => hrefOf(model, part)}
      onLight={(part) => light.set(part === null ? null : { what: part.kind, index: part.index })}
    />
  );
}

/** The text gives parts that have an id a place of that name. */
function hrefOf({ factors, actions }: Postmortem['model'], { kind, index }: CausePart): string {
  const id = (kind === 'factor' ? factors : actions)[index]?.id ?? null;
  return id === null ? (kind === 'factor' ? '#contributing-factors' : '#action-items') : `#${id}`;
}
