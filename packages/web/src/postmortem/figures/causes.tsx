import type { Postmortem } from '@debrief/api/client';
import { type CausePart, CausesMap, CausesTable, layOutCauses } from '@debrief/figures';
import { useMemo, useState } from 'react';
import { useLight, useLitIndex } from '../light/light.js';
import { Sized } from './sized.js';
import { ViewSwitch } from './view.js';

interface Props {
  readonly model: Postmortem['model'];
}

/** Up to so many factors have their whys beside them from the beginning. */
const few = 4;

/** What had to come together, and what is done about it. */
export function CausesFigure({ model }: Props) {
  const { factors, actions } = model;
  const [view, setView] = useState<'figure' | 'table'>('figure');
  // With many factors, what is joined and what is open comes first.
  const [showsWhys, setWhys] = useState(factors.length <= few);
  if (factors.length === 0) return null;
  const hasWhys = factors.some(({ chains }) => chains.some(({ whys }) => whys.length > 0));
  const href = (part: CausePart): string => hrefOf(model, part);
  return (
    <figure className="pm-figure pm-causes" aria-labelledby="pm-causes-name">
      <figcaption className="pm-figure-head">
        <h3 id="pm-causes-name">What came together</h3>
        <span className="pm-figure-ways">
          {hasWhys && view === 'figure' ? (
            <button
              type="button"
              className="pm-switch"
              aria-pressed={showsWhys}
              onClick={() => setWhys(!showsWhys)}
            >
              Whys
            </button>
          ) : null}
          <ViewSwitch view={view} onView={setView} of="What came together" />
        </span>
      </figcaption>
      {view === 'table' ? (
        <div className="pm-figure-table">
          <CausesTable factors={factors} actions={actions} href={href} />
        </div>
      ) : (
        <Sized wide={624} narrow={328}>
          {(width) => <SizedMap model={model} width={width} whys={showsWhys} />}
        </Sized>
      )}
    </figure>
  );
}

function SizedMap({ model, width, whys }: Props & { readonly width: number; readonly whys: boolean }) {
  const light = useLight();
  const factor = useLitIndex('factor');
  const action = useLitIndex('action');
  const { factors, actions, title, reasons } = model;
  const layout = useMemo(() => {
    const reason = reasons.find(({ of }) => of === 'only one factor')?.text ?? null;
    return layOutCauses(factors, actions, title, { width, whys, reason });
  }, [factors, actions, title, reasons, width, whys]);
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
