//! The chore `train`: from annotated texts to the lexicon, the model and the report on both.

use crate::corpus::{self, Annotated, Example, Run};
use crate::perceptron::{self, Index, Row, Settings, Weights};
use crate::report::Report;
use crate::{USAGE, lexicon, pack};
use newslens::TextLanguage;
use std::path::Path;
use std::{fs, io};

/// What a language's model is trained on, and where it goes.
struct Material {
    tag: &'static str,
    /// The folder of its texts in the data.
    texts: &'static str,
    /// The annotated texts that people labelled.
    human: &'static [&'static str],
    /// The text that a machine labelled: only sentences on which our own model agrees are used.
    silver: &'static str,
    /// How often the texts that people labelled are taken beside those of the machine.
    times: usize,
    /// The folder that the files are written to.
    folder: &'static str,
    /// How many features the packed model keeps.
    rows: usize,
    /// How much a feature's weights tell: those that tell least are left out.
    tells: fn(&Row) -> f32,
    /// See [`Settings`].
    margin: f32,
}

const MATERIALS: [Material; 2] = [
    Material {
        tag: "en",
        texts: "entities",
        human: &["gum.train", "re3d.train", "wikigold", "docred", "ewt", "crossner_politics", "btc.train"],
        silver: "gmb.train",
        times: 1,
        folder: "data/en/names",
        rows: 14_500,
        tells: squares,
        margin: 8.0,
    },
    Material {
        tag: "pt",
        texts: "pt",
        human: &["bosque.train"],
        silver: "wikiann.train",
        times: 2,
        folder: "data/pt/names",
        rows: 4_000,
        tells: largest,
        margin: 3.0,
    },
];

/// One pass over the texts for a look; the last model is the mean of several.
const SETTINGS: Settings = Settings { epochs: 8, seeds: 1, dropout: 200, least_count: 2, margin: 0.0 };
const SEEDS: u64 = 8;
/// How many bits of the features' hashes the packed model keeps.
const BITS: u32 = 20;
/// The packed weights are counted in this part of one.
const STEPS: f32 = 4.0;

/// Runs the chore for the language with this tag; the paths are those of the data and perhaps of texts to score on.
pub fn run(tag: &str, paths: &[&str]) -> io::Result<()> {
    let material = MATERIALS.iter().find(|material| material.tag == tag);
    let (material, data, evaluation) = match (material, paths) {
        (Some(material), &[data]) => (material, Path::new(data), None),
        (Some(material), &[data, evaluation]) => (material, Path::new(data), Some(Path::new(evaluation))),
        _ => return Err(io::Error::other(USAGE)),
    };
    let language: TextLanguage = tag.parse().map_err(io::Error::other)?;
    let file = |name: &str| format!("{}/{name}", material.folder);
    let mut report = Report::new(match evaluation {
        Some(folder) => read_evaluation(folder, language)?,
        None => Vec::new(),
    });
    let mut read = |name: &str| -> io::Result<Vec<Annotated>> {
        let texts = corpus::read(&data.join(material.texts).join(format!("{name}.jsonl")))?;
        let texts: Vec<Annotated> = texts.into_iter().filter(|text| corpus::is_allowed(&text.licence)).collect();
        report.source(name, &texts);
        Ok(texts)
    };
    let mut texts = Vec::new();
    for name in material.human {
        texts.extend(read(name)?);
    }
    let people = texts.len();
    texts.extend(read(material.silver)?);
    let bytes = lexicon::bytes(&lexicon::build(data, &texts, language)?);
    if fs::read(file("lexicon.bin")).ok().as_deref() != Some(&bytes) {
        fs::write(file("lexicon.bin"), &bytes)?;
        return Err(io::Error::other("the lexicon changed: run the command again"));
    }
    let examples: Vec<Example> = texts.iter().map(|text| corpus::example(text, language)).collect();
    let (human, silver) = examples.split_at(people);
    let human: Vec<&Run> = human.iter().flat_map(|example| &example.runs).collect();

    let settings = Settings { margin: material.margin, ..SETTINGS };
    let mut model = learn(&human, &settings);
    report.step("texts labelled by people", &model);
    let mut chosen = Vec::new();
    for (step, seeds) in [("and sentences on which the model agrees", 1), ("chosen again by the better model", SEEDS)] {
        chosen = agreeing(silver, &model);
        (0..material.times).for_each(|_| chosen.extend(&human));
        model = learn(&chosen, &Settings { seeds, ..settings.clone() });
        report.step(step, &model);
    }
    let model = prune(&chosen, &model, material, &settings);
    report.step(&format!("the {} heaviest features, trained again", material.rows), &model);
    let model = pack::quantise(&model, STEPS);
    report.step("rounded, as packed", &model);
    fs::write(file("model.bin"), pack::bytes(&model, BITS, language))?;
    fs::write(file("training.md"), report.finish(&[&file("lexicon.bin"), &file("model.bin")])?)
}

fn learn(runs: &[&Run], settings: &Settings) -> Weights {
    perceptron::train(runs, &Index::new(runs, settings.least_count), settings)
}

/// The weight of a feature that tells most.
fn largest(row: &Row) -> f32 {
    row.iter().map(|weight| weight.abs()).fold(0.0, f32::max)
}

/// The weights of a feature together.
fn squares(row: &Row) -> f32 {
    row.iter().map(|weight| weight * weight).sum()
}

/// Keeps the features that tell most and trains again on them alone, under the hashes that the file has.
fn prune(runs: &[&Run], weights: &Weights, material: &Material, settings: &Settings) -> Weights {
    let tells = |(&feature, row): (&u32, &Row)| ((material.tells)(row), feature);
    let mut ranked: Vec<(f32, u32)> = weights.rows.iter().map(tells).collect();
    ranked.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    ranked.truncate(material.rows);
    let mut slots: Vec<u32> = ranked.iter().map(|&(_, feature)| feature >> (32 - BITS)).collect();
    slots.sort_unstable();
    slots.dedup();
    perceptron::train(runs, &Index::of(slots, 32 - BITS), &Settings { seeds: SEEDS, ..settings.clone() })
}

/// The sets that the report scores the model on, by name.
fn read_evaluation(folder: &Path, language: TextLanguage) -> io::Result<Vec<(String, Vec<Example>)>> {
    let mut sets = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "jsonl") {
            let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            sets.push((name, corpus::read(&path)?.iter().map(|text| corpus::example(text, language)).collect()));
        }
    }
    sets.sort_by(|a, b| a.0.cmp(&b.0));
    Ok(sets)
}

/// The runs of those sentences of which the model labels every token as it is labelled.
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
