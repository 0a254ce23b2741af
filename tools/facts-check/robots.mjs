/**
 * What a host asks of programs: robots.txt (RFC 9309).
 */

/** What the groups of a robots.txt may call this tool. */
export const PRODUCT = "app-password-facts-check";

/**
 * @typedef {{ path: RegExp, length: number, allows: boolean }} Rule
 * @typedef {{ rules: Rule[], delay: number }} Robots what holds for us, and the seconds between two requests
 */

/** A path as a rule writes it: `*` is anything, and a `$` at the end is the end. @param {string} path */
function pattern(path) {
  const end = path.endsWith("$") ? "$" : "";
  const parts = path.slice(0, path.length - end.length).split("*");
  return new RegExp(`^${parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join(".*")}${end}`);
}

/** @param {string} text @returns {Robots} */
export function readRobots(text) {
  /** @type {Map<string, Robots>} */
  const groups = new Map();
  /** @type {Robots[]} */
  let open = [];
  let naming = false;
  for (const line of text.slice(0, 512 * 1024).split(/\r\n|\r|\n/)) {
    const [, field = "", value = ""] = line.replace(/#.*/, "").match(/^\s*([\w-]+)\s*:\s*(.*?)\s*$/) ?? [];
    switch (field.toLowerCase()) {
      case "user-agent": {
        if (!naming) open = [];
        naming = true;
        const name = value.toLowerCase();
        const group = groups.get(name) ?? { rules: [], delay: 0 };
        groups.set(name, group);
        open.push(group);
        break;
      }
      case "allow":
      case "disallow":
        naming = false;
        // A rule without a path says nothing.
        if (value) for (const { rules } of open) rules.push({ path: pattern(value), length: value.length, allows: field.toLowerCase() === "allow" });
        break;
      case "crawl-delay":
        naming = false;
        for (const group of open) group.delay = Math.max(group.delay, Number(value) || 0);
        break;
    }
  }
  return groups.get(PRODUCT) ?? groups.get("*") ?? { rules: [], delay: 0 };
}

/** Whether this may be asked for: the longest rule that fits decides. @param {Robots} robots @param {URL} url */
export function mayAsk({ rules }, { pathname, search }) {
  const fitting = rules.filter(({ path }) => path.test(pathname + search));
  const longest = Math.max(...fitting.map(({ length }) => length));
  return fitting.length === 0 || fitting.some(({ length, allows }) => length === longest && allows);
}
