/** A postmortem of about so many kilobytes, as a long incident with many hands makes it. @param {number} kilobytes */
export function longPostmortem(kilobytes) {
  const size = kilobytes * 1024;
  const share = (/** @type {(index: number) => string} */ write, /** @type {number} */ part) => {
    let text = '';
    for (let index = 0; text.length < size * part; index++) text += write(index);
    return text;
  };
  return [
    '---\nformat: 1\nstatus: draft\nseverity: sev1\nsystems: [payments, ledger]\nowner: Dana Reyes\npeople:\n  scribe: Mei Chen\n---\n',
    '# Card payments declined while the ledger failed over\n',
    `## Summary\n\n${share((index) => `For ${index + 3} minutes some of the card payments were declined in region ${index}, and the queue behind the ledger grew. `, 0.08)}\n`,
    `## Timeline\n\nAll times are UTC.\n${share(day, 0.42)}`,
    `## Contributing factors\n${share(factor, 0.2)}`,
    `## Lessons learned\n\n${share((index) => `- A drill without path ${index} shows little of what a failover does to it.\n`, 0.05)}`,
    `## Action items\n\n${share(action, 0.25)}`,
  ].join('\n');
}

/** @param {number} index */
function day(index) {
  const entries = Array.from({ length: 40 }, (_, entry) => {
    const minutes = 480 + entry * 13;
    const clock = `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
    return `- ${clock} The graph of pool ${index}.${entry} showed ${entry * 7} connections; a responder wrote it into the channel. ([graph](graphs/${index}-${entry}.png))\n`;
  });
  return `\n### 2026-11-${pad((index % 28) + 1)}\n\n${entries.join('')}`;
}

/** @param {number} index */
function factor(index) {
  return `\n### F${index + 1} Client ${index + 1} reconnects at once after a failover\n\n- Level: technical\n- Assumed: driver ${index} spreads its retries\n\n**Why it happened**\n\n1. Why did client ${index} reconnect at once?\n   - The driver retries without jitter.\n1. Why did no drill show it?\n   - Drills exclude path ${index}.\n`;
}

/** @param {number} index */
function action(index) {
  return `- [ ] **A${index + 1}** Add jitter to the reconnects of client ${index + 1}\n  - Kind: preventative\n  - Owner: Arjun Rao\n  - Ticket: [PAY-${index + 100}](https://tracker.example/browse/PAY-${index + 100})\n  - Due: 2026-12-${pad((index % 28) + 1)}\n  - Addresses: F${index + 1}\n`;
}

/** @param {number} number */
function pad(number) {
  return String(number).padStart(2, '0');
}
