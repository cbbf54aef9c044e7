//! Which entities of several articles are one.

use super::clusters::Clusters;
use super::{CastMember, Correction, EntityName, EntityPlace, Named, Reason, name};
use crate::analysis::EntityKind;
use crate::dossier::Dossier;
use crate::dossier::article::Held;
use std::collections::{BTreeMap, BTreeSet};

/// How many others two articles name together for people of one name in them to be one, whose offices have no word in
/// common.
const OTHERS: usize = 2;

/// An entity, with what its article names.
struct Node<'d> {
    place: EntityPlace,
    held: &'d Held,
    named: &'d Named,
    /// The keys of the other people and bodies of the article.
    others: &'d BTreeSet<u64>,
}

/// The entities of all articles, those that are one together.
pub(super) fn merge(dossier: &Dossier) -> Vec<Vec<CastMember>> {
    let others: Vec<BTreeSet<u64>> = dossier.articles.values().map(keys).collect();
    let nodes: Vec<Node> = (dossier.articles.iter().zip(&others))
        .flat_map(|((&article, held), others)| {
            held.named.iter().map(move |named| Node {
                place: EntityPlace { article, entity: named.entity },
                held,
                named,
                others,
            })
        })
        .collect();
    let (one, apart): (Vec<&Correction>, Vec<&Correction>) =
        dossier.corrections().iter().partition(|correction| correction.are_one);
    let find = |name: &EntityName| nodes.iter().position(|node| node.is(name));
    let both = |correction: &&Correction| find(&correction.one).zip(find(&correction.other));
    let mut clusters = Clusters::new(nodes.len(), apart.iter().filter_map(both).collect());
    for (one, other) in one.iter().filter_map(both) {
        clusters.join(one, other, Reason::ByHand);
    }
    let mut of_name: BTreeMap<(&str, u64), Vec<usize>> = BTreeMap::new();
    for (at, node) in nodes.iter().enumerate().filter(|(_, node)| !node.named.is_short_person()) {
        of_name.entry((node.named.kind.name(), node.named.key())).or_default().push(at);
    }
    let spoken = same_words(dossier, &nodes);
    for same in of_name.values() {
        if nodes[same[0]].named.kind == EntityKind::Person {
            let spoken = spoken.get(&nodes[same[0]].named.key()).map_or(&[][..], Vec::as_slice);
            join_people(&mut clusters, &nodes, same, spoken);
        } else {
            same[1..].iter().for_each(|&other| clusters.join(same[0], other, Reason::Name));
        }
    }
    join_acronyms(&mut clusters, &nodes);
    join_short_names(&mut clusters, &nodes);
    let member = |(node, reason): (usize, Option<Reason>)| CastMember { place: nodes[node].place, reason };
    clusters.finish().into_iter().map(|members| members.into_iter().map(member).collect()).collect()
}

impl Node<'_> {
    fn is(&self, name: &EntityName) -> bool {
        let entity = &self.held.analysis.entities[self.place.entity];
        self.place.article == name.article && entity.name == name.name && entity.kind == name.kind
    }

    fn name(&self) -> &str {
        &self.held.analysis.entities[self.place.entity].name
    }

    /// How many others two articles name together.
    fn common(&self, other: &Node) -> usize {
        let own = self.named.key();
        self.others.intersection(other.others).filter(|&&key| key != own).count()
    }
}

/// The keys of the people, by their full names, and of the bodies that an article names.
fn keys(held: &Held) -> BTreeSet<u64> {
    let acts = |named: &&Named| {
        matches!(named.kind, EntityKind::Person | EntityKind::Organization) && !named.is_short_person()
    };
    held.named.iter().filter(acts).map(Named::key).collect()
}

/// Pairs of people of one name who are quoted with one utterance, by the key of the name.
fn same_words(dossier: &Dossier, nodes: &[Node]) -> BTreeMap<u64, Vec<(usize, usize)>> {
    let at: BTreeMap<EntityPlace, usize> = nodes.iter().enumerate().map(|(at, node)| (node.place, at)).collect();
    let node = |number: u32| {
        let kept = dossier.kept(number)?;
        let analysis = &dossier.articles.get(&kept.article)?.analysis;
        let entity = kept.telling.quotes.iter().find_map(|&quote| analysis.quotes[quote].speaker.as_ref()?.entity)?;
        at.get(&EntityPlace { article: kept.article, entity }).copied()
    };
    let paired = dossier.paired();
    let pairs = paired.iter().flat_map(|(&one, others)| others.keys().map(move |&other| (one, other)));
    let pairs = pairs.filter_map(|(one, other)| node(one).zip(node(other))).filter(|(one, other)| one < other);
    let mut of_name: BTreeMap<u64, Vec<(usize, usize)>> = BTreeMap::new();
    for (one, other) in pairs {
        let (key, kinds) = (nodes[one].named.key(), [nodes[one].named.kind, nodes[other].named.kind]);
        if key == nodes[other].named.key() && kinds == [EntityKind::Person; 2] {
            of_name.entry(key).or_default().push((one, other));
        }
    }
    of_name
}

/// Joins people of one full name: those with an office in common, or whose articles tell one story. Those without an
/// office belong to the only one of the name, or to whom their story tells.
fn join_people(clusters: &mut Clusters, nodes: &[Node], same: &[usize], spoken: &[(usize, usize)]) {
    let (with_role, without): (Vec<usize>, Vec<usize>) =
        same.iter().partition(|&&node| !nodes[node].named.roles.is_empty());
    let mut heads: Vec<usize> = Vec::new();
    for &node in &with_role {
        let agree = |&&head: &&usize| {
            let any = clusters.members(clusters.set_of(head)).iter();
            any.copied().any(|other| !nodes[node].named.roles.is_disjoint(&nodes[other].named.roles))
                && nodes[head].named.has_middle_of(nodes[node].named)
        };
        let found: Vec<usize> = heads.iter().filter(agree).copied().collect();
        for &head in &found {
            clusters.join(head, node, Reason::NameAndRole);
        }
        if found.is_empty() {
            heads.push(node);
        }
    }
    for &(one, other) in spoken {
        clusters.join(one, other, Reason::NameAndWords);
    }
    for (at, &one) in heads.iter().enumerate() {
        for &other in &heads[at + 1..] {
            let (one_set, other_set) = (clusters.set_of(one), clusters.set_of(other));
            if one_set != other_set && tell_one_story(clusters, nodes, one_set, other_set) {
                clusters.join(one, other, Reason::NameAndStory);
            }
        }
    }
    let sets: BTreeSet<usize> = with_role.iter().map(|&node| clusters.set_of(node)).collect();
    match sets.iter().collect::<Vec<_>>()[..] {
        [] => without.iter().for_each(|&node| clusters.join(without[0], node, Reason::Name)),
        [_] => without.iter().for_each(|&node| clusters.join(with_role[0], node, Reason::Name)),
        _ => {
            for &node in &without {
                let common = |&&other: &&usize| (nodes[node].common(&nodes[other]), std::cmp::Reverse(other));
                if let Some(&nearest) = with_role.iter().max_by_key(common).filter(|near| common(near).0 > 0) {
                    clusters.join(nearest, node, Reason::NameAndStory);
                }
            }
        }
    }
}

/// Whether an article of one set and one of the other name enough others together. Of many articles the first few are
/// asked.
fn tell_one_story(clusters: &Clusters, nodes: &[Node], one: usize, other: usize) -> bool {
    const ASKED: usize = 8;
    let asked = |set: usize| clusters.members(set).iter().take(ASKED);
    asked(one).any(|&one| asked(other).any(|&other| nodes[one].common(&nodes[other]) >= OTHERS))
}

/// Joins the letters of a body's name with the one long form in the dossier that they stand for.
fn join_acronyms(clusters: &mut Clusters, nodes: &[Node]) {
    let bodies = || nodes.iter().enumerate().filter(|(_, node)| node.named.kind == EntityKind::Organization);
    let mut short: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, node) in bodies().filter(|(_, node)| name::is_acronym(node.name())) {
        short.entry(node.name()).or_default().push(at);
    }
    let (mut said, mut meant): (BTreeMap<String, Vec<usize>>, BTreeMap<String, Vec<usize>>) = Default::default();
    for (at, node) in bodies().filter(|(_, node)| !name::is_acronym(node.name())) {
        node.named.acronyms.iter().for_each(|own| said.entry(own.clone()).or_default().push(at));
        name::acronyms(node.name()).into_iter().for_each(|own| meant.entry(own).or_default().push(at));
    }
    for (acronym, short) in short {
        // What an article says goes before what the letters may stand for.
        let Some(meant) = said.get(acronym).or_else(|| meant.get(acronym)) else { continue };
        let sets: BTreeSet<usize> = meant.iter().map(|&node| clusters.set_of(node)).collect();
        if sets.len() == 1 {
            short.iter().for_each(|&node| clusters.join(meant[0], node, Reason::Acronym));
        }
    }
}

/// Joins a family name that has an office with the one person in the dossier of that name and office.
fn join_short_names(clusters: &mut Clusters, nodes: &[Node]) {
    let mut of_word: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
    let people = || nodes.iter().enumerate().filter(|(_, node)| node.named.kind == EntityKind::Person);
    for (at, node) in people().filter(|(_, node)| !node.named.is_short_person() && !node.named.roles.is_empty()) {
        for &word in &node.named.words {
            of_word.entry(word).or_default().push(at);
        }
    }
    for (at, node) in people().filter(|(_, node)| node.named.is_short_person()) {
        let Some(full) = node.named.words.first().and_then(|word| of_word.get(word)) else { continue };
        let agrees = |&&other: &&usize| !node.named.roles.is_disjoint(&nodes[other].named.roles);
        let agreeing: Vec<usize> = full.iter().filter(agrees).copied().collect();
        let sets: BTreeSet<usize> = agreeing.iter().map(|&other| clusters.set_of(other)).collect();
        if sets.len() == 1 {
            clusters.join(agreeing[0], at, Reason::ShortNameAndRole);
        }
    }
}
