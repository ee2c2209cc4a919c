/** The pages of the workbench, as whoever built them hands them over. */
export interface Pages {
  /** The folder of files for the browser, with Vite's manifest. */
  readonly assets: string;
  render(page: PageRequest): Promise<RenderedPage>;
}

export interface PageRequest {
  /** The path and the query: `/2026/05.search.slow?find=retry`. */
  readonly url: string;
  /** What the person chose; null where they leave it to their system. */
  readonly theme: 'light' | 'dark' | null;
  /** Whether they have put the welcome of the examples away. */
  readonly welcomed: boolean;
  /** Asks this server, in process and as the same person. */
  readonly fetch: typeof fetch;
  readonly assets: PageAssets;
}

/** Addresses of what a page loads. */
export interface PageAssets {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
  readonly preloads: readonly string[];
}

export interface RenderedPage {
  readonly status: number;
  /** The whole document. */
  readonly html: string;
}
