/** The colours of the figures: the page sets the properties, and what stands alone has these. */
export const ink = 'var(--ink, #1f2328)';
export const inkSoft = 'var(--ink-soft, #57606a)';
export const inkFaint = 'var(--ink-faint, #6e7781)';
export const line = 'var(--line-strong, var(--line, #c9c4b9))';
export const onAccent = 'var(--on-accent, var(--paper, #ffffff))';
export const paper = 'var(--paper, #ffffff)';
export const raised = 'var(--paper-raised, #f6f8fa)';
export const accent = 'var(--accent, #2f5f8f)';
export const accentSoft = 'var(--accent-soft, #dbe7f3)';
export const good = 'var(--good, #3b6e4f)';
export const warn = 'var(--warn, #8a5a12)';
export const face = 'var(--sans, Inter, system-ui, sans-serif)';

/** The middle of a pixel, where a fine line is sharp. */
export function crisp(place: number): number {
  return Math.floor(place) + 0.5;
}
