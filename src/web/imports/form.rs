//! The form with which a co-moderator brings in a text.

use crate::{
    actions::{Refusal, imports},
    documents::import::{Markup, Upload},
    domain::id::DraftId,
    web::{
        drafts::{desk::Desk, page::Head},
        page::{Page, Section, html, unprocessable},
        path,
        upload::{File, Uploaded},
        visit::{Named, Reader},
    },
};
use askama::Template;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

#[derive(Template)]
#[template(path = "imports/form.html")]
struct FormPage {
    page: Page,
    head: Head,
    issued: bool,
    /// Whether there is a working copy that the import takes the place of.
    replaces: bool,
    form: ImportForm,
    /// The key of why it was not read.
    refused: Option<&'static str>,
}

/// The form as it was sent.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct ImportForm {
    words: String,
    markup: String,
}

/// The form.
pub async fn page(reader: Reader, Named(id): Named<DraftId>) -> Result<Response, Refusal> {
    html(&show(reader, id, ImportForm::default(), None).await?)
}

/// Reads what was pasted or uploaded.
pub async fn bring(Named(id): Named<DraftId>, uploaded: Uploaded<ImportForm>) -> Result<Response, Refusal> {
    let Uploaded { sent, file } = uploaded;
    let upload = sent.form.upload(file);
    match imports::bring(&sent.visit.app, &sent.sender, id, upload).await {
        Err(Refusal::Rule(refused)) => {
            let reader = sent.reader().await?;
            unprocessable(&show(reader, id, sent.form, Some(refused)).await?)
        }
        done => Ok(path::go(done?).into_response()),
    }
}

impl ImportForm {
    /// The file if one was chosen, else what was pasted.
    fn upload(&self, file: Option<File>) -> Upload {
        let name = file.as_ref().map(|file| file.name.to_lowercase()).unwrap_or_default();
        let is_markdown = self.markup == "markdown" || name.ends_with(".md") || name.ends_with(".markdown");
        Upload {
            bytes: file.map_or_else(|| self.words.clone().into_bytes(), |file| file.bytes.to_vec()),
            markup: if is_markdown { Markup::Markdown } else { Markup::Plain },
        }
    }
}

async fn show(
    mut reader: Reader,
    id: DraftId,
    form: ImportForm,
    refused: Option<&'static str>,
) -> Result<FormPage, Refusal> {
    let desk = Desk::open(&mut reader, id).await?;
    let draft = &desk.opened.draft;
    Ok(FormPage {
        head: Head::new(&reader, draft, desk.number(), desk.text.title.to_string()),
        issued: draft.is_issued(),
        replaces: !desk.text.paragraphs.is_empty(),
        page: Page::for_reader(&reader, Section::Drafts),
        form,
        refused,
    })
}
