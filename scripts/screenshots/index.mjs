// The page on which all pictures can be looked at.

const style = `
body { margin: 2rem; font: 16px/1.5 system-ui, sans-serif; background: #f4f3ef; color: #23262b }
h2 { margin: 3rem 0 1rem; font-weight: 600 }
div { display: flex; gap: 1rem; align-items: start; overflow-x: auto }
figure { margin: 0 }
figcaption { color: #5a5f66; font-size: 0.8rem }
img { display: block; max-height: 40rem; max-width: 48rem; object-fit: cover; object-position: top; border: 1px solid #d8d5cc }
`;

/** A row for each page, with its four pictures. @param {readonly string[]} names */
export function indexOf(names) {
  const kinds = ['light', 'dark'].flatMap((theme) => ['wide', 'narrow'].map((size) => `${size}.${theme}`));
  const rows = names.map((name) => {
    const pictures = kinds.map((kind) => {
      const [file, words] = [`${name}.${kind}.png`, kind.replace('.', ', ')];
      return `<figure><a href="${file}"><img src="${file}" alt="${name}, ${words}" loading="lazy"></a><figcaption>${words}</figcaption></figure>`;
    });
    return `<h2 id="${name}">${name}</h2><div>${pictures.join('')}</div>`;
  });
  const list = names.map((name) => `<a href="#${name}">${name}</a>`).join(' · ');
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Pages of Debrief</title><style>${style}</style><h1>Pages of Debrief</h1><p>${list}</p>${rows.join('\n')}</html>\n`;
}
