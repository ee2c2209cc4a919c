const table = /<table\b([^>]*)>([\s\S]*?)<\/table>/g;
const head = /<th\b[^>]*>([\s\S]*?)<\/th>/g;
const row = /<tr\b[^>]*>[\s\S]*?<\/tr>/g;

/** From so many columns on, a telephone has no room for them side by side. */
const many = 4;

/** Three of these side by side are as wide as the column: they have to break somewhere. */
const longWord = /\S{24}/;

/**
 * Tells the cells of tables with many columns what their column is called, and the table how many it has: where they
 * have no room side by side, the style sheet sets each row as a card. Tables with long words say so.
 */
export function labelTables(html: string): string {
  return html.replace(table, (whole, attributes: string, content: string) => {
    const names = [...content.matchAll(head)].map(([, words = '']) => plain(words));
    const long = longWord.test(content.replace(/<[^>]*>/g, ' ')) ? ' data-long="yes"' : '';
    if (names.length < many) return long === '' ? whole : `<table${attributes}${long}>${content}</table>`;
    const labelled = content.replace(row, (each) => {
      let column = 0;
      return each.replace(/<td\b/g, (cell) => `${cell} data-label="${names[column++] ?? ''}"`);
    });
    return `<table${attributes} data-columns="${names.length < 6 ? 'some' : 'many'}"${long}>${labelled}</table>`;
  });
}

/** Words without their marks; what is escaped in them stays so. */
function plain(html: string): string {
  return html.replace(/<[^>]*>/g, '').trim();
}
