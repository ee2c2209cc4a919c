import { apiPath, type ProblemName, problems } from '@debrief/api';
import { explained } from './explained.js';
import { escaped, inline } from './html.js';
import { type Operation, operationsIn } from './operations.js';
import type { Described } from './reference.js';
import { routeArticle } from './route.js';
import { type Shape, written } from './shape.js';

/** The whole interface on one page, for people. */
export function page(described: Described): string {
  const operations = operationsIn(described);
  const tags = [...new Set(operations.map(({ tag }) => tag))];
  const shapes = Object.entries((described.components?.schemas ?? {}) as Readonly<Record<string, Shape>>);
  const parts = tags.map((tag) => ({ tag, routes: operations.filter((each) => each.tag === tag) }));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>The interface of Debrief</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/api/docs.css">
</head>
<body>
<header>
<p class="home"><a href="/">Debrief</a> ${escaped(described.info.version)}</p>
<h1>The interface</h1>
<p class="lead">All that the pages of Debrief know and do, for programs of your own. It is described for machines in <a href="/api/openapi.json">OpenAPI 3.1</a>.</p>
</header>
<nav aria-label="On this page">
${parts.map(contents).join('\n')}
<p><a href="#shapes">Shapes</a></p>
<p><a href="#problems">Problems</a></p>
</nav>
<main>
${beginning}
${parts.map(({ tag, routes }) => `<section><h2 id="${anchorOf(tag)}">${escaped(tag)}</h2>\n${routes.map(routeArticle).join('\n')}</section>`).join('\n')}
<section><h2 id="shapes">Shapes</h2>
<p>What several answers have in common. A question mark stands for what may be missing.</p>
${shapes.map(([name, shape]) => `<article><h3 id="shape-${escaped(name)}">${escaped(name)}</h3><pre tabindex="0"><code>${escaped(written(shape))}</code></pre></article>`).join('\n')}
</section>
<section><h2 id="problems">Problems</h2>
<p>A request that cannot be answered gets <code>application/problem+json</code>, as RFC 9457 has it: <code>name</code> stays the same from version to version, <code>detail</code> says what happened, and <code>way</code> what can be done.</p>
${(Object.keys(problems) as ProblemName[]).map(problemArticle).join('\n')}
</section>
</main>
</body>
</html>
`;
}

const beginning = `<section><h2 id="begin">To begin with</h2>
<pre tabindex="0"><code>curl http://127.0.0.1:7357${apiPath}/postmortems</code></pre>
<p>Every answer has an <code>ETag</code>. Ask again with <code>If-None-Match</code>, and the answer is 304 as long as nothing has changed. <a href="#get-events"><code>${apiPath}/events</code></a> tells when something has.</p>
<p>A change is sent as JSON and names the version that it was made from. It is one commit in the name of the person who asks: on one’s own machine the person that Git knows, elsewhere the one that a proxy names.</p>
</section>`;

function contents({ tag, routes }: { readonly tag: string; readonly routes: readonly Operation[] }): string {
  const links = routes.map(({ id, summary }) => `<li><a href="#${escaped(id)}">${escaped(summary)}</a></li>`);
  return `<details><summary>${escaped(tag)}</summary><ul>${links.join('')}</ul></details>`;
}

function problemArticle(name: ProblemName): string {
  const { status, title } = problems[name];
  return `<article><h3 id="${name}"><code>${name}</code> <span class="status">${status}</span></h3><p><strong>${escaped(title)}.</strong> ${inline(explained[name])}</p></article>`;
}

function anchorOf(tag: string): string {
  return `tag-${tag.toLowerCase().replace(/\W+/g, '-')}`;
}
