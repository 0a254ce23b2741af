// A bare field of Preact's that shows what it was given: what a key costs where there is nothing to think about.
import { h, render } from "preact";
import { useState } from "preact/hooks";

function Field() {
  const [value, setValue] = useState("");
  return h("label", null, h("input", { value, onInput: (event) => setValue(event.currentTarget.value) }), h("output", null, value));
}

render(h(Field), document.getElementById("app"));
