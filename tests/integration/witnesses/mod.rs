//! Witnesses, mirrors and bundles, between real processes.
mod bundles;
mod foreign;
mod mirrors;
mod processes;
mod publishing;
mod untrue;
