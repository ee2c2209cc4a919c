/**
 * Where an address leads in the folder, from a document in `folder`; null where it leads elsewhere, or to a place in
 * the same text: `resolvedAddress('../2025/03.search.slow.md#impact', '2026')` is `2025/03.search.slow.md`.
 */
export function resolvedAddress(written: string, folder: string): string | null {
  const path = written.replace(/^<(.*)>$/s, '$1').replace(/[?#].*$/s, '');
  return path === '' || isElsewhere(path) ? null : pathOf(namesIn(path), folder);
}

/** True for an address on the web, on this computer, or of another kind. */
export function isElsewhere(path: string): boolean {
  return path.startsWith('//') || /^[a-z][a-z\d+.-]*:/i.test(path);
}

/** The names between the slashes of an address, as the file system has them. */
export function namesIn(path: string): string[] {
  return path.split('/').map(decoded);
}

/** The path that names lead to from a folder, or from the top behind a first slash; null for one outside of it. */
export function pathOf(names: readonly string[], folder: string): string | null {
  const parts: string[] = [];
  for (const name of names[0] === '' ? names : [...folder.split('/'), ...names]) {
    if (name === '' || name === '.') continue;
    if (name !== '..') parts.push(name);
    else if (parts.pop() === undefined) return null;
  }
  return parts.length === 0 ? null : parts.join('/');
}

function decoded(name: string): string {
  const plain = name.replace(/\\([!-/:-@[-`{-~])/g, '$1');
  try {
    return decodeURIComponent(plain);
  } catch {
    return plain;
  }
}
