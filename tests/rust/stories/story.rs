//! A story of `tests/rust/cases/stories/`: its articles, and what a reader judged of them.

use newslens::dossier::{Article, ArticleId, Dossier};
use newslens::text::Span;
use newslens::{Date, DateTime};
use std::collections::BTreeMap;
use std::{fs, path::Path};

/// Speech that a reader marked: where it stands, and of which utterance it is.
pub struct Mark {
    pub span: Span,
    pub utterance: u32,
}

/// A line of `told.tsv`.
pub struct Judged {
    pub utterance: u32,
    pub article: String,
    /// What differs: "left out: words", "denied".
    pub how: Vec<String>,
}

pub struct Story {
    pub name: String,
    /// The names of the articles, in the order in which they are added.
    pub names: Vec<String>,
    pub marks: Vec<Vec<Mark>>,
    pub told: Vec<Judged>,
    /// Whom the articles name: the kind, and the article and the words.
    pub cast: Vec<(String, Vec<(usize, String)>)>,
    pub dossier: Dossier,
}

impl Story {
    /// All stories, read.
    pub fn all() -> Vec<Story> {
        let mut folders: Vec<_> =
            fs::read_dir("tests/rust/cases/stories").unwrap().map(|entry| entry.unwrap().path()).collect();
        folders.retain(|folder| folder.is_dir());
        folders.sort();
        folders.iter().map(|folder| Story::read(folder)).collect()
    }

    fn read(folder: &Path) -> Story {
        let lines = |file: &str| -> Vec<Vec<String>> {
            let text =
                fs::read_to_string(folder.join(file)).unwrap_or_else(|error| panic!("{folder:?}/{file}: {error}"));
            let lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
            lines.map(|line| line.split('\t').map(str::to_owned).collect()).collect()
        };
        let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        files.retain(|file| file.extension().is_some_and(|extension| extension == "txt"));
        files.sort();
        let names: Vec<String> =
            files.iter().map(|file| file.file_stem().unwrap().to_str().unwrap().to_owned()).collect();
        let (mut dossier, mut marks) = (Dossier::default(), Vec::new());
        for file in &files {
            let (article, found) = article(&fs::read_to_string(file).unwrap());
            dossier.add(article).unwrap();
            marks.push(found);
        }
        let place = |name: &str| {
            names.iter().position(|other| other == name).unwrap_or_else(|| panic!("{folder:?}: no {name}"))
        };
        let told = lines("told.tsv").into_iter().map(|line| {
            place(&line[1]);
            Judged {
                utterance: line[0].parse().unwrap(),
                article: line[1].clone(),
                how: line[2].split("; ").map(str::to_owned).collect(),
            }
        });
        let told: Vec<Judged> = told.collect();
        let cast = lines("cast.tsv").into_iter().map(|line| {
            let members = line[1..].iter().map(|member| {
                let (article, words) = member.split_once(": ").unwrap_or_else(|| panic!("{folder:?}: {member}"));
                (place(article), words.to_owned())
            });
            (line[0].clone(), members.collect())
        });
        let cast = cast.collect();
        let story =
            Story { name: folder.file_name().unwrap().to_str().unwrap().to_owned(), names, marks, told, cast, dossier };
        story.check();
        story
    }

    /// What is marked is judged, and what is judged is marked, in two articles at least, one of them the fullest.
    fn check(&self) {
        let mut judged: BTreeMap<u32, Vec<&Judged>> = BTreeMap::new();
        self.told.iter().for_each(|line| judged.entry(line.utterance).or_default().push(line));
        for (utterance, lines) in &judged {
            assert!(lines.len() > 1, "{}: {utterance} stands in one article", self.name);
            let fullest = lines.iter().filter(|line| line.how == ["fullest"]).count();
            assert_eq!(fullest, 1, "{}: {utterance} has {fullest} fullest tellings", self.name);
        }
        for (article, marks) in self.marks.iter().enumerate() {
            for mark in marks {
                let is_judged =
                    |line: &&Judged| line.utterance == mark.utterance && line.article == self.names[article];
                assert!(
                    self.told.iter().any(|line| is_judged(&line)),
                    "{}: {} in {} is not judged",
                    self.name,
                    mark.utterance,
                    self.names[article]
                );
            }
        }
        for line in &self.told {
            let article = self.names.iter().position(|name| *name == line.article).unwrap();
            let is_marked = self.marks[article].iter().any(|mark| mark.utterance == line.utterance);
            assert!(is_marked, "{}: {} in {} is not marked", self.name, line.utterance, line.article);
        }
    }

    /// The number of an article in the dossier, by its place.
    pub fn id(&self, article: usize) -> ArticleId {
        self.dossier.articles().nth(article).unwrap().0
    }

    /// The place of an article, by its number in the dossier.
    pub fn place(&self, id: ArticleId) -> usize {
        self.dossier.articles().position(|(other, _)| other == id).unwrap()
    }
}

/// An article as it stands in its file, and what is marked in it.
fn article(file: &str) -> (Article, Vec<Mark>) {
    let (head, body) = file.split_once("\n\n").expect("an empty line behind the head");
    let field = |name: &str| {
        let line = head.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": "));
        line.unwrap_or_else(|| panic!("no {name} in {head}")).to_owned()
    };
    let (mut text, mut marks, mut rest) = (String::new(), Vec::new(), body);
    while let Some((before, behind)) = rest.split_once('{') {
        text += before;
        let (number, behind) = behind.split_once(": ").expect("a colon behind the number of an utterance");
        let (words, behind) = behind.split_once('}').expect("the end of an utterance");
        let start = text.len();
        text += words;
        let utterance = number.parse().unwrap_or_else(|_| panic!("{number} is no number of an utterance"));
        marks.push(Mark { span: Span { start, end: text.len() }, utterance });
        rest = behind;
    }
    text += rest;
    let day: Date = field("day").parse::<DateTime>().expect("a day").date;
    (Article::new(text).with_title(field("title")).with_outlet(field("outlet")).with_day(Some(day)), marks)
}
