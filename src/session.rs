//! All that the visitor did, and how each action changes it.
