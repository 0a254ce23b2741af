/** Read in the repository too: what stands in double braces is code. */
export default { templateEngineOverride: "md" };
