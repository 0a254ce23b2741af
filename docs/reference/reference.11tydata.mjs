/** Wide tables need room. */
export default { class: "broad", styles: ["reference"] };
