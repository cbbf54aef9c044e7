//! What the letters of a word tell of its language.

/// A script.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Script {
    /// Written in by languages that their words tell apart; the tag is that of a text whose words do not.
    Shared(&'static str),
    /// Written in by one well-known language: its tag.
    Own(&'static str),
}

/// The script of a letter; Latin is the usual one.
pub(super) fn of(letter: char) -> Script {
    use Script::{Own, Shared};
    match letter {
        '\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}' => Own("el"),
        '\u{400}'..='\u{52f}' => Shared("und-Cyrl"),
        '\u{530}'..='\u{58f}' => Own("hy"),
        '\u{590}'..='\u{5ff}' => Shared("he"),
        '\u{600}'..='\u{6ff}' | '\u{750}'..='\u{77f}' | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' => {
            Shared("und-Arab")
        }
        '\u{780}'..='\u{7bf}' => Own("dv"),
        '\u{900}'..='\u{97f}' => Shared("und-Deva"),
        '\u{980}'..='\u{9ff}' => Own("bn"),
        '\u{a00}'..='\u{a7f}' => Own("pa"),
        '\u{a80}'..='\u{aff}' => Own("gu"),
        '\u{b00}'..='\u{b7f}' => Own("or"),
        '\u{b80}'..='\u{bff}' => Own("ta"),
        '\u{c00}'..='\u{c7f}' => Own("te"),
        '\u{c80}'..='\u{cff}' => Own("kn"),
        '\u{d00}'..='\u{d7f}' => Own("ml"),
        '\u{d80}'..='\u{dff}' => Own("si"),
        '\u{e00}'..='\u{e7f}' => Own("th"),
        '\u{e80}'..='\u{eff}' => Own("lo"),
        '\u{f00}'..='\u{fff}' => Own("bo"),
        '\u{1000}'..='\u{109f}' => Own("my"),
        '\u{10a0}'..='\u{10ff}' => Own("ka"),
        '\u{1200}'..='\u{139f}' => Own("am"),
        '\u{1780}'..='\u{17ff}' => Own("km"),
        '\u{1100}'..='\u{11ff}' | '\u{ac00}'..='\u{d7af}' => Own("ko"),
        '\u{3040}'..='\u{30ff}' => Own("ja"),
        '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}' => Own("zh"),
        _ => Shared(LATIN),
    }
}

/// What a text in Latin letters is whose words tell nothing.
pub(super) const LATIN: &str = "und";
