/** Signs by their width in thousandths of the size of the type, in a sans serif such as Inter. */
const classes: readonly (readonly [width: number, signs: string])[] = [
  [265, 'ijl \u00a0'],
  [315, "I!',.:;`t|’‘·"],
  [410, '/\\()[]{}fr-_"^“”'],
  [520, 's*?–'],
  [580, 'akvxyzJLce'],
  [620, 'bdghnopquEFZ#'],
  [650, '0123456789'],
  [680, '$&+<=>~BPRSTX'],
  [750, 'ACDGHKNOQUVY'],
  [860, 'wm'],
  [980, 'MW%@…—'],
];

const widths = new Map(classes.flatMap(([width, signs]) => [...signs].map((sign) => [sign, width] as const)));

/** How wide a text will be, in pixels: near enough to leave room for it, on the safe side. */
export function textWidth(text: string, size: number): number {
  let thousandths = 0;
  for (const sign of text) thousandths += signWidth(sign);
  return (thousandths / 1000) * size;
}

function signWidth(sign: string): number {
  const known = widths.get(sign);
  if (known !== undefined) return known;
  const code = sign.codePointAt(0) ?? 0;
  if (code < 0x20 || isUnseen(code)) return 0;
  if (code < 0x300) return 620;
  if (isWide(code)) return 1050;
  return code >= 0x590 && code <= 0x8ff ? 720 : 700;
}

/** Marks that stand on the letter before them, joiners and the marks of direction. */
function isUnseen(code: number): boolean {
  return (
    (code >= 0x300 && code <= 0x36f) ||
    (code >= 0x591 && code <= 0x5c7) ||
    (code >= 0x64b && code <= 0x65f) ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x2069) ||
    (code >= 0xfe00 && code <= 0xfe0f)
  );
}

/** Signs as wide as they are high: those of East Asia, and pictures. */
function isWide(code: number): boolean {
  return (
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0x1f000 && code <= 0x3ffff)
  );
}
