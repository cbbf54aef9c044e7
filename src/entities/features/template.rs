//! Features are numbers: the hash of what is asked (the template) and of the answer (the value).

/// What a feature tells of a token.
///
/// The number of a template is part of the model's features: after a change here, train again.
#[derive(Clone, Copy)]
#[repr(u32)]
pub enum Template {
    Bias,
    Word,
    WordAndShape,
    Shape,
    Prefix,
    Suffix = Template::Prefix as u32 + 4,
    Class = Template::Suffix as u32 + 5,
    Lexicon,
    Phrase,
    First,
    CapitalLine,
    Near,
    NearShape = Template::Near as u32 + 4,
    NearSuffix = Template::NearShape as u32 + 4,
    NearClass = Template::NearSuffix as u32 + 4,
    NearEnd = Template::NearClass as u32 + 4,
    NearLexicon = Template::NearEnd as u32 + 4,
    ShapeBefore = Template::NearLexicon as u32 + 4,
    ShapeAfter,
    WordBefore,
    Evidence,
    EvidenceAfter,
    OnlyFirst,
    Case,
    CaseAndLine,
    Line,
    CaseAfter,
    CaseBefore,
    RunLast,
    RunLength,
    RunHead,
    RunBefore,
    RunAfter,
    Kind,
    KindPattern,
    KindLast,
    KindFirst,
    KindAny,
    KindDistance,
    KindBefore,
    KindAfter,
    KindAll,
    RunClass,
    RunClassAfter,
    RunClassBefore,
    Acronym,
    Code,
    Longest,
    LongestLength,
    PersonElsewhere,
    RunBeforeTwo,
    RunAfterTwo,
    Apposition,
}

impl Template {
    /// The template that is `by` places further on, for one that is asked of several tokens or lengths.
    fn number(self, by: usize) -> u32 {
        self as u32 + by as u32
    }
}

/// Collects the features of one token; a token that had more than there is room for would lose the last.
pub struct Features {
    list: [u32; ROOM],
    count: u8,
}

/// How many features there is room for: their count is a byte, so that no place needs to be checked.
const ROOM: usize = u8::MAX as usize + 1;

impl Default for Features {
    fn default() -> Features {
        Features { list: [0; ROOM], count: 0 }
    }
}

impl Features {
    /// Empties the list for the next token.
    pub fn clear(&mut self) {
        self.count = 0;
    }

    /// Adds the answer `value` to `template`.
    #[inline]
    pub fn add(&mut self, template: Template, value: u32) {
        self.add_at(template, 0, value);
    }

    /// Adds the answer `value` to the template `by` places behind `template`.
    #[inline]
    pub fn add_at(&mut self, template: Template, by: usize, value: u32) {
        let asked = value.wrapping_add(template.number(by).wrapping_mul(0x9e37_79b9));
        self.list[usize::from(self.count)] = (asked ^ (asked >> 15)).wrapping_mul(0x85eb_ca6b);
        self.count = self.count.saturating_add(1);
    }

    /// Adds each bit of `set` as an answer of its own.
    #[inline]
    pub fn add_bits(&mut self, template: Template, by: usize, mut set: u32) {
        while set != 0 {
            self.add_at(template, by, set.trailing_zeros() + 1);
            set &= set - 1;
        }
    }

    /// The features collected.
    pub fn as_slice(&self) -> &[u32] {
        &self.list[..usize::from(self.count)]
    }
}

/// One value of two.
#[inline]
pub fn pair(first: u32, second: u32) -> u32 {
    first.wrapping_mul(0x85eb_ca6b).rotate_left(13) ^ second.wrapping_mul(0xc2b2_ae35)
}
