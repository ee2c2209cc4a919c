import { describe, expect, test } from 'vitest';
import { parse } from '../parse.js';
import { render } from './render.js';
import { problemsOf } from './testing/allowed.js';
import { bare, page } from './testing/pages.js';
import { textOf } from './testing/tokenizer.js';

/** The page has this in it, and nothing that it may not have. */
function shows(text: string, ...parts: readonly string[]): void {
  const html = bare(text);
  for (const part of parts) expect(html).toContain(part);
  expect(problemsOf(page(text))).toEqual([]);
}

describe('sections', () => {
  test('headings, with sub-sections inside', () => {
    expect(bare('Intro\n\n## Lessons learned\n\nA\n\n### What went well\n\nB\n\n## Impact of it\n')).toBe(
      `<p>Intro</p>
<section data-kind="lessons">
<h2 id="lessons-learned">Lessons learned</h2>
<p data-lesson="lessons:0">A</p>
<section data-kind="well">
<h3 id="what-went-well">What went well</h3>
<p data-lesson="well:0">B</p>
</section>
</section>
<section data-kind="impact">
<h2 id="impact-of-it">Impact of it</h2>
</section>`,
    );
  });

  test('a label of its own with the blocks below it', () => {
    shows(
      '**Root cause**\n\nA disk.\n',
      '<section data-kind="factors">\n<p><strong>Root cause</strong></p>\n<p>A disk.</p>\n</section>',
    );
  });

  test('labelled lines within one paragraph', () => {
    shows(
      'Impact: many\nDetection: an alarm\n',
      '<p><span data-kind="impact">Impact: <span data-impact="0">many</span></span>\n<span data-kind="detection">Detection: an alarm</span></p>',
    );
  });

  test('labelled list items', () => {
    shows(
      '- **Impact**: many\n- **Resolution**: none\n\nMore.\n',
      '<li data-kind="impact"><strong>Impact</strong>: <span data-impact="0">many</span></li>',
      '<li data-kind="response">',
      '<p>More.</p>',
    );
  });

  test('a label that names several purposes', () => {
    shows('## Lessons learned and action items\n\nA\n', '<section data-kind="lessons" data-also="actions">');
  });
});

describe('timeline', () => {
  test('bullets', () => {
    shows(
      '## Timeline\n\n### 2026-11-03\n\n- 10:41 UTC **Began.** Up.\n- **10:53** – paged\n- 11:00 UTC x\n',
      '<li data-entry="0" data-moment="began"><time datetime="2026-11-03T10:41:00Z">10:41 UTC</time> <strong>Began.</strong> Up.</li>',
      '<li data-entry="1"><time datetime="2026-11-03T10:53:00Z"><strong>10:53</strong></time> – paged</li>',
    );
  });

  test('table rows', () => {
    shows(
      '## Timeline\n\n| Date | Time | Event |\n| --- | --- | --- |\n| 2026-11-03 | 10:41 | Up |\n',
      '<tr data-entry="0"><td><time datetime="2026-11-03T10:41">2026-11-03</time></td><td>10:41</td><td>Up</td></tr>',
    );
  });

  test('headings: the section is the entry', () => {
    shows(
      '## Timeline\n\n### 10:41\n\nUp.\n\n### 10:53 paged\n\nYes.\n',
      '<section data-kind="timeline" data-entry="0">\n<h3 id="1041"><time datetime="10:41">10:41</time></h3>\n<p>Up.</p>\n</section>',
      '<section data-kind="timeline" data-entry="1">\n<h3 id="1053-paged"><time datetime="10:53">10:53</time> paged</h3>',
    );
  });

  test('paragraphs, one entry each or several in one', () => {
    shows(
      '## Timeline\n\n10:41 up\n\n10:53 paged\n',
      '<p data-entry="0"><time datetime="10:41">10:41</time> up</p>',
    );
    shows(
      '## Timeline\n\n10:41 *up*\n**10:53** paged\n',
      '<p><span data-entry="0"><time datetime="10:41">10:41</time> <em>up</em></span>\n<span data-entry="1"><time datetime="10:53"><strong>10:53</strong></time> paged</span></p>',
    );
  });

  test('a stamp that shares its marks with other words', () => {
    shows(
      '## Timeline\n\n- **10:41 Began**: up\n',
      '<strong><time datetime="10:41">10:41</time> Began</strong>: up',
    );
    shows('## Timeline\n\n- `10:41 UTC` up\n', '<time datetime="10:41"><code>10:41 UTC</code></time> up');
    shows('## Timeline\n\n- [10:41](a.md) up\n', '<a href="a.md"><time datetime="10:41">10:41</time></a> up');
  });

  test('the offsets are those of the entry', () => {
    const text = '## Timeline\n\n10:41 up\n10:53 paged\n';
    const { model } = parse(text);
    const html = render(model);
    for (const [index, { from, to }] of model.timeline.entries())
      expect(html).toContain(`data-entry="${index}" data-from="${from}" data-to="${to}"`);
  });
});

describe('factors, actions, questions, impact', () => {
  test('factors under headings, as bullets and as rows', () => {
    shows(
      '## Contributing factors\n\n### F1 No jitter\n\n- Level: technical\n\n### F2 No drill\n\nSee F1.\n',
      '<section data-kind="factors" data-factor="0" id="F1">\n<h3 id="f1-no-jitter">F1 No jitter</h3>',
      '<section data-kind="factors" data-factor="1" id="F2">',
      '<p>See <a href="#F1">F1</a>.</p>',
    );
    shows(
      '## Root causes\n\n- F1: a\n- b\n',
      '<li data-factor="0" id="F1">F1: a</li>\n<li data-factor="1">b</li>',
    );
    shows('## Root causes\n\n| Cause |\n| --- |\n| a |\n', '<tr data-factor="0"><td>a</td></tr>');
  });

  test('actions with boxes, as bullets, as rows and as paragraphs', () => {
    shows(
      '## Action items\n\n- [x] **A1** Do it\n- [ ] **A2** Do that after A1\n',
      '<li class="task" data-action="0" data-done="true" id="A1"><input type="checkbox" disabled checked aria-label="done"> <strong>A1</strong> Do it</li>',
      'data-action="1" data-done="false" id="A2">',
      'after <a href="#A1">A1</a></li>',
    );
    shows('## Action items\n\n- Do it\n', '<li data-action="0">Do it</li>');
    shows(
      '## Action items\n\n| Id | Action | Status |\n| --- | --- | --- |\n| A1 | Do it | done |\n',
      '<tr data-action="0" data-done="true" id="A1"><td>A1</td><td>Do it</td><td>done</td></tr>',
    );
  });

  test('questions and impact', () => {
    shows(
      '## Open questions\n\n- [ ] **Q1** Why?\n',
      '<li class="task" data-question="0" data-answered="false" id="Q1">',
    );
    shows(
      '## Impact\n\n| Who | What |\n| --- | --- |\n| a | b |\n',
      '<tr data-impact="0"><td>a</td><td>b</td></tr>',
    );
    shows('## Impact\n\nMany.\n', '<p data-impact="0">Many.</p>');
  });

  test('an id stands once, however often the text states it', () => {
    const html = bare('## Action items\n\n- **A1** a\n- **A1** b\n');
    expect(html.match(/id="A1"/g)).toHaveLength(1);
    expect(html.match(/data-action/g)).toHaveLength(2);
  });
});

describe('whys, lessons and the other lists', () => {
  test('whys and answers count in the order of the text, over all factors', () => {
    shows(
      '## Contributing factors\n\n### F1 a\n\n1. Why b?\n   - c\n     1. Why d?\n   - e\n\n### F2 f\n\n1. Why g?\n   - h\n',
      '<li data-why="0">Why b?\n<ul>\n<li data-answer="0">c\n<ol>\n<li data-why="1">Why d?</li>\n</ol></li>\n<li data-answer="1">e</li>',
      '<li data-why="2">Why g?\n<ul>\n<li data-answer="2">h</li>',
    );
  });

  test('lessons by their list, as bullets and as paragraphs', () => {
    shows(
      '## Lessons learned\n\na\n\n### What went well\n\n- b\n- c\n\n### What went wrong\n\nd\n\n### Where we got lucky\n\n- e\n',
      '<p data-lesson="lessons:0">a</p>',
      '<li data-lesson="well:0">b</li>\n<li data-lesson="well:1">c</li>',
      '<p data-lesson="wrong:0">d</p>',
      '<li data-lesson="lucky:0">e</li>',
    );
  });

  test('wider questions, terms and amendments', () => {
    shows(
      '## Looking wider\n\n- **Part of a trend?** No.\n\n## Glossary\n\n- **POS**: a till\n\n| Term | Meaning |\n| --- | --- |\n| TLS | a lock |\n\n## Amendments\n\n- 2026-11-09 b\n',
      '<li data-wider="0"><strong>Part of a trend?</strong> No.</li>',
      '<li data-term="0"><strong>POS</strong>: a till</li>',
      '<tr data-term="1"><td>TLS</td>',
      '<li data-amendment="0">2026-11-09 b</li>',
    );
  });

  test('criteria and disagreements, by their meeting', () => {
    shows(
      '## Review\n\n- Held: 2026-11-05\n- Dissent: Lea — a\n- dissent: Tom — b\n- [x] c\n- [ ] d — e\n\n## Follow-up\n\n- Held: 2026-12-05\n- [ ] f\n- Dissent: g\n',
      '<li data-dissent="review:0">Dissent: Lea — a</li>\n<li data-dissent="review:1">dissent: Tom — b</li>\n<li class="task" data-criterion="review:0">',
      '<li class="task" data-criterion="review:1">',
      '<li class="task" data-criterion="followup:0">',
      '<li data-dissent="followup:0">Dissent: g</li>',
    );
  });
});

describe('mentions', () => {
  const items = '## Action items\n\n- **A1** Do it\n';

  test('only ids that exist, as words of their own, outside links and code', () => {
    shows(
      `A1, A2, xA1, A10, [A1](b.md), \`A1\`, <code>A1</code>, c/A1, *A1* (A1).\n\n${items}`,
      '<p><a href="#A1">A1</a>, A2, xA1, A10, <a href="b.md">A1</a>, <code>A1</code>, <code>A1</code>, c/A1, <em><a href="#A1">A1</a></em> (<a href="#A1">A1</a>).</p>',
    );
  });

  test('the id of the item itself is no link', () => {
    expect(bare(items)).toContain('<strong>A1</strong>');
  });
});

describe('anchors', () => {
  const ids = (text: string): string[] =>
    [...page(text).matchAll(/<h\d id="([^"]*)"/g)].map(([, id]) => id ?? '');

  test('are the plain words', () => {
    expect(
      ids('# What *went* `well`, & [why](x)?\n\n## Größe der Störung\n\n## 停止\n\n## <b>x</b> &amp; y_z'),
    ).toEqual(['what-went-well--why', 'größe-der-störung', '停止', 'x--y_z']);
  });

  test('are never empty and never the same', () => {
    expect(ids('# !\n\n# ?\n\n# a\n\n# A\n\n# a-1\n\n# a\n\n# constructor\n\n# constructor')).toEqual([
      'section',
      'section-1',
      'a',
      'a-1',
      'a-1-1',
      'a-2',
      'constructor',
      'constructor-1',
    ]);
  });

  test('leave the ids of items alone', () => {
    expect(ids('# A1\n\n## Action items\n\n- **A1** Do it\n')).toEqual(['a1-1', 'action-items']);
  });
});

test('a small document in the canonical form', () => {
  const text = `---
format: 1
status: in-review
owner: Dana Reyes
---

# Card payments declined

## Timeline

All times are UTC.

### 2026-11-03

- 10:41 **Began.** Declines rose. ([graph](11.payments/declines.png))
- 11:02 Limit raised; declines fell. (uncertain: exact minute)

## Contributing factors

### F1 Every client reconnects at once

- Assumed: the driver spreads its retries

**Why it happened**

1. Why at once?
   - No jitter, see A1.

## Action items

- [ ] **A1** Add jitter
  - Owner: Arjun Rao
  - Addresses: F1
`;
  expect(bare(text)).toMatchInlineSnapshot(`
    "<dl class="facts">
    <div data-key="status"><dt>Status</dt><dd>in-review</dd></div>
    <div data-key="owner"><dt>Owner</dt><dd>Dana Reyes</dd></div>
    </dl>
    <h1 id="card-payments-declined">Card payments declined</h1>
    <section data-kind="timeline">
    <h2 id="timeline">Timeline</h2>
    <p>All times are UTC.</p>
    <section data-kind="timeline">
    <h3 id="2026-11-03">2026-11-03</h3>
    <ul>
    <li data-entry="0" data-moment="began"><time datetime="2026-11-03T10:41:00Z">10:41</time> <strong>Began.</strong> Declines rose. (<a href="11.payments/declines.png">graph</a>)</li>
    <li data-entry="1"><time datetime="2026-11-03T11:02:00Z">11:02</time> Limit raised; declines fell. (uncertain: exact minute)</li>
    </ul>
    </section>
    </section>
    <section data-kind="factors">
    <h2 id="contributing-factors">Contributing factors</h2>
    <section data-kind="factors" data-factor="0" id="F1">
    <h3 id="f1-every-client-reconnects-at-once">F1 Every client reconnects at once</h3>
    <ul>
    <li>Assumed: the driver spreads its retries</li>
    </ul>
    <p><strong>Why it happened</strong></p>
    <ol>
    <li data-why="0">Why at once?
    <ul>
    <li data-answer="0">No jitter, see <a href="#A1">A1</a>.</li>
    </ul></li>
    </ol>
    </section>
    </section>
    <section data-kind="actions">
    <h2 id="action-items">Action items</h2>
    <ul>
    <li class="task" data-action="0" data-done="false" id="A1"><input type="checkbox" disabled aria-label="not done"> <strong>A1</strong> Add jitter
    <ul>
    <li>Owner: Arjun Rao</li>
    <li>Addresses: <a href="#F1">F1</a></li>
    </ul></li>
    </ul>
    </section>"
  `);
  expect(textOf(page(text, { facts: false }))).toBe(
    'Card payments declined Timeline All times are UTC. 2026-11-03 10:41 Began. Declines rose. (graph) 11:02 Limit raised; declines fell. (uncertain: exact minute) Contributing factors F1 Every client reconnects at once Assumed: the driver spreads its retries Why it happened Why at once? No jitter, see A1. Action items A1 Add jitter Owner: Arjun Rao Addresses: F1',
  );
});
