/**
 * Cuts out of the wasm what Yew has for other apps.
 *
 * Yew draws a tree of nodes of any kind. That the widget's nodes are elements and texts only, no compiler
 * can know: so all that draws the other kinds is linked in, a twentieth of the whole. Each function named
 * here becomes a trap, and whatever only it needs goes with it. If one were called after all, the widget
 * would die of it as of a panic and say so: the journeys, which run what ships, would not get far.
 */
import { readFileSync, writeFileSync } from "node:fs";
import binaryen from "binaryen";

/** The names as rustc writes them, without the hashes; each must be there, or Yew is not what it was. */
const unused = [
  // Nodes that `view/page.rs` never makes: markup from a string, suspense, portals, components in components.
  /^<yew::virtual_dom::v(raw::VRaw|suspense::VSuspense|portal::VPortal|comp::VComp) as yew::dom_bundle::traits::Reconcilable>/,
  /^<alloc::rc::Rc<yew::virtual_dom::v(raw|suspense|portal|comp)::\w+> as yew::utils::RcExt</,
  /^<yew::dom_bundle::braw::BRaw>::detach_bundle$/,
  /^<alloc::rc::Rc<yew::virtual_dom::v(raw|suspense|portal|comp)::\w+>>::drop_slow$/,
  // A component that waits for something.
  /^<yew::suspense::suspension::Suspension as core::clone::Clone>::clone$/,
  /^<yew::html::component::scope::AnyScope>::find_parent_scope::<yew::suspense::/,
  /^<yew::html::component::scope::Scope<yew::suspense::.*>>::send_message/,
  // Attributes by name: all of ours are one list (`NAMES` in `view/element.rs`).
  /^<yew::virtual_dom::Attributes>::apply_diff_as_maps::collect$/,
  /^<indexmap::map::IndexMap<.*AttributeOrProperty>>::get_index_of/,
  /^<alloc::rc::Rc<indexmap::map::IndexMap<.*>>>::drop_slow$/,
  /^<core::iter::adapters::filter_map::FilterMap<indexmap::/,
  // A root that is given other properties: `host/widget.rs` sends it messages.
  /^<yew::html::component::lifecycle::CompStateInner<.*> as yew::html::component::lifecycle::Stateful>::props_changed$/,
  // Nodes that are shown in two places: ours are made anew each time.
  /^<(yew::virtual_dom::v(node::VNode|list::VList)|alloc::vec::Vec<yew::virtual_dom::vnode::VNode>) as core::clone::Clone>::clone$/,
];

/**
 * Prunes a wasm file in which the functions have names still.
 *
 * @param {string} file
 */
export function prune(file) {
  binaryen.setDebugInfo(true);
  const wasm = binaryen.readBinary(readFileSync(file));
  const missing = new Set(unused);
  const all = Array.from({ length: wasm.getNumFunctions() }, (_, at) => binaryen.getFunctionInfo(wasm.getFunctionByIndex(at)));
  for (const { name, params, results } of all) {
    const plain = unescaped(name).replace(/\[[0-9a-f]+\]/g, "");
    const rule = unused.find((rule) => rule.test(plain));
    if (!rule) continue;
    missing.delete(rule);
    wasm.removeFunction(name);
    wasm.addFunction(name, params, results, [], wasm.unreachable());
  }
  if (missing.size > 0) throw new Error(`prune.mjs finds no function like ${[...missing].join(" or ")}`);
  writeFileSync(file, wasm.emitBinary());
  wasm.dispose();
}

/**
 * Binaryen writes what may not stand in a name of its text format as `\` and two digits.
 *
 * @param {string} name
 */
function unescaped(name) {
  return name.replace(/\\([0-9a-f]{2})/g, (_, code) => String.fromCharCode(parseInt(code, 16)));
}
