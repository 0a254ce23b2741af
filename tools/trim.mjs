/**
 * Cuts out of wasm-bindgen's bindings what they have for other programs and other browsers.
 *
 * Each rule takes one thing that cannot happen here, and says why. One that finds nothing stops the build:
 * then the bindings are not what they were, and someone has to look.
 */

/** @type {[found: RegExp, instead: string][]} */
const rules = [
  // A new instance is made when `core.js` says so, never at the next call.
  [/^ *__wbg_call_guard\(\);\n/gm, ""],
  [/^ +__wbg_reinit_scheduled = false;\n/m, ""],
  // `core.js` gives a compiled module, in the form that is wanted.
  [/^ {4}if \(module !== undefined\) \{[^]*?^ {4}\}\n/m, "    ({module} = module);\n"],
  [/^ {4}if \(!\(module instanceof WebAssembly\.Module\)\) \{[^]*?^ {4}\}\n/m, ""],
  // Every instance of the widget is destroyed by name (`instance.js`): none is left to the garbage collector.
  [/^ {4}free\(\) \{[^]*?^ {4}\}\n/m, ""],
  [/^if \(Symbol\.dispose\).*\n/m, ""],
  [/^ *InstanceFinalization\.(un)?register\(.*\n/gm, ""],
  [/^const InstanceFinalization = [^]*?^\}\);\n/m, ""],
  // The wasm can always move what it was given, and every browser with our style sheet can write into it.
  [/^ {4}if \(realloc === undefined\) \{[^]*?^ {4}\}\n/m, ""],
  [/^if \(!\('encodeInto' in [^]*?^\}\n/m, ""],
  // Safari's decoder tires after two gigabytes, which nobody reads here.
  [/^ {4}numBytesDecoded \+= len;\n {4}if [^]*?^ {4}\}\n/m, ""],
  [/^.* numBytesDecoded = 0;\n/m, ""],
  // A view of the memory is made in no time. One that is kept has to be looked after.
  [/^let cached(\w+)Memory0 = null;\nfunction (\w+)\(\) \{[^]*?^\}\n/gm, "const $2 = () => new $1(wasm.memory.buffer);\n"],
  [/^ +cached\w+Memory0 = null;\n/gm, ""],
  // Nothing that is imported has a `this`; what may fail is wrapped once, not at each call.
  [/function\(\) \{ return handleError\(function (\(.*\)) \{([^]*?)^ {8}\}, arguments\); \}/gm, "handleError($1 => {$2        })"],
  [/^function handleError\(f, args\) \{([^]*?)f\.apply\(this, args\)([^]*?)^\}\n/m, "const handleError = (f) => (...args) => {$1f(...args)$2};\n"],
  [/: function(\(.*\)) \{$/gm, ": $1 => {"],
];

/**
 * Trims the bindings that `package.mjs` has asked wasm-bindgen for.
 *
 * @param {string} bindings
 */
export function trim(bindings) {
  return rules.reduce((text, [found, instead]) => {
    if (text.search(found) < 0) throw new Error(`trim.mjs finds nothing like ${found}`);
    return text.replace(found, instead);
  }, bindings);
}
