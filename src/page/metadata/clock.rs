//! Times of day and zones as pages write them.

use super::moment::Part;

/// "8:30", "08:30:15", "8.30am", "8 p.m."
pub(super) fn time(parts: &[Part]) -> Option<(u8, u8, u8)> {
    if let [Part::Word("T"), Part::Number { digits: digits @ (4 | 6), value, .. }, ..] = *parts {
        let value = if digits == 4 { value * 100 } else { value };
        return Some(((value / 10_000) as u8, (value / 100 % 100) as u8, (value % 100) as u8)).filter(is_time);
    }
    for at in 0..parts.len().min(12) {
        let Part::Number { digits: 1..=2, value: hour, sign } = parts[at] else { continue };
        let number = |at: usize| match parts.get(at) {
            Some(Part::Number { digits: 2, value, .. }) => Some(*value),
            _ => None,
        };
        let (minute, second, behind) = match sign {
            ':' => match (number(at + 2), parts.get(at + 2)) {
                (Some(minute), Some(Part::Number { sign: ':', .. })) => (minute, number(at + 4).unwrap_or(0), at + 5),
                (Some(minute), _) => (minute, 0, at + 3),
                _ => continue,
            },
            '.' if half(&parts[(at + 3).min(parts.len())..]).is_some() => (number(at + 2)?, 0, at + 3),
            _ if half(&parts[at + 1..]).is_some() => (0, 0, at + 1),
            _ => continue,
        };
        let hour = match half(parts.get(behind..).unwrap_or(&[])) {
            Some(half) if (1..=12).contains(&hour) => hour % 12 + half,
            _ => hour,
        };
        let time = (hour as u8, minute as u8, second as u8);
        if is_time(&time) {
            return Some(time);
        }
    }
    None
}

fn is_time(&(hour, minute, second): &(u8, u8, u8)) -> bool {
    hour < 24 && minute < 60 && second < 60
}

/// The hours that "a.m." and "p.m." add.
fn half(parts: &[Part]) -> Option<u32> {
    let (Part::Word(word), rest) = parts.split_first()? else { return None };
    match (word.to_ascii_lowercase().as_str(), rest) {
        ("am", _) | ("a", [Part::Sign('.'), Part::Word("m" | "M"), ..]) => Some(0),
        ("pm", _) | ("p", [Part::Sign('.'), Part::Word("m" | "M"), ..]) => Some(12),
        _ => None,
    }
}

/// "Z", "+02:00", "-0400", "GMT", "EDT": minutes east of UTC.
pub(super) fn zone(parts: &[Part]) -> Option<i32> {
    let mut found = None;
    for (at, part) in parts.iter().enumerate().take(14) {
        match part {
            Part::Word(word) => found = found.or(named_zone(word)),
            Part::Sign(sign @ ('+' | '-' | '−')) if at > 0 => {
                let minutes = match parts.get(at + 1..) {
                    Some([Part::Number { digits: 4, value, .. }, ..]) => value / 100 * 60 + value % 100,
                    Some(
                        [
                            Part::Number { digits: 2, value, sign: ':' },
                            _,
                            Part::Number { digits: 2, value: minute, .. },
                            ..,
                        ],
                    ) => value * 60 + minute,
                    Some([Part::Number { digits: 2, value, .. }]) => value * 60,
                    _ => continue,
                };
                if minutes <= 14 * 60 {
                    return Some(if *sign == '+' { minutes as i32 } else { -(minutes as i32) });
                }
            }
            _ => {}
        }
    }
    found
}

/// The zones that news outlets name; those with two meanings are left out.
fn named_zone(word: &str) -> Option<i32> {
    let hours = match word {
        "Z" | "UTC" | "GMT" | "z" => 0,
        "EDT" => -4,
        "EST" | "CDT" => -5,
        "CST" | "MDT" => -6,
        "MST" | "PDT" => -7,
        "PST" => -8,
        "AEST" => 10,
        "AEDT" => 11,
        "CET" | "WAT" => 1,
        "CEST" | "SAST" => 2,
        "EAT" => 3,
        _ => return None,
    };
    Some(hours * 60)
}
