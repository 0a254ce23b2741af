/**
 * Tables on a narrow screen: each row is a card, and each cell has its heading beside it. So a cell says what its
 * column is called, in `data-column`.
 */

/** @param {string} html */
const words = (html) => html.replace(/<[^>]*>/g, "").replace(/\s+/g, " ").replace(/"/g, "&quot;").trim();

/** An Eleventy transform. @this {{ page: { outputPath: string } }} @param {string} html */
export function labelled(html) {
  if (!this.page.outputPath?.endsWith(".html")) return html;
  return html.replace(/(<div class="wide"[^>]*>\s*<table>)(.*?)(?=<\/table>)/gs, (_, begin, table) => {
    const [head, ...rows] = table.split(/(?=<tr[ >])/);
    const columns = [...(rows[0] ?? "").matchAll(/<th[^>]*>(.*?)<\/th>/gs)].map(([, inside]) => words(inside));
    const bodies = rows.slice(1).map((/** @type {string} */ row) => {
      let at = 0;
      return row.replace(/<td(?=[ >])|<th(?= scope="row")/g, (/** @type {string} */ cell) => {
        const column = columns[at++];
        return column && at > 1 ? `${cell} data-column="${column}"` : cell;
      });
    });
    return [begin, head, rows[0] ?? "", ...bodies].join("");
  });
}
