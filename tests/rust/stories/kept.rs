//! What a dossier keeps when articles come, go and change, and when it is saved and opened again.

use crate::story::Story;
use newslens::dossier::{Article, ArticleId, Dossier, EntityPlace, Filter, NoArticle, Reading, Saved};
use newslens::{Options, OwnNames};

/// The articles of all stories.
fn articles() -> Vec<Article> {
    let stories = Story::all();
    stories.iter().flat_map(|story| story.dossier.articles().map(|(_, article)| article.clone())).collect()
}

fn dossier() -> Dossier {
    let mut dossier = Dossier::default();
    for article in articles() {
        dossier.add(article).unwrap();
    }
    dossier
}

/// What a reader sees of it.
fn seen(dossier: &Dossier) -> String {
    let cast = dossier.cast();
    let filter = Filter::default();
    let views = (dossier.speakers(&cast, &filter), dossier.timeline(&cast, &filter), dossier.matrix(&cast, &filter));
    format!("{:#?}", (dossier.utterances(), dossier.told_once(), cast, views))
}

fn opened(dossier: &Dossier) -> Dossier {
    let file = serde_json::to_string(&dossier.saved()).unwrap();
    Dossier::open(serde_json::from_str::<Saved>(&file).unwrap(), Options::new()).unwrap()
}

#[test]
fn articles_that_go_and_come_leave_what_a_fresh_dossier_has() {
    let mut dossier = dossier();
    let ids: Vec<ArticleId> = dossier.articles().map(|(id, _)| id).collect();
    for &id in ids.iter().step_by(3) {
        dossier.remove(id).unwrap();
    }
    for &id in ids.iter().skip(1).step_by(3) {
        let article = dossier.article(id).unwrap().clone();
        let other = Article { text: "Nobody said anything.".to_owned(), ..article.clone() };
        dossier.update(id, Reading::new(other, &Options::new()).unwrap()).unwrap();
        dossier.update(id, Reading::new(article, &Options::new()).unwrap()).unwrap();
    }
    assert!(!dossier.utterances().is_empty());
    assert_eq!(seen(&dossier), seen(&opened(&dossier)));
}

#[test]
fn an_article_that_is_gone_is_named() {
    let mut dossier = Dossier::default();
    let id = dossier.add(Article::new("“Yes,” said Ada Nwosu.")).unwrap();
    dossier.remove(id).unwrap();
    assert_eq!(dossier.remove(id), Err(NoArticle(id)));
    assert_eq!(dossier.article(id), Err(NoArticle(id)));
    assert!(NoArticle(id).to_string().contains("no article with the number 0"));
    // Its number is not given again.
    assert_ne!(dossier.add(Article::new("“Yes,” said Ada Nwosu.")).unwrap(), id);
}

#[test]
fn what_is_joined_and_kept_apart_by_hand_stays() {
    let mut dossier = Dossier::default();
    for text in ["“Yes,” said Ada Nwosu.", "“No,” said Ada Nwosu.", "“Perhaps,” said Chief Obi."] {
        dossier.add(Article::new(text)).unwrap();
    }
    let place = |article, entity| EntityPlace { article: ArticleId(article), entity };
    let together = |dossier: &Dossier, one, other| {
        let cast = dossier.cast();
        assert!(cast.entry_of(one).is_some() && cast.entry_of(other).is_some());
        cast.entry_of(one) == cast.entry_of(other)
    };
    assert!(together(&dossier, place(0, 0), place(1, 0)) && !together(&dossier, place(0, 0), place(2, 0)));
    dossier.split(place(1, 0)).unwrap();
    dossier.join(place(0, 0), place(2, 0)).unwrap();
    for dossier in [&dossier, &opened(&dossier)] {
        assert!(!together(dossier, place(0, 0), place(1, 0)) && together(dossier, place(0, 0), place(2, 0)));
    }
    assert_eq!(dossier.corrections().len(), 2);
    dossier.join(place(0, 0), place(1, 0)).unwrap();
    assert!(together(&dossier, place(0, 0), place(1, 0)));
    assert_eq!(dossier.corrections().len(), 2, "what is said last of two counts alone");
}

/// What a reader corrected in an article is not found again.
#[test]
fn an_analysis_that_was_given_is_saved() {
    let mut dossier = Dossier::default();
    let texts = ["“We will wait 👍 for them,” said Ada Nwosu.", "“We will wait for them,” said Chief Obi."];
    for text in texts {
        dossier.add(Article::new(text)).unwrap();
    }
    let before = serde_json::to_value(dossier.saved()).unwrap();
    assert_eq!(before["articles"][0].get("analysis"), None);

    let article = dossier.article(ArticleId(1)).unwrap().clone();
    let mut corrected = dossier.analysis(ArticleId(1)).unwrap().clone();
    corrected.quotes.clear();
    dossier.update(ArticleId(1), Reading::of_analysis(article, corrected.clone())).unwrap();
    let opened = opened(&dossier);
    assert_eq!(opened.analysis(ArticleId(1)).unwrap().quotes, []);
    assert_eq!(seen(&dossier), seen(&opened));
    let saved = |dossier: &Dossier| serde_json::to_value(dossier.saved()).unwrap();
    assert_eq!(saved(&dossier), saved(&opened));
    assert_ne!(saved(&dossier), before);
}

#[test]
fn own_names_are_saved() {
    let names: OwnNames =
        "name,type,aliases,role,never\nZed Storm,person,Zed9;Z. Storm,senator,\nMercury,,,,yes".parse().unwrap();
    let mut dossier = Dossier::new(Options::new().with_names(names.clone()));
    dossier.add(Article::new("“Yes,” said Zed9.")).unwrap();
    let again = opened(&dossier);
    assert_eq!((&again.options().names, again.cast().entries[0].name.as_str()), (&names, "Zed Storm"));
    // As text, too; what the options say goes before it.
    let file = r#"{"newslens_dossier": 1, "articles": [], "names": "Mercury\nZed9"}"#;
    let open = |options: Options| Dossier::open(serde_json::from_str::<Saved>(file).unwrap(), options).unwrap();
    assert_eq!(open(Options::new()).options().names.names().len(), 2);
    assert_eq!(open(Options::new().with_names(names.clone())).options().names, names);
}

#[test]
fn a_file_that_does_not_hold_together_is_refused() {
    for (file, says) in [
        (r#"{"newslens_dossier": 2, "articles": []}"#, "version 2"),
        (r#"{"newslens_dossier": 1, "articles": [{"id": 1, "text": ""}, {"id": 1, "text": ""}]}"#, "number 1"),
        (r#"{"newslens_dossier": 1, "articles": [{"id": 1, "text": "", "day": "May"}]}"#, "\"May\""),
        (
            r#"{"newslens_dossier": 1, "articles": [], "corrections": [{"are_one": true,
                "one": {"article": 7, "name": "A", "type": "person"}, "other": {"article": 8, "name": "B", "type": "person"}}]}"#,
            "article 7",
        ),
    ] {
        let saved: Saved = serde_json::from_str(file).unwrap();
        let error = Dossier::open(saved, Options::new()).unwrap_err().to_string();
        assert!(error.contains(says), "{error}");
    }
    for (file, says) in [
        (r#"{"newslens_dossier": 1, "articles": [], "more": 1}"#, "unknown field `more`"),
        (r#"{"newslens_dossier": 1, "articles": [], "names": 1}"#, "a list of names"),
        (r#"{"newslens_dossier": 1, "articles": [], "names": "name,type\nAcme,money"}"#, "money"),
        (
            r#"{"newslens_dossier": 1, "articles": [{"id": 3, "text": "x", "analysis": {"quotes": [{"start": 0, "end": 2}]}}]}"#,
            "the analysis of article 3: ",
        ),
    ] {
        let error = serde_json::from_str::<Saved>(file).unwrap_err().to_string();
        assert!(error.contains(says), "{error}");
    }
}
