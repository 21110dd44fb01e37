//! Reading settings from their sources.
