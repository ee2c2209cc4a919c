import { describe, expect, test } from 'vitest';
import { parse } from '../parse.js';
import { render } from './render.js';
import { problemsOf } from './testing/allowed.js';
import { bare, page } from './testing/pages.js';

/** Each source with the HTML that it becomes. */
function renders(cases: readonly (readonly [source: string, html: string])[]): void {
  for (const [source, html] of cases) {
    test(JSON.stringify(source), () => {
      expect(bare(source)).toBe(html);
      expect(problemsOf(page(source))).toEqual([]);
    });
  }
}

describe('a table with many columns and short rows', () => {
  test('does not grow beyond measure', () => {
    const text = `|${'a|'.repeat(5000)}\n|${'-|'.repeat(5000)}\n${'|\n'.repeat(5000)}`;
    expect(render(parse(text).model).length).toBeLessThan(30 * text.length);
  });
});

describe('words', () => {
  renders([
    ['', ''],
    ['plain', '<p>plain</p>'],
    [
      '*a* _b_ **c** __d__ ~~e~~',
      '<p><em>a</em> <em>b</em> <strong>c</strong> <strong>d</strong> <del>e</del></p>',
    ],
    ['x **a *b* c**', '<p>x <strong>a <em>b</em> c</strong></p>'],
    ['snake_case_name 2*3*4', '<p>snake_case_name 2<em>3</em>4</p>'],
    ['`a < b`', '<p><code>a &lt; b</code></p>'],
    ['`` ` ``', '<p><code>&#96;</code></p>'],
    ['`a\nb`', '<p><code>a b</code></p>'],
    ['one  \ntwo\\\nthree\nfour', '<p>one<br>\ntwo<br>\nthree\nfour</p>'],
    ['a\n   b', '<p>a\nb</p>'],
    ['\\*a\\* \\<b> \\q', '<p>*a* &lt;b&gt; \\q</p>'],
    ['&amp; &copy; &#65; &#x42; &hearts; &nope; &#0;', '<p>&amp; © A B ♥ &amp;nope; \ufffd</p>'],
    [`5 < 6 > 4 & "x" 'y'`, '<p>5 &lt; 6 &gt; 4 &amp; &quot;x&quot; &#39;y&#39;</p>'],
    ['a \u202eb\u202c \u2066c\u2069', '<p>a b c</p>'],
    ['a\0b \ud800', '<p>a\ufffdb \ufffd</p>'],
    ['[^1] and\n\n[^1]: a note', '<p>[^1] and</p>\n<p>[^1]: a note</p>'],
  ]);
});

describe('links', () => {
  const out = 'rel="noopener noreferrer"';
  renders([
    ['[a](https://b.example)', `<p><a href="https://b.example" ${out}>a</a></p>`],
    ['[*a* `b`](c.md)', '<p><a href="c.md"><em>a</em> <code>b</code></a></p>'],
    ['[a](c.md#d "T & t")', '<p><a href="c.md#d" title="T &amp; t">a</a></p>'],
    ['[a](#d)', '<p><a href="#d">a</a></p>'],
    ['[a](<b c.md>)', '<p><a href="b%20c.md">a</a></p>'],
    ['[a](mailto:b@c.example)', '<p><a href="mailto:b@c.example">a</a></p>'],
    ['[a](//b.example/c)', `<p><a href="//b.example/c" ${out}>a</a></p>`],
    ['[a](HTTPS://B.example)', `<p><a href="HTTPS://B.example" ${out}>a</a></p>`],
    ['[a](10:41.png)', '<p><a href="10:41.png">a</a></p>'],
    ['[a](b&amp;c\\_d)', '<p><a href="b&amp;c_d">a</a></p>'],
    ['[a]()', '<p>a</p>'],
    ['[a](javascript:x)', '<p>a</p>'],
    [
      '[a][b] [b][] [b]\n\n[B]: c.md "t"',
      '<p><a href="c.md" title="t">a</a> <a href="c.md" title="t">b</a> <a href="c.md" title="t">b</a></p>',
    ],
    ['[a][x y]\n\n[X  Y]: c.md', '<p><a href="c.md">a</a></p>'],
    ['[a]\n\n[a]: one.md\n[a]: two.md', '<p><a href="one.md">a</a></p>'],
    ['[a] [*b*][c] ![d]', '<p>[a] [<em>b</em>][c] ![d]</p>'],
    ['<https://a.example/b>', `<p><a href="https://a.example/b" ${out}>https://a.example/b</a></p>`],
    ['<a@b.example>', '<p><a href="mailto:a@b.example">a@b.example</a></p>'],
    ['<service:name>', '<p>&lt;service:name&gt;</p>'],
    [
      'see https://a.example/b?c=1&d=2.',
      `<p>see <a href="https://a.example/b?c=1&amp;d=2" ${out}>https://a.example/b?c=1&amp;d=2</a>.</p>`,
    ],
    ['www.a.example', `<p><a href="http://www.a.example" ${out}>www.a.example</a></p>`],
    ['a@b.example', '<p><a href="mailto:a@b.example">a@b.example</a></p>'],
    ['xmpp:a@b.example', '<p>xmpp:a@b.example</p>'],
    [
      '[https://a.example](https://b.example)',
      `<p><a href="https://b.example" ${out}>https://a.example</a></p>`,
    ],
  ]);
});

describe('images', () => {
  renders([
    ['![a *b*](c.png "t")', '<p><img src="c.png" alt="a b" title="t" loading="lazy"></p>'],
    ['![a](https://b.example/c.png)', '<p><img src="https://b.example/c.png" alt="a" loading="lazy"></p>'],
    ['[![a](b.png)](c.md)', '<p><a href="c.md"><img src="b.png" alt="a" loading="lazy"></a></p>'],
    ['![a][b]\n\n[b]: c.png', '<p><img src="c.png" alt="a" loading="lazy"></p>'],
    ['![a](data:image/png;base64,x)', '<p>a</p>'],
    ['![a](//b.example/c.png)', '<p>a</p>'],
    ['![a](mailto:b@c.example)', '<p>a</p>'],
  ]);
});

describe('raw HTML', () => {
  renders([
    ['a<br>b<BR/>c<br clear="all">d</br>e', '<p>a<br>b<br>c<br>d<br>e</p>'],
    ['a <!-- b --> c', '<p>a  c</p>'],
    ['<!-- a\n\nb -->', ''],
    ['<!-- a --> b', '<p class="html">b</p>'],
    ['<!-- never closed', '<p class="html">&lt;!-- never closed</p>'],
    ['H<sub>2</sub>O <KBD>K</KBD>', '<p>H<sub>2</sub>O <kbd>K</kbd></p>'],
    ['a <b>*b*</b>', '<p>a <b><em>b</em></b></p>'],
    ['a <b>b', '<p>a &lt;b&gt;b</p>'],
    ['a </b>b', '<p>a &lt;/b&gt;b</p>'],
    ['a <b><i>b</b></i>', '<p>a <b>&lt;i&gt;b</b>&lt;/i&gt;</p>'],
    ['*a <b>b* c</b>', '<p><em>a &lt;b&gt;b</em> c&lt;/b&gt;</p>'],
    ['a <b class="x">b</b>', '<p>a &lt;b class=&quot;x&quot;&gt;b&lt;/b&gt;</p>'],
    [
      '<details>\n<summary>Log &amp; more</summary>\na<br>b <b>c</b> <i>\n</details>',
      '<p class="html">&lt;details&gt;\n&lt;summary&gt;Log &amp; more&lt;/summary&gt;\na<br>b <b>c</b> &lt;i&gt;\n&lt;/details&gt;</p>',
    ],
    ['<script>\na\n</script>', '<p class="html">&lt;script&gt;\na\n&lt;/script&gt;</p>'],
  ]);
});

describe('blocks', () => {
  renders([
    ['Summary of A\n\n> ###### B ##', '<p>Summary of A</p>\n<blockquote>\n<h6 id="b">B</h6>\n</blockquote>'],
    ['A *b*\n===', '<h1 id="a-b">A <em>b</em></h1>'],
    ['A\n---', '<h2 id="a">A</h2>'],
    ['***', '<hr>'],
    [
      '> a\n> b\n>\n> > c',
      '<blockquote>\n<p>a\n b</p>\n<blockquote>\n<p>c</p>\n</blockquote>\n</blockquote>',
    ],
    ['- a\n- b\n  - c', '<ul>\n<li>a</li>\n<li>b\n<ul>\n<li>c</li>\n</ul></li>\n</ul>'],
    ['- a\n\n- b', '<ul>\n<li><p>a</p></li>\n<li><p>b</p></li>\n</ul>'],
    ['- a\n\n  b\n- c', '<ul>\n<li><p>a</p>\n<p>b</p></li>\n<li><p>c</p></li>\n</ul>'],
    [
      '- a\n  - b\n\n  - c\n- d',
      '<ul>\n<li>a\n<ul>\n<li><p>b</p></li>\n<li><p>c</p></li>\n</ul></li>\n<li>d</li>\n</ul>',
    ],
    ['1. a\n1. b', '<ol>\n<li>a</li>\n<li>b</li>\n</ol>'],
    ['3) a', '<ol start="3">\n<li>a</li>\n</ol>'],
    ['0. a', '<ol start="0">\n<li>a</li>\n</ol>'],
    ['```js x\na < b\n\nc\n```', '<pre><code class="language-js">a &lt; b\n\nc\n</code></pre>'],
    ['~~~C++\na\n~~~', '<pre><code class="language-c++">a\n</code></pre>'],
    ['```"x\na\n```', '<pre><code>a\n</code></pre>'],
    ['```\n```', '<pre><code></code></pre>'],
    ['    a\n      b', '<pre><code>a\n  b\n</code></pre>'],
    ['> ```\n> a\n>   b\n> ```', '<blockquote>\n<pre><code>a\n  b\n</code></pre>\n</blockquote>'],
    [
      '- [x] a\n- [ ] b',
      '<ul>\n<li class="task" data-action="0" data-done="true"><input type="checkbox" disabled checked aria-label="done"> a</li>\n<li class="task" data-action="1" data-done="false"><input type="checkbox" disabled aria-label="not done"> b</li>\n</ul>',
    ],
    [
      '| a | b |\n| :-- | --: |\n| `c \\| d` | |\n| e |\n| f | g | h |',
      '<table>\n<thead>\n<tr><th scope="col" align="left">a</th><th scope="col" align="right">b</th></tr>\n</thead>\n<tbody>\n<tr><td align="left"><code>c | d</code></td><td align="right"></td></tr>\n<tr><td align="left">e</td><td align="right"></td></tr>\n<tr><td align="left">f</td><td align="right">g</td><td>h</td></tr>\n</tbody>\n</table>',
    ],
    [
      '| a |\n| :-: |',
      '<table>\n<thead>\n<tr><th scope="col" align="center">a</th></tr>\n</thead>\n</table>',
    ],
    [
      'a | b\n--- | ---\nc | d',
      '<table>\n<thead>\n<tr><th scope="col">a</th><th scope="col">b</th></tr>\n</thead>\n<tbody>\n<tr><td>c</td><td>d</td></tr>\n</tbody>\n</table>',
    ],
    ['# A\r\n\r\n- b\r\n- c\r\n', '<h1 id="a">A</h1>\n<ul>\n<li>b</li>\n<li>c</li>\n</ul>'],
  ]);
});

describe('places', () => {
  test('each block at the top says where it stands', () => {
    const text = '---\nx: y\n---\n\nIntro\n\n## Background\n\n- a\n\n> b\n\n---\n\n```\nc\n```\n';
    const places = [...page(text).matchAll(/<(\w+)[^>]* data-from="(\d+)" data-to="(\d+)"/g)].map(
      ([, name, from, to]) => [name, text.slice(Number(from), Number(to))],
    );
    expect(places).toEqual([
      ['p', 'Intro'],
      ['section', '## Background\n\n- a\n\n> b\n\n---\n\n```\nc\n```'],
      ['h2', '## Background'],
      ['ul', '- a'],
      ['blockquote', '> b'],
      ['hr', '---'],
      ['pre', '```\nc\n```'],
    ]);
  });
});

describe('options', () => {
  test('headings move by an offset and stay between 1 and 6', () => {
    expect(bare('> # a\n>\n> ##### b', { headingOffset: 2 })).toBe(
      '<blockquote>\n<h3 id="a">a</h3>\n<h6 id="b">b</h6>\n</blockquote>',
    );
    expect(bare('# a', { headingOffset: -3 })).toBe('<h1 id="a">a</h1>');
    expect(bare('# a', { headingOffset: Number.NaN })).toBe('<h1 id="a">a</h1>');
  });

  test('relative targets are resolved, each with its use and without its fragment', () => {
    const asked: string[] = [];
    const resolve = (target: string, use: string): string => {
      asked.push(`${use} ${target}`);
      return `/files/${target}`;
    };
    const html = bare(
      '[a](b.md#c) ![d](<e f.png>) [g](#h) [i](https://j.example) <k@l.example> //m.example',
      {
        resolve,
      },
    );
    expect(asked).toEqual(['link b.md', 'image e f.png']);
    expect(html).toContain(
      '<a href="/files/b.md#c">a</a> <img src="/files/e%20f.png" alt="d" loading="lazy">',
    );
  });

  test('what does not exist is shown as words with a title', () => {
    const resolve = (): null => null;
    expect(bare('[*a*](b.md) ![c](d.png "e") ![](f.png)', { resolve })).toBe(
      '<p><span title="b.md"><em>a</em></span> <span title="e">c</span></p>',
    );
  });

  test('what it resolves to is judged like any other address', () => {
    for (const address of ['javascript:alert(1)', 'data:text/html,x', ' java\nscript:x', '']) {
      expect(bare('[a](b) ![c](d)', { resolve: () => address })).toBe('<p>a c</p>');
    }
    expect(bare('![c](d)', { resolve: () => '//x.example/d' })).toBe('<p>c</p>');
    expect(bare('[a](b)', { resolve: () => 'https://x.example/b' })).toContain('rel="noopener noreferrer"');
  });

  test('the facts of the front matter stand at the top, unless they are not wanted', () => {
    const text =
      '---\nstatus: draft\nsystems: [a, b<i>]\npeople:\n  incident-commander: Tomas & Mei\nfull-outage: true\nmine: x\n---\n\nText\n';
    expect(bare(text)).toBe(
      `<dl class="facts">
<div data-key="status"><dt>Status</dt><dd>draft</dd></div>
<div data-key="systems"><dt>Systems</dt><dd>a, b&lt;i&gt;</dd></div>
<div data-key="people"><dt>Incident commander</dt><dd>Tomas &amp; Mei</dd></div>
<div data-key="full-outage"><dt>Full outage</dt><dd>yes</dd></div>
</dl>
<p>Text</p>`,
    );
    expect(bare(text, { facts: false })).toBe('<p>Text</p>');
    expect(bare('---\nmine: x\n---\n')).toBe('');
  });
});

test('a text read piece by piece renders as one read at once', () => {
  const text = '# A\n\n## Timeline\n\n- 10:41 *b*\n- 10:53 c\n\n| a |\n|---|\n| b |\n\n> d\n';
  let parsed = parse('');
  for (let end = 1; end <= text.length; end++) parsed = parse(text.slice(0, end), parsed);
  expect(render(parsed.model)).toBe(render(parse(text).model));
});
