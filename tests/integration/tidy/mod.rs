//! The plan of the house, checked by reading the sources: what may stand where, and who may know
//! whom. ARCHITECTURE.md tells the plan; a test here fails when the code no longer follows it.

mod sources;
mod walls;
mod words;
