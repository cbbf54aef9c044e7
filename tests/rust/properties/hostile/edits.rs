//! A text that is being edited.

use super::bytes::Bytes;
use super::text;
use newslens::{Session, analyze};

/// Any edits of any text: a session refuses what is no range, and gives what a fresh analysis gives.
pub fn edit(data: &[u8]) -> usize {
    let mut bytes = Bytes::new(data);
    let mut options = text::options(&mut bytes);
    let mut session = Session::new(options.clone());
    let mut want = String::new();
    let mut given = 0;
    while !bytes.is_empty() {
        match bytes.below(8) {
            0 => {
                want = part(&mut bytes);
                session.set_text(&want);
            }
            1 => {
                options = text::options(&mut bytes);
                session.set_options(options.clone());
            }
            2 => {
                let (start, end) = (bytes.below(0x10000), bytes.below(0x10000));
                let with = part(&mut bytes);
                let fits = want.get(start..end).is_some();
                assert_eq!(session.replace(start..end, &with).is_ok(), fits);
                if fits {
                    want.replace_range(start..end, &with);
                }
            }
            _ => {
                let start = boundary(&want, bytes.below(0x10000) % (want.len() + 1));
                let end = boundary(&want, want.len().min(start + bytes.below(256)));
                let with = part(&mut bytes);
                want.replace_range(start..end, &with);
                session.replace(start..end, &with).unwrap();
            }
        }
        assert_eq!(session.text(), want);
        // Several edits may come before somebody asks.
        if bytes.below(4) > 0 {
            given += want.len();
            assert!(*session.analysis() == analyze(&want, &options), "as fresh: {want:?}");
        }
    }
    assert!(*session.analysis() == analyze(&want, &options), "as fresh: {want:?}");
    given + want.len()
}

/// A short text.
fn part(bytes: &mut Bytes) -> String {
    let length = bytes.below(64);
    text::text(&mut Bytes::new(bytes.take(length)))
}

/// The character boundary at an offset of the text or before it.
fn boundary(text: &str, offset: usize) -> usize {
    (0..=offset).rev().find(|&at| text.is_char_boundary(at)).unwrap_or_default()
}
