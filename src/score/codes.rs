//! Codes: the stable names under which facts, advice, cautions and notes are
//! known to programs (JSON) and to the phrases that speak them.

/// An enum of codes from one list: the variants with their names, `ALL` in the
/// order of the list (which is that of `Ord`), and `code`.
macro_rules! codes {
    (
        $(#[$about:meta])*
        $visibility:vis enum $name:ident {
            $($(#[$says:meta])* $variant:ident = $code:literal,)+
        }
    ) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        $visibility enum $name {
            $($(#[$says])* $variant,)+
        }

        impl $name {
            /// Every one there is, in order.
            pub const ALL: [Self; [$($code),+].len()] = [$(Self::$variant),+];

            /// The name in JSON and, with hyphens for underscores, in phrases.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self {
                    $(Self::$variant => $code,)+
                }
            }
        }
    };
}

pub(super) use codes;
