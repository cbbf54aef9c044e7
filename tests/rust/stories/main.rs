//! Stories told by several papers, all written for this test: what is found of them, beside what a reader judged.
//!
//! `cargo test --test stories -- --nocapture` prints the figures, and what is wrong in each story.

mod hostile;
mod kept;
mod measure;
mod sample;
mod story;
mod views;

use measure::{Cast, Pairs, Ways};
use story::Story;

#[test]
fn the_same_words_are_found() {
    let mut sum = Pairs::default();
    for story in Story::all() {
        let pairs = Pairs::of(&story);
        println!("{:<12} {pairs}", story.name);
        pairs.wrong.iter().for_each(|wrong| println!("    {wrong}"));
        sum.add(pairs);
    }
    println!("{:<12} {sum}", "all");
    assert!(sum.precision() >= 0.95 && sum.recall() >= 0.9, "{sum}");
}

#[test]
fn how_each_paper_tells_it_is_found() {
    let mut sum = Ways::default();
    for story in Story::all() {
        let ways = Ways::of(&story);
        println!("{:<12} {ways}", story.name);
        ways.wrong.iter().for_each(|wrong| println!("    {wrong}"));
        sum.add(ways);
    }
    println!("{:<12} {sum}", "all");
    assert!(sum.share() >= 0.9, "{sum}");
}

#[test]
fn the_cast_is_one() {
    let mut sum = Cast::default();
    for story in Story::all() {
        let cast = Cast::of(&story);
        println!("{:<12} {cast}", story.name);
        cast.wrong.iter().for_each(|wrong| println!("    {wrong}"));
        sum.add(cast);
    }
    println!("{:<12} {sum}", "all");
    assert!(sum.f1() >= 0.97, "{sum}");
}
