//! Closed sets: enums whose variants have public names, listed once.
//!
//! The names of a set are one text, because a table of texts costs eight bytes a name in the wasm and
//! compresses badly. The same text says to a host's developer what may be written.

/// An enum together with the public name of each variant: `All` of them, their `NAMES`, and the way
/// from one to the other.
macro_rules! closed_set {
    (
        $(#[$about:meta])*
        pub enum $set:ident {
            $(#[$first_about:meta])* $first:ident = $first_name:literal,
            $($(#[$next_about:meta])* $next:ident = $next_name:literal,)*
        }
    ) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $set {
            $(#[$first_about])* $first,
            $($(#[$next_about])* $next,)*
        }

        impl $set {
            /// All of them, in order.
            pub const ALL: &'static [$set] = &[$set::$first, $($set::$next),*];
            /// Their public names in the same order, with commas between them.
            pub const NAMES: &'static str = concat!($first_name, $(", ", $next_name),*);

            /// The public name; never renamed.
            pub fn id(self) -> &'static str {
                $crate::check::closed_set::name($set::NAMES, self as usize)
            }

            /// The one with this name, written exactly so; none for any other text.
            pub fn from_id(id: &str) -> Option<$set> {
                let at = $crate::check::closed_set::place($set::NAMES, id)?;
                $set::ALL.get(at).copied()
            }
        }
    };
}
pub(crate) use closed_set;

/// The name at this place among names with commas between them; empty behind the last.
pub(crate) fn name(names: &'static str, place: usize) -> &'static str {
    let mut rest = names;
    for _ in 0..place {
        rest = cut(rest).1;
    }
    cut(rest).0
}

/// The place of a name among names with commas between them.
pub(crate) fn place(names: &str, name: &str) -> Option<usize> {
    let (mut rest, mut place) = (names, 0);
    while !rest.is_empty() {
        let (first, others) = cut(rest);
        if first == name {
            return Some(place);
        }
        rest = others;
        place += 1;
    }
    None
}

/// The first name, and the others.
fn cut(names: &str) -> (&str, &str) {
    let (first, others) = names.split_once(',').unwrap_or((names, ""));
    (first, others.strip_prefix(' ').unwrap_or(others))
}
