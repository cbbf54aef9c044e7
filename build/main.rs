//! Packs the facts of `data/` into tables that are read in place: nothing is built when the library starts.

#[allow(dead_code)]
#[path = "../src/entities/gazetteer/class.rs"]
mod class;
mod conjugation;
mod facts;
mod gazetteer;
#[path = "../src/text/hash.rs"]
mod hash;
mod hashes;
mod holidays;
mod languages;
mod lexicon;
#[path = "../src/entities/gazetteer/phrase.rs"]
mod phrase;
#[path = "../src/text/place.rs"]
mod place;
mod shares;
mod source;
mod table;
mod types;
mod values;
mod words;

fn main() {
    // What is wrong with a line reads as an error of the build, not as a place in its code.
    std::panic::set_hook(Box::new(|panic| {
        let message = panic.payload().downcast_ref::<String>().map(String::as_str);
        println!("cargo::error={}", message.or(panic.payload().downcast_ref().copied()).unwrap_or("the build failed"));
    }));
    println!("cargo:rerun-if-changed=build");
    println!("cargo:rerun-if-changed=data");
    println!("cargo:rerun-if-changed=src");
    words::pack("text/abbreviations.tsv", "Abbreviation");
    words::pack("text/sentence_starters.tsv", "()");
    words::pack("pt/text/abbreviations.tsv", "Abbreviation");
    words::pack("pt/text/sentence_starters.tsv", "()");
    words::pack("pt/dates/date_words.tsv", "DateWord");
    words::pack("pt/dates/verb_tenses.tsv", "Form");
    words::pack_phrases("pt/dates/holidays.tsv", "Name", "Start");
    let lists = ["places", "groups", "organizations", "words", "given_names", "family_names"];
    gazetteer::pack(
        "en/names",
        &lists.map(|list| format!("en/names/{list}.tsv")),
        &[],
        &words::for_names("en/quotes/cues.tsv"),
    );
    // The names of persons and bodies are the same in all languages, and those of most towns.
    let world =
        ["en/names/given_names.tsv", "en/names/family_names.tsv", "en/names/organizations.tsv", "en/names/places.tsv"];
    gazetteer::pack("pt/names", &lists.map(|list| format!("pt/names/{list}.tsv")), &world, &[]);
    lexicon::pack("en/names");
    lexicon::pack("pt/names");
    let roles = ["Head", "HeadMale", "HeadFemale", "Modifier", "Courtesy", "CourtesyMale", "CourtesyFemale"];
    for folder in ["en/names", "pt/names"] {
        facts::pack_kinds(&format!("{folder}/roles.tsv"), &roles);
        facts::pack_kinds(&format!("{folder}/phrase_words.tsv"), &["Determiner", "Preposition", "Break"]);
        facts::pack_kinds(&format!("{folder}/name_parts.tsv"), &["Function", "Generation", "Particle", "Territory"]);
        shares::pack(&format!("{folder}/confidence.tsv"), &["person", "organization", "place", "group"]);
        for file in ["demonyms", "nicknames", "place_aliases", "spellings"] {
            facts::pack_meanings(&format!("{folder}/{file}.tsv"));
        }
    }
    facts::pack_kinds("world/names/family_names_first.tsv", &["FamilyFirst"]);
    facts::pack_kinds("world/names/country_codes.tsv", &["Code"]);
    words::pack("en/names/amount_words.tsv", "Word");
    words::pack("pt/names/amount_words.tsv", "Word");
    words::pack("en/names/further_words.tsv", "Word");
    words::pack_phrases("en/names/known_names.tsv", "Known", "Start");
    words::pack("en/quotes/cues.tsv", "Cue");
    words::pack("en/quotes/function_words.tsv", "Class");
    words::pack("en/quotes/sayings.tsv", "()");
    words::pack("en/quotes/things.tsv", "()");
    words::pack("en/quotes/asides.tsv", "()");
    words::pack("en/quotes/works.tsv", "()");
    conjugation::pack();
    words::pack("pt/quotes/function_words.tsv", "Class");
    words::pack("pt/quotes/sources.tsv", "Source");
    words::pack("en/speech/word_forms.tsv", "Sense");
    words::pack("pt/speech/word_forms.tsv", "Sense");
    words::pack("dates/message_words.tsv", "DateWord");
    words::pack("page/class_words.tsv", "ClassWord");
    words::pack("page/line_words.tsv", "LineWord");
    words::pack("page/meta_names.tsv", "MetaName");
    words::pack("page/month_names.tsv", "u32");
    words::pack("dates/time_zones.tsv", "()");
    words::pack_percents("quotes/confidence.tsv", "Row");
    languages::pack();
    holidays::pack();
    holidays::pack_days();
}
