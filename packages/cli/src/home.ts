/** The folder of this package, `package.json` and `starter` in it; the code lies one below, compiled or bundled. */
export const home = new URL('..', import.meta.url);
