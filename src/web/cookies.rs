//! The three cookies: the sign-in, the visit that anonymous forms are bound to, and the language.

use axum::http::{HeaderMap, HeaderValue, header::COOKIE};

/// The sign-in token.
pub const SIGN_IN: Cookie = Cookie("sign-in");
/// Binds the forms of somebody who is not signed in to their browser.
pub const VISIT: Cookie = Cookie("visit");
/// The language that the reader chose.
pub const LANGUAGE: Cookie = Cookie("language");
/// The one-time code of a link, so that it leaves the address at once.
pub const CODE: Cookie = Cookie("code");

/// A cookie by its name. It ends with the browser session and no script can read it.
#[derive(Debug, Clone, Copy)]
pub struct Cookie(&'static str);

impl Cookie {
    /// The value that the browser sent.
    pub fn read(self, headers: &HeaderMap, https: bool) -> Option<&str> {
        let name = self.name(https);
        let cookies = headers.get_all(COOKIE).iter().filter_map(|header| header.to_str().ok());
        cookies.flat_map(|line| line.split(';')).find_map(|pair| {
            let (found, value) = pair.trim().split_once('=')?;
            (found == name && !value.is_empty()).then_some(value)
        })
    }

    /// The header that sets it; `value` is one that Aryk made: letters, digits, dashes.
    pub fn set(self, value: &str, https: bool) -> HeaderValue {
        self.header(&format!("{}={value}", self.name(https)), https)
    }

    /// The header that forgets it.
    pub fn forget(self, https: bool) -> HeaderValue {
        self.header(&format!("{}=; Max-Age=0", self.name(https)), https)
    }

    fn name(self, https: bool) -> String {
        // Browsers keep a `__Host-` cookie only over TLS; plain HTTP is allowed on the machine itself alone.
        if https { format!("__Host-{}", self.0) } else { format!("aryk-{}", self.0) }
    }

    fn header(self, pair: &str, https: bool) -> HeaderValue {
        let secure = if https { "; Secure" } else { "" };
        HeaderValue::try_from(format!("{pair}; Path=/; HttpOnly; SameSite=Lax{secure}"))
            .unwrap_or(HeaderValue::from_static(""))
    }
}
