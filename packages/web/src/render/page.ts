export type Theme = 'light' | 'dark';

/** What a page is made from. */
export interface PageRequest {
  /** Path and query. */
  readonly url: string;
  /** What the person chose; null for what their system says. */
  readonly theme: Theme | null;
  /** Whether the person has put the welcome of the examples away. */
  readonly welcomed?: boolean;
  /** Asks the server for data, as the person who asks for the page. */
  readonly fetch: typeof fetch;
  readonly assets: Assets;
}

/** The files that a page loads. */
export interface Assets {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
  /** Typefaces that are needed at once. */
  readonly preloads: readonly string[];
}

export interface RenderedPage {
  readonly status: number;
  /** The whole document. */
  readonly html: string;
}
