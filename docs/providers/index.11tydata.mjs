/** The providers that the widget offers first, in its order. */
export default {
  eleventyComputed: {
    best: (/** @type {any} */ { providers }) => (providers ?? [])
      .filter((/** @type {any} */ it) => it.place !== null)
      .sort((/** @type {any} */ a, /** @type {any} */ b) => a.place - b.place),
  },
};
