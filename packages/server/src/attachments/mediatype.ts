/** Media types by the ending of a name; everything else is bytes. */
const types: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  bmp: 'image/bmp',
  css: 'text/css',
  csv: 'text/csv',
  diff: 'text/plain',
  gif: 'image/gif',
  gz: 'application/gzip',
  har: 'application/json',
  htm: 'text/html',
  html: 'text/html',
  ico: 'image/x-icon',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  js: 'text/javascript',
  json: 'application/json',
  log: 'text/plain',
  map: 'application/json',
  md: 'text/markdown',
  mp3: 'audio/mpeg',
  mp4: 'video/mp4',
  pdf: 'application/pdf',
  png: 'image/png',
  sql: 'text/plain',
  svg: 'image/svg+xml',
  tar: 'application/x-tar',
  tsv: 'text/tab-separated-values',
  txt: 'text/plain',
  wav: 'audio/wav',
  webm: 'video/webm',
  webp: 'image/webp',
  woff2: 'font/woff2',
  xhtml: 'application/xhtml+xml',
  xml: 'application/xml',
  yaml: 'text/plain',
  yml: 'text/plain',
  zip: 'application/zip',
};

/** The media type of a file by its name: `mediaTypeOf('queue.png')` is `'image/png'`. */
export function mediaTypeOf(name: string): string {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(types, ending) ? (types[ending] ?? bytes) : bytes;
}

/** The same as a header has it: our texts are UTF-8. */
export function contentTypeOf(name: string): string {
  const type = mediaTypeOf(name);
  return type.startsWith('text/') ? `${type}; charset=utf-8` : type;
}

const bytes = 'application/octet-stream';
