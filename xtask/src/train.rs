//! The chore `train`: from annotated texts to the lexicon and the model.

use crate::corpus::{self, Annotated, Example, Run};
use crate::perceptron::{self, Index, Settings, Weights};
use crate::{lexicon, pack, score, table};
use std::path::Path;
use std::{fs, io};

/// The annotated texts that people labelled.
const HUMAN: [&str; 8] =
    ["gum.train", "re3d.train", "wikigold", "btc.train", "multiner.train", "docred", "crossner_politics", "ewt"];
/// The text that a machine labelled: only sentences on which our own model agrees are used.
const SILVER: &str = "gmb.train";
const LEXICON: &str = "data/entities/lexicon.bin";
const MODEL: &str = "data/entities/model.bin";

/// Runs the chore.
pub fn run(data: &Path, evaluation: Option<&Path>) -> io::Result<()> {
    let read = |name: &str| -> io::Result<Vec<Annotated>> {
        let texts = corpus::read(&data.join("entities").join(format!("{name}.jsonl")))?;
        Ok(texts.into_iter().filter(|text| corpus::is_allowed(&text.licence)).collect())
    };
    let mut human = Vec::new();
    for name in HUMAN {
        human.extend(read(name)?);
    }
    let silver = read(SILVER)?;
    let mut all = human;
    let people = all.len();
    all.extend(silver);
    let bytes = table::bytes(&lexicon::build(data, &all)?);
    if fs::read(LEXICON).ok().as_deref() != Some(&bytes) {
        fs::write(LEXICON, &bytes)?;
        return Err(io::Error::other("the lexicon changed: run the command again"));
    }
    let examples: Vec<Example> = all.iter().map(corpus::example).collect();
    let (human, silver) = examples.split_at(people);
    let human: Vec<&Run> = human.iter().flat_map(|example| &example.runs).collect();
    eprintln!("{} runs by people, {} by machine", human.len(), silver.iter().map(|e| e.runs.len()).sum::<usize>());
    let sets = match evaluation {
        Some(folder) => read_evaluation(folder)?,
        None => Vec::new(),
    };
    let settings = Settings { epochs: 8, seeds: 1, dropout: 200, least_count: 2 };
    let first = learn(&human, &settings);
    report("people", &sets, &first);
    let mut chosen = agreeing(silver, &first);
    eprintln!("{} runs agree", chosen.len());
    chosen.extend(&human);
    let second = learn(&chosen, &settings);
    report("and agreeing", &sets, &second);
    let mut chosen = agreeing(silver, &second);
    eprintln!("{} runs agree", chosen.len());
    chosen.extend(&human);
    let third = learn(&chosen, &Settings { seeds: 4, ..settings });
    report("and agreeing again", &sets, &third);
    let packed = prune(&chosen, &third, &sets);
    fs::write(MODEL, packed)
}

fn learn(runs: &[&Run], settings: &Settings) -> Weights {
    let index = Index::new(runs, settings.least_count);
    eprintln!("{} features", index.features.len());
    perceptron::train(runs, &index, settings)
}

fn read_evaluation(folder: &Path) -> io::Result<Vec<(String, Vec<Example>)>> {
    let mut sets = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "jsonl") {
            let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            sets.push((name, corpus::read(&path)?.iter().map(corpus::example).collect()));
        }
    }
    sets.sort_by(|a, b| a.0.cmp(&b.0));
    Ok(sets)
}

/// The runs of those sentences of which the model labels every token as they are labelled.
fn agreeing<'e>(examples: &'e [Example], weights: &Weights) -> Vec<&'e Run> {
    let mut chosen = Vec::new();
    for example in examples {
        for sentence in example.runs.chunk_by(|a, b| a.sentence == b.sentence) {
            if sentence.iter().all(|run| weights.label(run) == run.gold) {
                chosen.extend(sentence);
            }
        }
    }
    chosen
}

fn report(step: &str, sets: &[(String, Vec<Example>)], weights: &Weights) {
    eprint!("{step:24}");
    for (name, examples) in sets {
        let counts = score::score(examples, weights);
        let [persons, organizations, places, groups] = counts.map(|counts| counts.f1());
        let all = score::total(&counts).f1();
        eprint!("  {name} {all:.1} ({persons:.0} {organizations:.0} {places:.0} {groups:.0})");
    }
    eprintln!();
}

/// Keeps the features that matter most, trains again on them alone, as the file will have them, and packs the weights.
fn prune(runs: &[&Run], weights: &Weights, sets: &[(String, Vec<Example>)]) -> Vec<u8> {
    let rows: usize = std::env::var("ROWS").map_or(30000, |v| v.parse().unwrap());
    let bits: u32 = std::env::var("BITS").map_or(20, |v| v.parse().unwrap());
    let seeds: u64 = std::env::var("SEEDS").map_or(4, |v| v.parse().unwrap());
    let dropout: u64 = std::env::var("DROP").map_or(100, |v| v.parse().unwrap());
    let steps: f32 = std::env::var("STEPS").map_or(4.0, |v| v.parse().unwrap());
    let weight = |row: &perceptron::Row| row.iter().map(|weight| weight.abs()).fold(0.0, f32::max);
    let mut ranked: Vec<(f32, u32)> = weights.rows.iter().map(|(&feature, row)| (weight(row), feature)).collect();
    ranked.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    ranked.truncate(rows);
    eprintln!("least weight kept {:?}", ranked.last());
    let mut slots: Vec<u32> = ranked.iter().map(|&(_, feature)| pack::slot(feature, bits)).collect();
    slots.sort_unstable();
    slots.dedup();
    let index = Index::of(slots, 32 - bits);
    let settings = Settings { epochs: 8, seeds, dropout, least_count: 0 };
    let again = perceptron::train(runs, &index, &settings);
    report("pruned", sets, &again);
    let rounded = pack::quantise(&again, steps);
    report("rounded", sets, &rounded);
    let zeros = rounded.rows.values().flatten().filter(|w| **w == 0.0).count();
    let max = rounded.rows.values().flatten().filter(|w| w.abs() >= 127.0).count();
    eprintln!("{} rows, {} zeros, {} clipped", rounded.rows.len(), zeros, max);
    pack::bytes(&rounded, bits)
}
