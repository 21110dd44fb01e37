//! Writing a mail: the layout is a minijinja template, its sentences are Fluent messages in the reader's language.
use minijinja::{AutoEscape, Environment, context};

use crate::foundation::locale;
use crate::foundation::problem::{Params, Problem};

/// How a mail is laid out. In the templates `t("key")` is the sentence of a key with the mail's parameters in it, and the
/// parameters themselves, `language` and `direction` are variables.
#[derive(Debug, Clone, Copy)]
pub struct Template {
    /// Key of the sentence that is the subject.
    pub subject: &'static str,
    pub text: &'static str,
    pub html: &'static str,
}

/// A mail's words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    pub subject: String,
    pub text: String,
    pub html: String,
}

impl Template {
    /// Writes the mail in `language`.
    ///
    /// # Errors
    /// A fault when the template is wrong: a test writes each one in each language.
    pub fn write(&self, language: &str, params: &Params) -> Result<Written, Problem> {
        let subject = locale::text(language, self.subject, params);
        let mut templates = Environment::new();
        templates.set_auto_escape_callback(|name| if name == "html" { AutoEscape::Html } else { AutoEscape::None });
        templates.set_undefined_behavior(minijinja::UndefinedBehavior::Strict);
        let (tongue, filled) = (language.to_owned(), params.clone());
        templates.add_function("t", move |key: String| locale::text(&tongue, &key, &filled));
        templates.add_template("text", self.text).map_err(Problem::fault)?;
        templates.add_template("html", self.html).map_err(Problem::fault)?;
        let direction = locale::direction(language);
        let write = |name: &str| {
            let layout = templates.get_template(name)?;
            layout.render(context! { language, direction, subject => subject.as_str(), ..given(params) })
        };
        let text = write("text").map_err(Problem::fault)?;
        let html = write("html").map_err(Problem::fault)?;
        // The marks that keep scripts apart (U+2068, U+2069) have nothing to do in a header.
        let subject = subject.replace(['\u{2068}', '\u{2069}', '\r', '\n'], "");
        Ok(Written { subject, text, html })
    }
}

/// The parameters as variables of a template.
fn given(params: &Params) -> minijinja::Value {
    minijinja::Value::from_pairs(params.iter().map(|(name, value)| {
        let value: minijinja::Value = match value {
            serde_json::Value::String(text) => text.as_str().into(),
            other => other.to_string().into(),
        };
        (*name, value)
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEMPLATE: Template = Template {
        subject: "no-such-key",
        text: "{{ name }} {{ link }}",
        html: r#"<html lang="{{ language }}" dir="{{ direction }}"><a href="{{ link }}">{{ name }}</a>"#,
    };

    fn write(language: &str, name: &str) -> Written {
        let params = Params::from([("name", name.into()), ("link", "https://a.example/#token=1".into())]);
        TEMPLATE.write(language, &params).unwrap()
    }

    #[test]
    fn t12_a_hostile_name_stays_a_name_in_the_html() {
        let written = write("en", "<script>alert(1)</script>");
        assert!(!written.html.contains("<script>"), "{}", written.html);
        assert!(written.text.contains("<script>alert(1)</script>"), "text has no markup to escape");
    }

    #[test]
    fn arabic_runs_from_right_to_left() {
        assert!(write("ar", "x").html.contains(r#"lang="ar" dir="rtl""#));
        assert!(write("ca", "x").html.contains(r#"lang="ca" dir="ltr""#));
    }

    #[test]
    fn a_variable_that_nobody_gave_is_a_fault() {
        assert!(TEMPLATE.write("en", &Params::new()).is_err());
    }
}
