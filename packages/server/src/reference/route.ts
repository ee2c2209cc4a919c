import { problems } from '@debrief/api';
import { escaped, inline } from './html.js';
import type { Answer, Content, Operation, Parameter } from './operations.js';
import { nameIn, written } from './shape.js';

const problemNames: ReadonlySet<string> = new Set(Object.keys(problems));

/** What is told of one route. */
export function routeArticle({ id, method, path, summary, description, ...more }: Operation): string {
  const { parameters, body, answers } = more;
  return [
    '<article>',
    `<h3 id="${escaped(id)}">${escaped(summary)}</h3>`,
    `<p class="address"><span class="method">${method}</span> <code>${brokenUp(path)}</code></p>`,
    ...(description === '' ? [] : [`<p>${inline(description, problemNames)}</p>`]),
    ...(parameters.length === 0 ? [] : [`<h4>Takes</h4><dl>${parameters.map(parameterTerm).join('')}</dl>`]),
    ...(body === null ? [] : ['<h4>Body</h4>', contentOf(body)]),
    '<h4>Answers</h4>',
    `<dl class="answers">${answers.map(answerTerm).join('')}</dl>`,
    '</article>',
  ].join('\n');
}

function parameterTerm({ name, in: where, required, description, schema, example }: Parameter): string {
  const facts = [
    where === 'path' ? 'in the path' : null,
    required || where === 'path' ? null : 'may be missing',
  ];
  const about = description ?? schema?.description;
  return [
    `<dt><code>${escaped(name)}</code> <span class="fact">${escaped([written(schema), ...facts.filter((fact) => fact !== null)].join(', '))}</span></dt>`,
    '<dd>',
    about === undefined ? '' : inline(about),
    example === undefined
      ? ''
      : ` <span class="fact">For example <code>${escaped(String(example))}</code></span>`,
    '</dd>',
  ].join('');
}

function answerTerm({ status, description, content }: Answer): string {
  const isProblem = content?.type === 'application/problem+json';
  return `<dt><span class="status">${escaped(status)}</span></dt><dd>${inline(description, problemNames)}${content && !isProblem ? contentOf(content) : ''}</dd>`;
}

function contentOf({ type, shape, example }: Content): string {
  const reference = shape?.$ref;
  const form =
    reference === undefined
      ? `<details><summary>Its shape</summary><pre tabindex="0"><code>${escaped(written(shape))}</code></pre></details>`
      : `<p class="fact">A <a href="#shape-${escaped(nameIn(reference))}">${escaped(nameIn(reference))}</a>, as <code>${escaped(type)}</code></p>`;
  const shown = typeof example === 'string' ? example : JSON.stringify(example, null, 2);
  return `${form}${example === undefined ? '' : `<details><summary>An example</summary><pre tabindex="0"><code>${escaped(shown)}</code></pre></details>`}`;
}

/** A path that may break at its slashes. */
function brokenUp(path: string): string {
  return escaped(path).replace(/\//g, '/<wbr>');
}
