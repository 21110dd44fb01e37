//! `/look.css`: a council's two colours, and every shade that pages need of them.
//!
//! The frontend's theme is built for one pair of colours, with contrasts that were checked. Contrast (WCAG 2.2, 1.4.3) depends
//! on relative luminance alone; so each shade of another council takes hue and saturation from its own colour and the
//! luminance from the theme's shade. Whatever colour a council chooses, light text stays on dark ground and the other
//! way round.
use std::fmt::Write as _;

use poem::http::header;
use poem::{Request, Response};
use sha2::{Digest as _, Sha256};

use super::answer;
use super::refusal::Refusal;
use super::visit::Visit;
use crate::foundation::tenancy::Look;

/// The pair that the theme was built for (frontend/theme/designsystemet.config.json).
const OWN_ACCENT: u32 = 0x0B_5A73;
const OWN_BRAND: u32 = 0xB5_452A;

/// Shades of the accent: custom property, the theme's value.
const ACCENT: [(&str, u32); 19] = [
    ("ds-color-accent-background-default", 0xff_ffff),
    ("ds-color-accent-background-tinted", 0xef_f4f6),
    ("ds-color-accent-surface-default", 0xff_ffff),
    ("ds-color-accent-surface-tinted", 0xe0_eaed),
    ("ds-color-accent-surface-hover", 0xcc_dde2),
    ("ds-color-accent-surface-active", 0xb7_ced5),
    ("ds-color-accent-border-subtle", 0xa3_c1ca),
    ("ds-color-accent-border-default", 0x44_8194),
    ("ds-color-accent-border-strong", 0x1b_657c),
    ("ds-color-accent-text-subtle", 0x1b_657c),
    ("ds-color-accent-text-default", 0x06_303d),
    ("ds-color-accent-base-default", OWN_ACCENT),
    ("ds-color-accent-base-hover", 0x09_4659),
    ("ds-color-accent-base-active", 0x06_3342),
    ("ds-color-accent-base-contrast-subtle", 0xec_f2f4),
    ("ds-color-accent-base-contrast-default", 0xff_ffff),
    ("ground-deep", 0x07_3b4c),
    ("ground-foot", 0x0c_2833),
    ("ground-strip", 0x07_1d26),
];

/// Shades of the second colour.
const BRAND: [(&str, u32); 17] = [
    ("ds-color-brand-background-default", 0xff_ffff),
    ("ds-color-brand-background-tinted", 0xfa_f2f0),
    ("ds-color-brand-surface-default", 0xff_ffff),
    ("ds-color-brand-surface-tinted", 0xf5_e5e1),
    ("ds-color-brand-surface-hover", 0xee_d4ce),
    ("ds-color-brand-surface-active", 0xe7_c2b9),
    ("ds-color-brand-border-subtle", 0xe0_b1a6),
    ("ds-color-brand-border-default", 0xbe_5c44),
    ("ds-color-brand-border-strong", 0xa0_3d25),
    ("ds-color-brand-text-subtle", 0xa0_3d25),
    ("ds-color-brand-text-default", 0x4c_1d12),
    ("ds-color-brand-base-default", OWN_BRAND),
    ("ds-color-brand-base-hover", 0x94_3822),
    ("ds-color-brand-base-active", 0x74_2c1b),
    ("ds-color-brand-base-contrast-subtle", 0xf8_edea),
    ("ds-color-brand-base-contrast-default", 0xff_ffff),
    ("brand", 0x9c_3520),
];

/// Answers `/look.css`.
///
/// # Errors
/// Another method than reading.
pub fn answer(visit: &Visit, request: &Request) -> Result<Response, Refusal> {
    answer::only_reading(request)?;
    let sheet = style_sheet(&visit.council.look);
    let tag = format!("\"{}\"", version(&sheet));
    // Under the number that pages name it never changes; without one, ask again.
    let named = request.uri().query() == Some(&format!("v={}", version(&sheet)));
    let cache = if named { "public, max-age=31536000, immutable" } else { "public, no-cache" };
    let mut response = answer::keep(answer::bytes("text/css; charset=utf-8", sheet), cache);
    super::headers::vary(response.headers_mut(), header::HOST.as_str());
    Ok(answer::tagged(request.headers(), &tag, response))
}

/// The address of the council's style sheet, with its version; `None` when the theme needs no other colours.
pub fn address(look: &Look) -> Option<String> {
    let sheet = style_sheet(look);
    (!sheet.is_empty()).then(|| format!("/look.css?v={}", version(&sheet)))
}

fn version(sheet: &str) -> String {
    Sha256::digest(sheet.as_bytes()).iter().take(6).map(|byte| format!("{byte:02x}")).collect()
}

/// The custom properties that differ from the theme's; empty when none does.
fn style_sheet(look: &Look) -> String {
    let mut rules = String::new();
    for (chosen, own, shades) in [(&look.accent, OWN_ACCENT, &ACCENT[..]), (&look.brand, OWN_BRAND, &BRAND[..])] {
        let Some(colour) = chosen.as_deref().and_then(parse).filter(|colour| *colour != own) else { continue };
        for (name, theirs) in shades {
            let _ = write!(rules, "--{name}:#{:06x};", relit(colour, luminance(*theirs)));
        }
    }
    // Twice, so that the order of style sheets does not matter.
    if rules.is_empty() { rules } else { format!(":root:root{{{rules}}}\n") }
}

/// `#RRGGBB`.
fn parse(text: &str) -> Option<u32> {
    let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6)?;
    u32::from_str_radix(digits, 16).ok()
}

/// Red, green and blue as light (sRGB, IEC 61966-2-1), 0 to 1.
fn light(colour: u32) -> [f64; 3] {
    [16, 8, 0].map(|shift| {
        let value = f64::from(colour >> shift & 0xff) / 255.0;
        if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    })
}

/// Relative luminance (WCAG 2.2).
fn luminance(colour: u32) -> f64 {
    of_light(light(colour))
}

fn of_light([red, green, blue]: [f64; 3]) -> f64 {
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/// The colour with another luminance: dimmed evenly, or mixed with white, so that its hue stays.
fn relit(colour: u32, wanted: f64) -> u32 {
    let own = light(colour);
    let have = of_light(own);
    let mixed = if have <= f64::EPSILON {
        [wanted; 3]
    } else if wanted <= have {
        own.map(|part| part * wanted / have)
    } else {
        let white = (wanted - have) / (1.0 - have);
        own.map(|part| part + white * (1.0 - part))
    };
    mixed.into_iter().fold(0, |whole, part| whole << 8 | coded(part))
}

/// Light as one of 256 steps.
fn coded(part: f64) -> u32 {
    let value = if part <= 0.003_130_8 { part * 12.92 } else { 1.055 * part.powf(1.0 / 2.4) - 0.055 };
    // Between 0 and 255, so nothing is lost.
    (value.clamp(0.0, 1.0) * 255.0).round() as u32
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn contrast(one: u32, other: u32) -> f64 {
        let (a, b) = (luminance(one), luminance(other));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    fn shade(shades: &[(&str, u32)], name: &str) -> u32 {
        shades.iter().find(|(known, _)| known.ends_with(name)).map(|(_, value)| *value).unwrap_or_else(|| panic!("no {name}"))
    }

    /// What is read on what, and the least contrast that it may have.
    const PAIRS: [(&str, &str, f64); 8] = [
        ("text-default", "background-default", 4.5),
        ("text-default", "surface-tinted", 4.5),
        ("text-default", "surface-active", 4.5),
        ("text-subtle", "background-tinted", 4.5),
        ("text-subtle", "surface-tinted", 4.5),
        ("base-contrast-default", "base-default", 4.5),
        ("base-contrast-default", "base-hover", 4.5),
        ("border-default", "background-default", 3.0),
    ];

    proptest! {
        #[test]
        fn whatever_colour_is_chosen_what_is_read_keeps_its_contrast(colour in 0u32..=0xff_ffff) {
            for shades in [&ACCENT[..], &BRAND[..]] {
                let own = |name: &str| relit(colour, luminance(shade(shades, name)));
                for (text, ground, least) in PAIRS {
                    let found = contrast(own(text), own(ground));
                    prop_assert!(found >= least, "{text} on {ground} of #{colour:06x}: {found:.2}");
                }
            }
            for ground in ["ground-deep", "ground-foot", "ground-strip"] {
                let found = contrast(0xff_ffff, relit(colour, luminance(shade(&ACCENT, ground))));
                prop_assert!(found >= 7.0, "white on {ground} of #{colour:06x}: {found:.2}");
            }
        }
    }

    #[test]
    fn a_hue_stays_a_hue() {
        let green = relit(0x2E_7D32, luminance(OWN_ACCENT));
        let [red, high, blue] = light(green);
        assert!(high > red && high > blue, "#{green:06x}");
        assert_eq!(relit(OWN_ACCENT, luminance(OWN_ACCENT)), OWN_ACCENT);
        assert_eq!(relit(0, luminance(0x80_8080)), 0x80_8080, "black has no hue");
    }

    #[test]
    fn the_themes_own_colours_need_no_style_sheet_and_nonsense_gives_none() {
        let look = |accent: &str, brand: &str| Look { accent: Some(accent.into()), brand: Some(brand.into()) };
        assert_eq!(address(&look("#0b5a73", "#B5452A")), None);
        assert_eq!(address(&Look::default()), None);
        assert_eq!(style_sheet(&look("#}x{}", "red")), "");
        let other = style_sheet(&look("#0b5a73", "#663399"));
        assert!(other.starts_with(":root:root{--ds-color-brand-") && !other.contains("accent"), "{other}");
    }

    #[test]
    fn the_shades_are_those_of_the_theme() {
        let theme = include_str!("../../../frontend/theme/council.css");
        for (name, value) in ACCENT.iter().chain(&BRAND).filter(|(name, _)| name.starts_with("ds-color-")) {
            let line = format!("--{name}: #{value:06x};");
            assert!(theme.to_lowercase().contains(&line), "frontend/theme/council.css has no {line}");
        }
        let base = include_str!("../../../frontend/src/styles/base.css");
        for (name, value) in ACCENT.iter().chain(&BRAND).filter(|(name, _)| !name.starts_with("ds-color-")) {
            assert!(base.contains(&format!("--{name}: #{value:06x};")), "frontend/src/styles/base.css has no --{name}");
        }
    }
}
