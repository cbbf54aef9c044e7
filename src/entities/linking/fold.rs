//! Words without what writers vary: case, full stops, diacritics.

use crate::text::{Token, hash};

/// The hash of a word's folded form, which is that of its key where the word is ASCII.
pub fn hash(token: &Token, word: &str) -> u32 {
    if word.is_ascii() {
        return token.hash;
    }
    add(hash::START, word)
}

/// A hash, continued by a word's folded form.
pub fn add(mut hash: u32, word: &str) -> u32 {
    fold(word, |letters| hash = letters.bytes().fold(hash, hash::add));
    hash
}

/// The first letter of a word's folded form; 0 when there is none.
pub fn letter(word: &str) -> u8 {
    let Some(first) = word.chars().next() else { return 0 };
    if first.is_ascii() {
        return first.to_ascii_lowercase() as u8;
    }
    let mut letter = 0;
    fold(&word[..first.len_utf8()], |letters| letter = if letter == 0 { letters.as_bytes()[0] } else { letter });
    letter
}

/// A word in lower case, without full stops, diacritics and combining marks; with the straight apostrophe.
pub fn folded(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    fold(word, |letters| folded.push_str(letters));
    folded
}

/// Calls `each` with the letters of the folded form, one or two at a time.
fn fold(word: &str, mut each: impl FnMut(&str)) {
    for character in word.chars() {
        if character.is_ascii() {
            if character != '.' {
                each(character.to_ascii_lowercase().encode_utf8(&mut [0; 4]));
            }
            continue;
        }
        for character in character.to_lowercase() {
            match character {
                '\u{300}'..='\u{36f}' | '\u{ad}' => {}
                '’' | 'ʼ' | '‘' => each("'"),
                _ => match base(character) {
                    Some(base) => each(base),
                    None => each(character.encode_utf8(&mut [0; 4])),
                },
            }
        }
    }
}

/// The letters that stand for a letter with diacritics in plain English spelling.
#[rustfmt::skip]
fn base(character: char) -> Option<&'static str> {
    Some(match character {
        'à'..='å' | 'ā' | 'ă' | 'ą' | 'ǎ' | 'ạ' | 'ả' | 'ấ' | 'ầ' | 'ẩ' | 'ẫ' | 'ậ' | 'ắ' | 'ằ' | 'ẳ' | 'ẵ' | 'ặ' => "a",
        'æ' => "ae",
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => "c",
        'ď' | 'đ' | 'ð' | 'ḍ' => "d",
        'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' | 'ẹ' | 'ẻ' | 'ẽ' | 'ế' | 'ề' | 'ể' | 'ễ' | 'ệ' | 'ǝ' | 'ə' => "e",
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => "g",
        'ĥ' | 'ħ' | 'ḥ' => "h",
        'ì'..='ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' | 'ǐ' | 'ỉ' | 'ị' => "i",
        'ĵ' => "j",
        'ķ' => "k",
        'ĺ' | 'ļ' | 'ľ' | 'ł' => "l",
        'ñ' | 'ń' | 'ņ' | 'ň' | 'ṇ' => "n",
        'ò'..='ö' | 'ø' | 'ō' | 'ŏ' | 'ő' | 'ơ' | 'ǒ' | 'ọ' | 'ỏ' | 'ố' | 'ồ' | 'ổ' | 'ỗ' | 'ộ' | 'ớ' | 'ờ' | 'ở' | 'ỡ' | 'ợ' => "o",
        'œ' => "oe",
        'ŕ' | 'ŗ' | 'ř' => "r",
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' | 'ṣ' => "s",
        'ß' => "ss",
        'ţ' | 'ť' | 'ț' | 'ṭ' => "t",
        'þ' => "th",
        'ù'..='ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' | 'ư' | 'ǔ' | 'ụ' | 'ủ' | 'ứ' | 'ừ' | 'ử' | 'ữ' | 'ự' => "u",
        'ŵ' => "w",
        'ý' | 'ÿ' | 'ŷ' | 'ỳ' | 'ỵ' | 'ỷ' | 'ỹ' => "y",
        'ź' | 'ż' | 'ž' | 'ẓ' => "z",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::tokenize;

    #[test]
    fn spellings_fall_together() {
        for (one, other) in
            [("Durán", "DURAN"), ("Özil", "Ozil"), ("Đặng", "Dang"), ("U.S.", "US"), ("O’Brien", "O'Brien")]
        {
            assert_eq!(hash(&tokenize(one)[0], one), hash(&tokenize(other)[0], other), "{one}");
        }
        let decomposed = "Dura\u{301}n";
        assert_eq!(hash(&tokenize(decomposed)[0], decomposed), tokenize("duran")[0].hash);
        assert_ne!(folded("Müller"), folded("Miller"));
    }
}
