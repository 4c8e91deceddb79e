//! A short list of things by their names, in order. The library's map is much longer, and has a copy of itself for each type.

/// Things by their names, sorted by these.
#[derive(Clone, Debug, PartialEq)]
pub struct Sorted<V>(Vec<(String, V)>);

impl<V> Default for Sorted<V> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<V> Sorted<V> {
    fn place(&self, name: &str) -> (usize, bool) {
        let at = self.0.iter().position(|(other, _)| other.as_str() >= name).unwrap_or(self.0.len());
        (at, self.0.get(at).is_some_and(|(other, _)| other == name))
    }

    /// The thing of this name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&V> {
        self.0.iter().find(|(other, _)| other == name).map(|(_, thing)| thing)
    }

    /// Whether there is one of this name.
    #[must_use]
    pub fn contains_key(&self, name: &str) -> bool {
        self.get(name).is_some()
    }

    /// Puts a thing in, in the place of an earlier one of the same name.
    pub fn insert(&mut self, name: String, thing: V) {
        let (at, known) = self.place(&name);
        if known {
            self.remove(&name);
        }
        self.0.insert(at, (name, thing));
    }

    /// Takes the thing of this name out.
    pub fn remove(&mut self, name: &str) {
        self.0.retain(|(other, _)| other != name);
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Names and things, by name.
    pub fn iter(&self) -> std::slice::Iter<'_, (String, V)> {
        self.0.iter()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn things_are_kept_by_their_names_and_the_newest_of_a_name_counts() {
        let mut sorted = Sorted::default();
        for (name, thing) in [("b", 1), ("a", 2), ("c", 3), ("b", 4)] {
            sorted.insert(name.to_owned(), thing);
        }
        let all: Vec<(&str, i32)> = sorted.iter().map(|(name, thing)| (name.as_str(), *thing)).collect();
        assert_eq!(all, [("a", 2), ("b", 4), ("c", 3)]);
        sorted.remove("b");
        assert_eq!((sorted.get("b"), sorted.len(), sorted.contains_key("c")), (None, 2, true));
    }
}
