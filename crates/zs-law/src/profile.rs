use crate::{InForce, LawError, Layer, ParameterValue, Result, Status};
use jiff::civil::{Date, date};
use std::sync::{Arc, LazyLock};

/// A stack of layers that a document is judged by (规则方案): the country, then a province, and so on inwards.
#[derive(Debug, Clone)]
pub struct Profile {
    name: String,
    layers: Vec<Arc<Layer>>,
    pinned: Option<Date>,
}

/// The profiles that can be asked for by name: layers from the outermost in, and the date where it is pinned.
const BUILT_IN: &[(&str, &[&str], Option<Date>)] = &[
    ("national", &["national"], None),
    ("hebei", &["national", "hebei"], None),
    ("mof-2020", &["national"], Some(date(2020, 2, 25))),
    ("mof-2021", &["national"], Some(date(2021, 8, 18))),
];

static LAYERS: LazyLock<Vec<Arc<Layer>>> = LazyLock::new(|| {
    use crate::parameter::{entry, list, table};
    let layers = include!(concat!(env!("OUT_DIR"), "/layers.rs"));
    layers.into_iter().map(Arc::new).collect()
});

impl Profile {
    /// The names of the profiles there are.
    pub fn names() -> impl Iterator<Item = &'static str> {
        BUILT_IN.iter().map(|(name, ..)| *name)
    }

    /// The profile with this name.
    ///
    /// # Errors
    /// [`LawError::UnknownProfile`] lists the names there are.
    pub fn named(name: &str) -> Result<Profile> {
        let unknown = || LawError::UnknownProfile {
            name: name.to_owned(),
            valid: Profile::names().collect(),
        };
        let (name, layers, pinned) = BUILT_IN
            .iter()
            .find(|(known, ..)| *known == name)
            .ok_or_else(unknown)?;
        Ok(Profile::stack(name, layers, *pinned))
    }

    /// The profile for a unit of this division, by its first two digits; `national` for any other or none.
    pub fn for_region(division: Option<&str>) -> Profile {
        match division {
            Some(code) if code.starts_with("13") => Profile::stack("hebei", &["national", "hebei"], None),
            Some(_) | None => Profile::stack("national", &["national"], None),
        }
    }

    fn stack(name: &str, layers: &[&str], pinned: Option<Date>) -> Profile {
        let layer = |wanted: &&str| LAYERS.iter().find(|layer| layer.name() == *wanted).cloned();
        Profile {
            name: name.to_owned(),
            layers: layers.iter().filter_map(layer).collect(),
            pinned,
        }
    }

    /// The same with a further layer inside, such as a county's; it takes that layer's name.
    pub fn with_layer(mut self, layer: Layer) -> Profile {
        self.name = layer.name().to_owned();
        self.layers.push(Arc::new(layer));
        self
    }

    /// Its name, as `--profile` takes it.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Its name as users see it, such as 河北; a pinned one says its date.
    pub fn label(&self) -> String {
        let label = self.layers.last().map_or("", |layer| layer.label());
        match self.pinned {
            Some(on) => format!("{label}（按{on}的规定）"),
            None => label.to_owned(),
        }
    }

    /// Its layers, the outermost first.
    pub fn layers(&self) -> impl DoubleEndedIterator<Item = &Layer> {
        self.layers.iter().map(Arc::as_ref)
    }

    /// What holds on the date of judgement ([`crate::judgement`]); a pinned profile keeps its own date.
    pub fn in_force(&self, on: Date) -> InForce<'_> {
        InForce::new(self, self.pinned.unwrap_or(on))
    }

    /// What holds last of all, for a document whose year is unknown.
    pub fn in_force_last(&self) -> InForce<'_> {
        self.in_force(Date::MAX)
    }
}

/// Whether any built-in layer sets this parameter.
pub(crate) fn is_known(parameter: &str) -> bool {
    LAYERS.iter().any(|layer| layer.knows(parameter))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{clause, document};
    use expect_test::{Expect, expect};

    #[track_caller]
    fn picked(division: Option<&str>, expected: &str) {
        assert_eq!(Profile::for_region(division).name(), expected);
    }

    #[track_caller]
    fn label(name: &str, expected: Expect) {
        expected.assert_eq(&Profile::named(name).unwrap().label());
    }

    #[test]
    fn the_region_picks_the_profile() {
        picked(Some("130303"), "hebei");
        picked(Some("120000"), "national");
        picked(None, "national");
    }

    #[test]
    fn an_unknown_profile_is_answered_with_the_names_there_are() {
        let error = Profile::named("henan").unwrap_err().to_string();
        expect!["没有名为“henan”的规则方案；可用的有：national、hebei、mof-2020、mof-2021"].assert_eq(&error);
    }

    #[test]
    fn profiles_have_names_for_people() {
        label("hebei", expect!["河北"]);
        label("mof-2021", expect!["全国通用（按2021-08-18的规定）"]);
    }

    #[test]
    fn every_built_in_profile_has_all_its_layers() {
        for (name, layers, _) in BUILT_IN {
            let profile = Profile::named(name).unwrap();
            assert_eq!(profile.layers().map(Layer::name).collect::<Vec<_>>(), *layers);
        }
        for (name, text) in [
            ("national", include_str!("../data/profiles/national.toml")),
            ("hebei", include_str!("../data/profiles/hebei.toml")),
        ] {
            let built = LAYERS.iter().find(|layer| layer.name() == name).unwrap();
            assert_eq!(Layer::parse(name, text).as_ref(), Ok(&**built));
        }
    }

    #[test]
    fn every_parameter_has_a_source_that_we_hold() {
        for layer in LAYERS.iter() {
            for (name, entries) in layer.parameters() {
                assert!(!entries.is_empty(), "{name} is empty");
                for entry in entries {
                    let is_held = clause(&entry.source).is_some() || document(&entry.source).is_some();
                    assert!(is_held, "{name}: unknown source {}", entry.source);
                }
                let days: Vec<_> = entries.iter().map(|entry| entry.valid_from).collect();
                assert!(
                    days.windows(2).all(|pair| pair[0] < pair[1]),
                    "{name}: two entries of one day"
                );
            }
        }
    }

    #[test]
    fn no_parameter_is_surer_than_its_clause() {
        let rank = |status| match status {
            crate::Status::Read => 0,
            crate::Status::Secondary => 1,
            crate::Status::Recalled => 2,
            crate::Status::Unsure => 3,
            crate::Status::Convention => 0,
        };
        for (name, entries) in LAYERS.iter().flat_map(|layer| layer.parameters()) {
            for entry in entries {
                let Some(clause) = clause(&entry.source) else {
                    continue;
                };
                assert!(
                    rank(entry.status) >= rank(clause.status),
                    "{name} is surer than {}",
                    clause.id
                );
            }
        }
    }

    #[test]
    fn an_alias_leads_to_a_name_of_the_layout() {
        let profile = Profile::named("national").unwrap();
        let law = profile.in_force_last();
        let subtypes = ["output", "cost", "effect", "satisfaction"].map(|it| format!("layout.subtypes.{it}"));
        let canonical: Vec<_> = subtypes.iter().flat_map(|name| law.list(name).unwrap()).collect();
        for (alias, name) in law.table("aliases.subtypes").unwrap() {
            assert!(canonical.contains(&name), "{alias} leads to {name}");
            assert!(!canonical.contains(&alias), "{alias} is no alias");
        }
    }
}
