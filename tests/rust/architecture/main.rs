//! How the house is built: which room may use which, and where words of a language may stand.

mod english;
mod floors;
mod source;
