//! Roles in words, and as choices of a form.

use super::page::Page;
use crate::domain::{access::Viewer, dialogue::Dialogue, id::BodyId, input::Problem, role::Role};

/// Whom a matter is for, such as "the co-moderators" or "North side".
pub fn in_words(dialogue: &Dialogue, role: Role, page: &Page) -> String {
    match role {
        Role::Function(function) => page.t.pick("role", function.word()).to_owned(),
        Role::Side(id) => {
            dialogue.side(id).map(|side| page.name(&side.facts.names)).unwrap_or_default().into()
        }
        Role::Category(id) => {
            let name = dialogue.category(id).map(|category| page.name(&category.names)).unwrap_or_default();
            page.t.say("role-category").set("category", name).to_string()
        }
    }
}

/// The roles of a body: what a form sends, and the words.
pub fn choices(viewer: &Viewer, body: BodyId, page: &Page) -> Vec<(String, String)> {
    let dialogue = &viewer.dialogue;
    let roles = dialogue.body(body).map(|body| Role::of_body(dialogue, body)).unwrap_or_default();
    roles.into_iter().map(|role| (role.to_string(), in_words(dialogue, role, page))).collect()
}

/// The role that a form names.
pub fn chosen(viewer: &Viewer, body: BodyId, text: &str) -> Result<Role, Problem> {
    let body = viewer.dialogue.body(body).ok_or(Problem::NotAChoice)?;
    Role::named(text, &viewer.dialogue, body).ok_or(Problem::NotAChoice)
}
