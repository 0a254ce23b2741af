/**
 * What is wrong with the page of the documentation that is open, as a list of sentences. It is run in the page, whose
 * policy lets in no script but the site's own; axe is one of those here.
 */
const brought = (src) =>
  new Promise((done, lost) => {
    if (window.axe) return done();
    const script = Object.assign(document.createElement("script"), { src, onload: done, onerror: () => lost(new Error(src)) });
    document.head.append(script);
  });

/** How far things have moved by themselves since the page was opened: Cumulative Layout Shift, without windows. */
const moved = () =>
  new Promise((done) => {
    const observer = new PerformanceObserver((list) => done(list.getEntries().filter((entry) => !entry.hadRecentInput)));
    observer.observe({ type: "layout-shift", buffered: true });
    // Without an entry nobody is called: then the next frame is the answer.
    requestAnimationFrame(() => requestAnimationFrame(() => done(observer.takeRecords())));
  });

async function complaints() {
  await brought("/axe/axe.min.js");
  const found = [];
  const shifts = await moved();
  const sum = shifts.reduce((all, { value }) => all + value, 0);
  if (sum > 0.01) {
    const what = shifts.flatMap(({ sources }) => sources.map(({ node }) => node?.outerHTML?.slice(0, 80) ?? "?"));
    found.push(`moves by itself: ${sum.toFixed(3)}, ${what.join(" | ")}`);
  }
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) found.push(`is ${scrollWidth} px wide in ${clientWidth}`);
  const foreign = performance.getEntriesByType("resource").map(({ name }) => name).filter((url) => new URL(url).origin !== location.origin);
  if (foreign.length > 0) found.push(`asks other hosts: ${foreign.join(" ")}`);
  const levels = [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].filter((it) => it.checkVisibility()).map(({ localName }) => Number(localName[1]));
  if (levels.filter((level) => level === 1).length !== 1) found.push(`has ${levels.filter((level) => level === 1).length} headings of the first level`);
  for (const image of document.images) if (!image.hasAttribute("alt")) found.push(`says nothing in place of ${image.src}`);
  const { violations } = await axe.run(document, {
    preload: false,
    resultTypes: ["violations"],
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  });
  for (const { id, nodes } of violations) {
    for (const { target, failureSummary } of nodes.slice(0, 4)) found.push(`${id}: ${target.flat().join(" ")}: ${failureSummary.replace(/\s+/g, " ")}`);
  }
  return found;
}
