const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** Bytes as text. The byte order mark stays, so that offsets are those of the file; what is no UTF-8 becomes `\ufffd`. */
export function decoded(bytes: Uint8Array): string {
  return utf8.decode(bytes);
}
