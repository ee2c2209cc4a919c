import type { Postmortem } from '@debrief/api/client';
import { type CausePart, type CausePick, CausesMap, CausesTable, layOutCauses } from '@debrief/figures';
import { lazy, Suspense, useCallback, useMemo, useRef, useState } from 'react';
import { useLight, useLitIndex } from '../light/light.js';
import { Sized } from './sized.js';
import { ViewSwitch } from './view.js';

const Picked = lazy(async () => ({ default: (await import('../parts/picked/picked.js')).Picked }));

interface Props {
  readonly model: Postmortem['model'];
}

/** What is open below the map, and how something else is opened. */
interface Picking {
  readonly picked: CausePick | null;
  readonly onPick: (pick: CausePick) => void;
}

/** Up to so many factors have their whys beside them from the beginning. */
const few = 4;

/** What had to come together, and what is done about it. */
export function CausesFigure({ model }: Props) {
  const { factors, actions } = model;
  const [view, setView] = useState<'figure' | 'table'>('figure');
  // With many factors, what is joined and what is open comes first.
  const [showsWhys, setWhys] = useState(factors.length <= few);
  const [picked, setPicked] = useState<CausePick | null>(null);
  const figure = useRef<HTMLElement>(null);
  const close = useCallback(() => {
    setPicked(null);
    // Where the form closes without a change, what opened it has the focus again.
    if (picked)
      figure.current?.querySelector<SVGElement>(`[data-pick="${picked.kind}:${picked.index}"]`)?.focus();
  }, [picked]);
  if (factors.length === 0) return null;
  const picking: Picking = { picked, onPick: setPicked };
  const hasWhys = factors.some(({ chains }) => chains.some(({ whys }) => whys.length > 0));
  const href = (part: CausePart): string => hrefOf(model, part);
  return (
    <figure ref={figure} className="pm-figure pm-causes" aria-labelledby="pm-causes-name">
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
          <CausesTable factors={factors} actions={actions} href={href} {...picking} />
        </div>
      ) : (
        <Sized wide={624} narrow={328}>
          {(width) => <SizedMap model={model} width={width} whys={showsWhys} picking={picking} />}
        </Sized>
      )}
      {picked ? (
        <div className="pm-picked">
          <Suspense fallback={null}>
            <Picked key={`${picked.kind} ${picked.index}`} pick={picked} onClose={close} />
          </Suspense>
        </div>
      ) : null}
    </figure>
  );
}

interface SizedProps extends Props {
  readonly width: number;
  readonly whys: boolean;
  readonly picking: Picking;
}

function SizedMap({ model, width, whys, picking }: SizedProps) {
  const light = useLight();
  const factor = useLitIndex('factor');
  const action = useLitIndex('action');
  const { factors, actions, title, reasons } = model;
  const layout = useMemo(() => {
    const reason = reasons.find(({ of }) => of === 'only one factor')?.text ?? null;
    return layOutCauses(factors, actions, title, { width, whys, reason, asks: true });
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
      {...picking}
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
