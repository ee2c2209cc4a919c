import { toJson } from '@debrief/document';
import { layOutStrip, minutesBetween } from '@debrief/figures';
import type { Desk } from '../../../changing/state.js';
import { focusEntry, nudge } from './nudge.js';
import { shifted } from './times.js';

/** So far a pointer goes before it is a drag, and no click. */
const slack = 4;

/** Lets the dots of the strip be dragged in time. Gives what ends that. */
export function dragOnStrip(desk: Desk): () => void {
  const onDown = (event: PointerEvent): void => {
    const dot = event.target instanceof Element ? event.target.closest('.fig-strip .fig-dot') : null;
    if (dot instanceof SVGElement && event.button === 0 && event.isPrimary) follow(dot, event, desk);
  };
  const onDrag = (event: DragEvent): void => {
    // A link would be dragged away as an address.
    if (event.target instanceof Element && event.target.closest('.fig-strip')) event.preventDefault();
  };
  document.addEventListener('pointerdown', onDown);
  document.addEventListener('dragstart', onDrag);
  return () => {
    document.removeEventListener('pointerdown', onDown);
    document.removeEventListener('dragstart', onDrag);
  };
}

function follow(dot: SVGElement, start: PointerEvent, desk: Desk): void {
  const figure = dot.closest('figure');
  const svg = dot.closest('svg');
  const { parsed } = desk;
  if (!figure || !svg || !parsed) return;
  const json = toJson(parsed.model, { id: null, path: null });
  const layout = layOutStrip(json.timeline, json.times, { width: Number(svg.getAttribute('width')) });
  const place = layout.dots[[...svg.querySelectorAll('.fig-dot')].indexOf(dot)];
  const index = place?.entries[0];
  const entry = index === undefined ? undefined : parsed.model.timeline[index];
  if (!place || !entry || index === undefined) return;
  let label: HTMLElement | null = null;
  let minutes = 0;
  const move = (event: PointerEvent): void => {
    const by = event.clientX - start.clientX;
    if (label === null && Math.abs(by) < slack) return;
    label ??= labelIn(figure);
    event.preventDefault();
    minutes = minutesBetween(layout, place.x, place.x + by);
    dot.setAttribute('transform', `translate(${by} 0)`);
    dot.classList.add('strip-dragged');
    label.textContent = shifted(entry, minutes) ?? 'It says no clock';
    const box = figure.getBoundingClientRect();
    const left = event.clientX - box.left - label.offsetWidth / 2;
    label.style.left = `${Math.max(0, Math.min(left, box.width - label.offsetWidth))}px`;
    label.style.top = `${event.clientY - box.top - 48}px`;
  };
  const end = (event: Event): void => {
    listening.abort();
    dot.removeAttribute('transform');
    dot.classList.remove('strip-dragged');
    if (label === null) return;
    label.remove();
    if (event.type !== 'pointerup') return;
    // What follows a drag is no click.
    const noClick = (click: Event): void => {
      click.preventDefault();
      click.stopPropagation();
    };
    addEventListener('click', noClick, { capture: true, once: true });
    setTimeout(() => removeEventListener('click', noClick, true), 0);
    if (minutes !== 0) void nudge(desk, index, minutes).then(focusEntry);
  };
  const listening = new AbortController();
  const options = { capture: true, signal: listening.signal };
  addEventListener('pointermove', move, options);
  addEventListener('pointerup', end, options);
  addEventListener('pointercancel', end, options);
  addEventListener('keydown', (event) => event.key === 'Escape' && end(event), options);
}

function labelIn(figure: HTMLElement): HTMLElement {
  const label = document.createElement('output');
  label.className = 'strip-label';
  figure.append(label);
  return label;
}
