/** The table of providers: sought in, sorted. Without this script it lists all of them by name. */
import { COLUMNS, by, counted, fits, wordsOf } from "./providers-sift.js";

const table = /** @type {HTMLTableElement} */ (document.getElementById("providers"));
const [body] = table.tBodies;
const rows = [...body.rows].map((row) => ({
  row,
  sought: row.dataset.sought,
  // A month is sorted as a number, a provider by its name alone.
  cells: [...row.cells].map((cell) => cell.dataset.order ?? (cell.querySelector("a") ?? cell).textContent.trim()),
}));

const form = /** @type {HTMLFormElement} */ (document.getElementById("sift"));
const [sought, kind, compared] = ["sought", "kind", "compared"].map((id) => /** @type {HTMLInputElement | HTMLSelectElement} */ (document.getElementById(id)));
const count = document.getElementById("count");

/** Offers what the rows have in this column. @param {HTMLSelectElement} select @param {number} column */
function offer(select, column) {
  const texts = new Map(rows.map(({ row, cells }) => [cells[column], row.cells[column].textContent.trim()]));
  select.append(...[...texts].sort(([a], [b]) => a.localeCompare(b)).map(([value, text]) => new Option(text, value)));
}
offer(kind, COLUMNS.kind);
offer(compared, COLUMNS.compared);

function sift() {
  const wanted = { words: wordsOf(sought.value), kind: kind.value, compared: compared.value };
  for (const it of rows) it.row.hidden = !fits(it, wanted);
  count.textContent = counted(rows.filter(({ row }) => !row.hidden).length, sought.value);
}
form.addEventListener("input", sift);
form.addEventListener("submit", (event) => event.preventDefault());

const heads = [...table.tHead.rows[0].cells];
for (const [column, head] of heads.entries()) {
  const button = document.createElement("button");
  button.type = "button";
  button.append(...head.childNodes);
  head.append(button);
  button.addEventListener("click", () => {
    const down = head.getAttribute("aria-sort") === "ascending";
    for (const other of heads) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", down ? "descending" : "ascending");
    body.append(...[...rows].sort(by(column, down)).map(({ row }) => row));
  });
}

// A browser that comes back to the page has kept what was typed.
sift();
