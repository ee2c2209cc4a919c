/** Letters that some file systems pass over, so that a name with them is the name without them. */
const ignored = /[\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/gu;
const control = /\p{Cc}/u;

/** Device names on Windows: no file can be called so there, with any ending. */
const device = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³]) *(?:\.|$)/i;

const longestName = 255;
const longestPath = 1024;

/**
 * Why a path can never be that of a file in the folder, in words that end a sentence; null when it can:
 * `refusedPath('../etc/passwd')` is `'it leaves the folder'`.
 */
export function refusedPath(path: string): string | null {
  if (path === '') return 'it is empty';
  if (control.test(path)) return 'it holds control characters';
  if (/[\ud800-\udfff]/u.test(path)) return 'it is not valid Unicode';
  if (path.includes('\\')) return 'it holds a backslash; folders are parted by /';
  if (path.startsWith('/') || /^[a-z]:/i.test(path)) return 'it is absolute; name it from the folder on';
  if (Buffer.byteLength(path) > longestPath) return 'it is too long';
  const names = path.split('/');
  if (names.includes('..')) return 'it leaves the folder';
  if (names.includes('') || names.includes('.')) return 'it has an empty part';
  if (names.some((name) => Buffer.byteLength(name) > longestName)) return 'a name in it is too long';
  if (names.some(isGitFolder)) return 'it lies in what belongs to Git';
  if (plainName(names[0] ?? '') === '.debrief') return 'it lies in what Debrief keeps for itself';
  return null;
}

/** Why nobody should make a file of this name, since not every computer could hold it; null when all can. */
export function refusedName(path: string): string | null {
  const refused = refusedPath(path);
  if (refused) return refused;
  for (const name of path.split('/')) {
    if (/[<>:"|?*]/.test(name)) return `Windows has no names with ${/[<>:"|?*]/.exec(name)?.[0]}`;
    if (/[. ]$/.test(name)) return 'Windows has no names that end with a dot or a space';
    if (name.startsWith(' ')) return 'a name in it begins with a space';
    if (device.test(name)) return `${name} is the name of a device on Windows`;
  }
  return null;
}

/** Two paths that fold to the same words are one file on computers that do not tell case. */
export function folded(path: string): string {
  return path.normalize('NFC').toLowerCase().toUpperCase().normalize('NFC');
}

/** `.git` in any spelling that some file system takes for it: `.GIT`, `git~1`, `.git.`, `.git::$DATA`. */
function isGitFolder(name: string): boolean {
  const plain = plainName(name);
  return plain === '.git' || /^git~\d+$/.test(plain);
}

function plainName(name: string): string {
  return name
    .replace(ignored, '')
    .replace(/:.*$/s, '')
    .replace(/[. ]+$/, '')
    .normalize('NFKC')
    .toLowerCase();
}
