import type { Finding, Postmortem, Thread } from '@debrief/api/client';
import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { theDesks } from './desks.js';
import type { DeskState } from './state.js';

/** A postmortem as this person has it before them: what the server says, with what is not saved yet. */
export function useShown(data: Postmortem): Postmortem {
  const desk = theDesks()?.of(data.id) ?? null;
  const state = useSyncExternalStore(
    desk?.subscribe ?? never,
    () => desk?.now() ?? null,
    () => null,
  );
  const older = useOlder(state);
  const isAhead = state?.parsed && (state.waiting.length > 0 || older.has(data.version));
  const isNewer = state?.kept && !isAhead && state.kept.version !== data.version;
  useEffect(() => {
    // Somebody else has changed it: the desk goes on from there.
    if (isNewer) void desk?.refresh();
  }, [isNewer, desk]);
  return useMemo(() => (isAhead && state ? shownOf(data, state) : data), [data, state, isAhead]);
}

const never = (): (() => void) => () => undefined;

/** The versions that the server had before what it has now, as far as this window has seen them. */
function useOlder(state: DeskState | null): ReadonlySet<string> {
  const seen = useRef(new Set<string>());
  const last = useRef<string | null>(null);
  const version = state?.kept?.version ?? null;
  if (version !== null && version !== last.current) {
    if (last.current !== null) seen.current.add(last.current);
    seen.current.delete(version);
    last.current = version;
  }
  return seen.current;
}

function shownOf(data: Postmortem, { parsed, kept, core }: DeskState): Postmortem {
  if (!parsed || !core) return data;
  const { model, text } = parsed;
  const edits = kept ? core.lineEdits(kept.text, text) : [];
  const resolve = (target: string, use: string): string | null => {
    const path = core.resolvedAddress(target, data.id.slice(0, 'YYYY'.length));
    if (path === null) return null;
    const isPage = use === 'link' && /^\d{4}\/[^/]+\.md$/.test(path);
    return isPage ? `/${encoded(path.slice(0, -'.md'.length))}` : `/files/${encoded(path)}`;
  };
  const { html, headings } = core.renderBody(model, resolve);
  return {
    ...data,
    title: model.title?.value ?? null,
    model: core.toJson(model, { id: data.id, path: data.path }),
    html,
    headings: [...headings],
    findings: data.findings.flatMap((each) => movedFinding(each, text, core.mapRange(each, edits))),
    threads: data.threads.map((each) => movedThread(each, (range) => core.mapRange(range, edits))),
  };
}

function encoded(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/** A finding where its words stand now; none where they have changed: the server looks at them anew. */
function movedFinding(
  finding: Finding,
  text: string,
  range: { from: number; to: number },
): readonly Finding[] {
  if (text.slice(range.from, range.to) !== finding.words || isSilenced(finding.rule, text, range.to))
    return [];
  const by = range.from - finding.from;
  const fixes = finding.fixes
    .filter(
      ({ edits }) => by === 0 || edits.every(({ from, to }) => finding.from <= from && to <= finding.to),
    )
    .map((fix) => ({
      ...fix,
      edits: fix.edits.map((edit) => ({ ...edit, from: edit.from + by, to: edit.to + by })),
    }));
  return [{ ...finding, ...range, fixes }];
}

/** Whether a comment further on in its paragraph silences a rule: it was just put there. */
function isSilenced(rule: string, text: string, from: number): boolean {
  const end = /\n\s*\n/.exec(text.slice(from))?.index ?? text.length;
  return text.slice(from, from + end).includes(`<!-- debrief-ignore ${rule}: `);
}

function movedThread(
  thread: Thread,
  map: (range: { from: number; to: number }) => { from: number; to: number },
): Thread {
  const { place } = thread;
  return typeof place === 'string' ? thread : { ...thread, place: { ...place, ...map(place) } };
}
