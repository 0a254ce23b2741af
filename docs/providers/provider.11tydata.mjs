/** What a provider's page says of itself. */
export default {
  styles: ["drawn", "providers"],
  eleventyComputed: {
    title: (/** @type {any} */ data) => data.provider.heading,
    description: (/** @type {any} */ data) => data.provider.description,
  },
};
