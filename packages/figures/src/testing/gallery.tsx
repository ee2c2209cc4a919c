// All figures on one page, over the examples and the extremes, to be looked at: the README says how.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { parse, toJson } from '@debrief/document';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import {
  Bars,
  BarsTable,
  CausesMap,
  CausesTable,
  DotStrip,
  DotStripTable,
  Loop,
  LoopTable,
  layOutCauses,
  layOutStrip,
  PartBars,
  PartBarsTable,
  Strip,
  StripTable,
} from '../index.js';
import { countFigures, manyFactors, oddTexts, partFigures, spreadFigures, timelineOf } from './made.js';

const [width = '1040', theme = 'light', target = '/tmp/gallery.html', only = ''] = process.argv.slice(2);
const root = process.cwd();
const css = readFileSync(join(root, 'packages/figures/src/figures.css'), 'utf8');
const tokens = readFileSync(join(root, 'packages/web/src/styles/tokens.css'), 'utf8');

function examples(): string[] {
  const folder = join(root, 'examples');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /^\d{4}\/\d\d\..*\.md$/.test(name))
    .sort()
    .map((name) => join(folder, name));
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

const room = { width: Number(width) };
const href = (entry: number): string => `#entry-${entry}`;
const parts: ReactNode[] = [];
const phases = (['assemble', 'facts', 'causes', 'deeper', 'actions', 'loop closed'] as const).map(
  (phase, index) => ({ phase, asked: 3 + (index % 3), met: [3, 4, 3, 2, 0, 0][index] ?? 0 }),
);
parts.push(
  <Part key="loop" title="Loop">
    <div className="row">
      {[28, 40, 64, 120, 160, 220].map((size) => (
        <Loop key={size} phases={phases} current="causes" size={size} />
      ))}
      <Loop phases={phases} current="assemble" />
      <Loop phases={phases} current="loop closed" />
      <Loop phases={phases} current={null} />
      <Loop phases={phases} current={null} size={28} />
    </div>
    <LoopTable phases={phases} current="causes" />
  </Part>,
);
for (const file of examples()) {
  const json = toJson(parse(readFileSync(file, 'utf8'), undefined, { path: file }).model, {
    id: null,
    path: file,
  });
  parts.push(
    <Part key={file} title={file.slice(root.length)}>
      <Strip
        layout={layOutStrip(json.timeline, json.times, room)}
        href={href}
        lit={file.includes('lockers') ? 3 : null}
      />
      <CausesMap
        layout={layOutCauses(json.factors, json.actions, json.title, room)}
        href={({ kind, index }) => `#${kind}-${index}`}
        lit={file.includes('lockers') ? { kind: 'factor', index: 1 } : null}
      />
      {file.includes('hour-that') && (
        <>
          <StripTable timeline={json.timeline} times={json.times} href={href} />
          <CausesTable
            factors={json.factors}
            actions={json.actions}
            href={({ kind, index }) => `#${kind}-${index}`}
          />
        </>
      )}
    </Part>,
  );
}
for (const [title, { timeline, times }] of Object.entries(timelineOf)) {
  parts.push(
    <Part key={`made ${title}`} title={title}>
      <Strip layout={layOutStrip(timeline, times, room)} href={href} />
    </Part>,
  );
}
for (const [title, { factors, actions, reason }] of Object.entries(manyFactors)) {
  parts.push(
    <Part key={`grown ${title}`} title={title}>
      <CausesMap
        layout={layOutCauses(factors, actions, oddTexts.title, { ...room, reason })}
        href={({ kind, index }) => `#${kind}-${index}`}
      />
    </Part>,
  );
}
for (const [title, figure] of Object.entries(spreadFigures)) {
  parts.push(
    <Part key={`chart ${title}`} title={title}>
      <DotStrip figure={figure} {...room} href={(id) => `#${id}`} />
      {figure.n < 20 && <DotStripTable figure={figure} href={(id) => `#${id}`} />}
    </Part>,
  );
}
for (const [title, figure] of Object.entries(countFigures)) {
  parts.push(
    <Part key={`chart ${title}`} title={title}>
      <Bars figure={figure} {...room} href={({ name }) => `#${name}`} />
      <BarsTable figure={figure} />
    </Part>,
  );
}
for (const [title, figure] of Object.entries(partFigures)) {
  parts.push(
    <Part key={`chart ${title}`} title={title}>
      <PartBars figure={figure} {...room} />
      <PartBarsTable figure={figure} />
    </Part>,
  );
}
const page = renderToStaticMarkup(
  <html lang="en" data-theme={theme}>
    <head>
      <meta charSet="utf-8" />
      <title>Figures</title>
      <style>{`${tokens}
@font-face{font-family:'Inter Variable';src:url(file://${root}/node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2);font-weight:100 900}
body{background:var(--paper);color:var(--ink);font:15px var(--sans);margin:16px;width:${width}px}
h2{font-size:13px;font-weight:500;color:var(--ink-soft);margin:40px 0 16px}
.row{display:flex;flex-wrap:wrap;gap:24px;align-items:center}.fig-causes{margin-top:36px}table{font-size:13px;margin-top:20px}${css}`}</style>
    </head>
    <body>
      {only === '' ? parts : parts.filter((part) => String((part as { key?: string }).key).includes(only))}
    </body>
  </html>,
);
writeFileSync(target, `<!doctype html>${page}`);
