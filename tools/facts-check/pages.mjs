/**
 * A page as a browser without cookies and scripts meets it: the way there, the answer, and the labels on it.
 */
import { request as requestHttp } from "node:http";
import { brotliDecompressSync, gunzipSync, inflateSync } from "node:zlib";
import { lost, reachPort, secure, Trouble } from "./connect.mjs";
import { mayAsk, readRobots } from "./robots.mjs";
import { holds, read, veil } from "./words.mjs";
import { nameOf } from "./plan.mjs";

/**
 * @typedef {import("./connect.mjs").Reach} Reach
 * @typedef {import("./lanes.mjs").Lanes} Lanes
 * @typedef {import("./plan.mjs").PageProbe} PageProbe
 * @typedef {import("./robots.mjs").Robots} Robots
 *
 * @typedef {Reach & { agent: string, now: () => number }} Ways
 *
 * @typedef {object} Page
 * @property {string} [to] where it leads, if it leads elsewhere, without what may be private in an address
 * @property {boolean} [moved] whether it does so for good
 * @property {string[]} seen names of the labels that it shows
 * @property {"sign-in" | "script"} [veil] what keeps it from showing more
 *
 * @typedef {{ status: number, headers: import("node:http").IncomingHttpHeaders, body: Buffer }} Answer
 */

/** How many redirects are followed. */
const HOPS = 8;
/** How much of a page is read. */
const MOST = 4 * 1024 * 1024;
const REDIRECTS = [301, 302, 303, 307, 308];

/** @param {URL} url @param {Ways} ways @returns {Promise<Answer>} */
async function get(url, ways) {
  const [host, tls] = [url.hostname, url.protocol === "https:"];
  const tcp = await reachPort(host, Number(url.port) || (tls ? 443 : 80), ways);
  const socket = tls ? await secure(tcp, host, ways) : tcp;
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  try {
    return await new Promise((done, failed) => {
      // For the whole answer: one that trickles is none either.
      timer = setTimeout(() => failed(lost({ code: "ETIMEDOUT" })), ways.timeout);
      const request = requestHttp({
        createConnection: () => socket,
        path: url.pathname + url.search,
        headers: { host: url.host, "user-agent": ways.agent, accept: "text/html, */*;q=0.8", "accept-language": "en, *;q=0.5", "accept-encoding": "gzip, br, deflate", connection: "close" },
      });
      request.on("error", (error) => failed(lost(error))).on("response", (response) => {
        const { statusCode: status = 0, headers } = response;
        /** @type {Buffer[]} */
        const parts = [];
        let size = 0;
        const end = () => done({ status, headers, body: Buffer.concat(parts) });
        response.on("error", (error) => failed(lost(error)));
        // Nobody reads a page that leads elsewhere, or pictures and documents.
        if (status < 200 || status > 299 || !/text|html|xml|json/.test(headers["content-type"] ?? "text")) return end();
        response.on("end", end).on("data", (part) => {
          parts.push(part);
          if ((size += part.length) > MOST) end();
        });
      }).end();
    });
  } finally {
    clearTimeout(timer);
    socket.destroy();
  }
}

/** @param {Answer} answer */
function textOf({ headers, body }) {
  const unpack = { gzip: gunzipSync, "x-gzip": gunzipSync, br: brotliDecompressSync, deflate: inflateSync }[headers["content-encoding"] ?? ""];
  let bytes = body;
  try {
    bytes = unpack?.(body, { maxOutputLength: 4 * MOST }) ?? body;
  } catch {
    // Cut off, or not what it says: no label is seen in it.
    return "";
  }
  const named = headers["content-type"]?.match(/charset="?([\w-]+)/i) ?? bytes.subarray(0, 2048).toString("latin1").match(/<meta[^>]+charset=["']?([\w-]+)/i);
  try {
    return new TextDecoder(named?.[1]).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

/** How long the host asks for quiet: seconds or a date (RFC 9110). @param {string | undefined} header @param {number} now */
function retryAfter(header, now) {
  const seconds = /^\d+$/.test(header ?? "") ? Number(header) * 1000 : Date.parse(header ?? "") - now;
  return seconds > 0 ? seconds : 0;
}

/** An address without what may be a secret of this visit. @param {URL} url */
const bare = (url) => url.origin + url.pathname;

/** What a status that is not a page says of the fact. @param {number} status */
function notFine(status) {
  const broken = status >= 500;
  // What is no plain "gone" may be what the page says to programs alone.
  return new Trouble(`${status}`, { expected: "200", temporary: broken || status === 429 || status === 408, undecided: !broken && status !== 404 && status !== 410 });
}

export class Pages {
  /** @type {Map<string, Promise<Robots>>} */
  #robots = new Map();
  #lanes;
  #ways;

  /** @param {Lanes} lanes @param {Ways} ways */
  constructor(lanes, ways) {
    this.#lanes = lanes;
    this.#ways = ways;
  }

  /** @param {PageProbe} probe @returns {Promise<Page>} */
  async ask({ key, labels }) {
    const { url, answer, moved } = await this.#follow(new URL(key), true);
    if (answer.status < 200 || answer.status > 299) throw notFine(answer.status);
    const html = textOf(answer);
    const page = read(html);
    const seen = labels.filter((forms) => holds(page, forms)).map(nameOf);
    const cover = veil(html, url.href);
    const [from, to] = [bare(new URL(key)), bare(url)];
    return { seen, ...(to !== from && { to, moved }), ...(cover && { veil: cover }) };
  }

  /**
   * Goes where the address leads, each step in its host's turn.
   *
   * @param {URL} start @param {boolean} politely whether robots.txt is asked before
   */
  async #follow(start, politely) {
    const been = new Set();
    let moved = true;
    for (let url = start; ; ) {
      if (politely && !(await this.#allowed(url))) throw new Trouble(`robots.txt of ${url.hostname} keeps programs away`, { undecided: true });
      if (been.has(url.href) || been.size > HOPS) throw new Trouble("the address leads in a circle, without cookies at least", { undecided: true });
      been.add(url.href);
      const answer = await this.#lanes.at(url.hostname, () => this.#get(url));
      const { location } = answer.headers;
      if (!REDIRECTS.includes(answer.status) || !location) return { url, answer, moved };
      moved &&= answer.status === 301 || answer.status === 308;
      const next = URL.canParse(location, url) ? new URL(location, url) : undefined;
      if (!/^https?:$/.test(next?.protocol ?? "")) throw new Trouble("the address leads to nothing that a program can open", { expected: "a page", undecided: true });
      url = /** @type {URL} */ (next);
      url.hash = "";
    }
  }

  /** @param {URL} url */
  async #get(url) {
    const answer = await get(url, this.#ways);
    const quiet = retryAfter(answer.headers["retry-after"], this.#ways.now());
    // A date beside a page that answers says something else.
    if (answer.status === 429 || answer.status >= 500) this.#lanes.quiet(url.hostname, quiet);
    return answer;
  }

  /** @param {URL} url */
  async #allowed(url) {
    // What fails is kept as well: a host that does not answer is not asked again for each of its pages.
    const known = this.#robots.get(url.origin) ?? this.#lanes.twice(url.hostname, () => this.#readRobots(url));
    this.#robots.set(url.origin, known);
    return mayAsk(await known, url);
  }

  /** Without an answer nothing may be asked, with an answer that there is none everything (RFC 9309, 2.3.1). @param {URL} of */
  async #readRobots(of) {
    const { answer } = await this.#follow(new URL("/robots.txt", of), false);
    const { status } = answer;
    if (status === 429 || status >= 500) throw new Trouble(`robots.txt of ${of.hostname}: ${status}`, { undecided: true, temporary: true });
    const robots = readRobots(status < 300 ? textOf(answer) : "");
    this.#lanes.slow(of.hostname, Math.min(robots.delay, 30) * 1000);
    return robots;
  }
}
