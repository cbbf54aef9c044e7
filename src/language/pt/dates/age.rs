//! Ages, which are no times: "aos 45 anos", "Maria, 45 anos".

use super::reader::Reader;
use super::word::DateWord::*;
use crate::dates::unit::Unit;
use crate::text::TokenKind;
use crate::text::words::words;

/// People, of whom so many years are an age.
const PEOPLE: &[u32] = words![
    "homem",
    "mulher",
    "jovem",
    "jovens",
    "menino",
    "menina",
    "meninos",
    "meninas",
    "criança",
    "crianças",
    "idoso",
    "idosa",
    "idosos",
    "adolescente",
    "adolescentes",
    "rapaz",
    "rapariga",
    "filho",
    "filha",
    "bebê",
    "bebé",
    "menor",
    "menores",
    "maior",
    "maiores",
    "pessoa",
    "pessoas",
    "estudante",
    "aluno",
    "aluna",
    "alunos",
    "garoto",
    "garota",
    "neto",
    "neta",
    "homens",
    "mulheres",
    "jogador",
    "jogadora",
    "defesa",
    "avançado",
    "médio",
    "extremo",
    "atacante",
    "zagueiro",
    "lateral",
    "goleiro",
    "técnico",
    "treinador",
    "piloto",
    "atleta",
    "tenista",
    "ator",
    "atriz",
    "cantor",
    "cantora",
    "escritor",
    "escritora",
    "professor",
    "professora",
    "médico",
    "médica",
    "advogado",
    "advogada",
    "empresário",
    "empresária",
    "policial",
    "soldado",
    "agricultor",
    "pescador",
    "turista",
    "trabalhador",
    "funcionário",
    "português",
    "portuguesa",
    "brasileiro",
    "brasileira",
    "irmão",
    "irmã",
    "motorista",
    "vítima",
    "suspeito",
    "mãe",
    "pai",
    "moradora",
    "morador",
    "população",
    "público",
    "acima",
    "idade",
    "aos",
    "tem",
    "têm",
    "tinha",
    "tinham",
    "completou",
    "completa",
    "ter",
    "mãe",
    "passageiro"
];

/// "aos 45 anos", "Maria, 45 anos", "um jovem de 17 anos", "de 34 anos,": ages are no times.
pub(super) fn is_age(reader: &Reader, at: usize, end: usize) -> bool {
    // "aos 62 minutos" of a match
    if reader.is_any(at.wrapping_sub(1), words!["aos"]) && reader.word(end - 1) == Units(Unit::Minute) {
        return true;
    }
    if !matches!(reader.word(end - 1), Units(Unit::Year | Unit::Month) | Unit(Unit::Year)) {
        return false;
    }
    if reader.is_any(end + usize::from(reader.word(end) == Of), words!["idade"]) {
        return true;
    }
    let before = at.wrapping_sub(1);
    let is_digits = reader.word(at) == Digits;
    if reader.is_any(before, PEOPLE) && is_digits || reader.is_any(before, words!["aos"]) {
        return true;
    }
    let closes = reader.token(end).is_none_or(|token| token.kind != TokenKind::Word);
    match reader.before(at) {
        // "Maria, 45 anos,"; "com 45 anos,"
        // "Manuel Dias, 82 anos": a name of people too
        Comma => is_digits && closes && (!matches!(reader.before(before), Units(_)) || reader.capital(before - 1)),
        OpenBracket => is_digits && closes,
        Of => {
            let in_years = matches!(reader.word(end - 1), Units(Unit::Year));
            in_years && reader.before(before) == Comma && closes
                || (before.saturating_sub(3)..before).any(|at| reader.is_any(at, PEOPLE))
        }
        // "crianças entre 5 e 11 anos", "menores de 5 a 11 anos"
        Between | Until | Above => (before.saturating_sub(4)..before).any(|at| reader.is_any(at, PEOPLE)),
        TheOrTo | And if reader.before(before) == Digits => {
            (before.saturating_sub(5)..before).any(|at| reader.is_any(at, PEOPLE))
        }
        // "com 37 anos", but not "com 20 anos de experiência"
        Other => is_digits && reader.word(end) != Of && reader.is_any(before, words!["com"]),
        _ => false,
    }
}
