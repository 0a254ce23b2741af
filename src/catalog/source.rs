//! Public lists of mail providers' servers, in which many entries were read.

/// FairEmail's list. Kept up from what its users report; the newest of the three.
pub const FAIREMAIL: &str =
    "https://github.com/M66B/FairEmail/blob/master/app/src/main/res/xml/providers.xml";
/// Thunderbird's list. Each change is held against the provider's own pages.
pub const ISPDB: &str = "https://github.com/thunderbird/autoconfig/tree/master/ispdb";
/// Delta Chat's list. Given up in July 2026.
pub const PROVIDER_DB: &str = "https://github.com/chatmail/provider-db";
