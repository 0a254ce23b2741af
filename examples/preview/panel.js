/**
 * Fjord's frame: the side panel beside, over or instead of the page, and the menu on a phone.
 */

/** The page keeps at least this many CSS pixels beside the panel. */
const pageNeeds = 460;
/** Below this the panel takes the page's place; the same number stands in preview.css. */
const phone = 720;

/** @param {string} id */
const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

/** @param {(open: boolean) => void} wish called when the person opens or closes the panel */
export function makePanel(wish) {
  const crm = byId("crm");
  const panel = byId("panel");
  const sidebar = byId("sidebar");
  const menuButton = byId("menu-button");
  const behind = [...crm.querySelectorAll(".topbar, .sidebar, .main, .skip")];
  let room = 0;

  function arrange() {
    const open = !panel.hidden;
    const width = crm.clientWidth;
    const left = width - (width < phone ? 0 : sidebar.offsetWidth) - room - 17;
    const mode = !open ? "closed" : width < phone ? "cover" : left < pageNeeds ? "over" : "beside";
    if (crm.dataset.panel === mode) return;
    crm.dataset.panel = mode;
    const modal = mode === "over" || mode === "cover";
    for (const part of behind) part.toggleAttribute("inert", modal);
    if (modal) {
      panel.setAttribute("role", "dialog");
      panel.setAttribute("aria-modal", "true");
    } else {
      panel.removeAttribute("role");
      panel.removeAttribute("aria-modal");
    }
  }

  /** @param {boolean} open */
  function showMenu(open) {
    crm.classList.toggle("crm-menu-open", open);
    menuButton.setAttribute("aria-expanded", String(open));
  }

  new ResizeObserver(arrange).observe(crm);
  menuButton.addEventListener("click", () => {
    showMenu(true);
    sidebar.querySelector("a")?.focus();
  });
  byId("panel-open").addEventListener("click", () => {
    crm.classList.add("panel-moves");
    wish(true);
    if (!panel.hidden) byId("h-panel").focus();
  });
  for (const id of ["panel-close", "scrim"]) {
    byId(id).addEventListener("click", () => wish(false));
  }
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    if (menuButton.getAttribute("aria-expanded") === "true") {
      showMenu(false);
      menuButton.focus();
    } else if (crm.dataset.panel !== "beside" && !panel.hidden && crm.contains(event.target instanceof Node ? event.target : null)) {
      wish(false);
    }
  });
  crm.addEventListener("click", (event) => {
    const target = /** @type {Element} */ (event.target);
    // The pretend pages lead nowhere, and must not leave a mark in the address.
    if (target.closest('a[href^="#"]:not(.skip)')) event.preventDefault();
    if (!target.closest("#menu-button")) showMenu(false);
  });

  /**
   * @param {boolean} open
   * @param {number} width CSS pixels for the widget
   */
  return (open, width) => {
    const closing = !open && !panel.hidden;
    const hadFocus = panel.contains(document.activeElement);
    room = width;
    crm.style.setProperty("--room", `${width}px`);
    panel.hidden = !open;
    arrange();
    if (closing && hadFocus) byId("panel-open").focus();
  };
}
