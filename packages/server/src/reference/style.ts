/** How the reference looks: one calm column, and a margin with its contents where there is room. */
export const stylesheet = `:root {
  color-scheme: light dark;
  --ground: light-dark(#fbfaf8, #191b1e);
  --raised: light-dark(#f2f0ec, #22252a);
  --ink: light-dark(#24262a, #dfe1e4);
  --quiet: light-dark(#5d6168, #a3a8b0);
  --line: light-dark(#dedbd5, #363a41);
  --accent: light-dark(#1f5f74, #86c3d6);
}
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body { margin: 0; padding: 2rem 1rem 6rem; background: var(--ground); color: var(--ink); font: 1rem/1.6 Inter, system-ui, sans-serif; overflow-wrap: anywhere; }
header, nav, main { max-width: 44rem; margin-inline: auto; }
.home { margin: 0; color: var(--quiet); }
h1 { font-size: 2rem; line-height: 1.2; margin: 0.25rem 0 0.75rem; }
.lead { font-size: 1.125rem; margin: 0 0 1.5rem; }
h2 { font-size: 1.375rem; margin: 3.5rem 0 0.5rem; }
h3 { font-size: 1.0625rem; margin: 0 0 0.25rem; }
h4 { font-size: 0.875rem; font-weight: 600; color: var(--quiet); margin: 1rem 0 0.25rem; }
p { margin: 0.5rem 0; }
a { color: var(--accent); text-underline-offset: 0.15em; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
article { padding: 1.25rem 0; border-top: 1px solid var(--line); }
:target { color: var(--accent); }
code, pre { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; font-size: 0.875em; }
pre { background: var(--raised); border-radius: 6px; padding: 0.75rem 1rem; overflow-x: auto; line-height: 1.5; overflow-wrap: normal; }
pre code { font-size: 0.8125rem; }
.address { margin: 0 0 0.5rem; }
.method { font-size: 0.8125rem; font-weight: 600; letter-spacing: 0.03em; color: var(--quiet); }
.status, dt .fact, .fact { color: var(--quiet); font-size: 0.875rem; font-variant-numeric: tabular-nums; }
dl { margin: 0; display: grid; gap: 0.25rem; }
dt { margin-top: 0.25rem; }
dd { margin: 0 0 0 1.25rem; }
dd:empty { display: none; }
.answers { grid-template-columns: 2.5rem minmax(0, 1fr); align-items: baseline; }
.answers dt, .answers dd { margin: 0; }
summary { cursor: pointer; color: var(--accent); padding: 0.25rem 0; width: fit-content; }
nav ul { margin: 0 0 0.75rem; padding-left: 1.25rem; }
nav p { margin: 0.25rem 0; }
@media (min-width: 75rem) {
  body { display: grid; grid-template-columns: 16rem minmax(0, 44rem) 16rem; gap: 0 3rem; justify-content: center; }
  header, main { grid-column: 2; margin-inline: 0; }
  header { grid-row: 1; }
  nav { grid-column: 1; grid-row: 1 / span 2; position: sticky; top: 2rem; align-self: start; max-height: calc(100vh - 4rem); overflow: auto; font-size: 0.875rem; margin-inline: 0; }
}
`;
