/** Controls that no text needs, and halves of surrogate pairs. */
const broken = /(?![\t\n\f])\p{Cc}|\p{Surrogate}/gu;

/** Marks that turn the direction of everything behind them, so that text reads otherwise than it is. */
const turning = /[\u202a-\u202e\u2066-\u2069]/g;

const special = /[&<>"'`\u202a-\u202e\u2066-\u2069\p{Surrogate}]|(?![\t\n\f])\p{Cc}/u;

const replacements: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
};

/** Text without what could harm its reader: broken characters become �, turning marks go, lines end in a line feed. */
export function harmless(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(turning, '').replace(broken, '\ufffd');
}

/** Any text, made safe between tags and inside a quoted attribute. `escapeHtml('a < b')` is `'a &lt; b'`. */
export function escapeHtml(text: string): string {
  if (!special.test(text)) return text;
  return harmless(text).replace(/[&<>"'`]/g, (character) => replacements[character] ?? '');
}

/** The attributes of a tag, each quoted, with a space before it; null and false ones are left out. */
export function attributes(values: Readonly<Record<string, string | number | boolean | null>>): string {
  let html = '';
  for (const [name, value] of Object.entries(values)) {
    if (value === true) html += ` ${name}`;
    else if (value !== null && value !== false) html += ` ${name}="${escapeHtml(String(value))}"`;
  }
  return html;
}
