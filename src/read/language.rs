//! The list of languages: the words by which figures, qualifiers and metrics are recognised, one file per language.
