//! Sessions that know `tearsheet`.
//!
//! On a cluster a plan is made by the client, read and made anew by the scheduler, and read again by each executor.
//! All three have to know the function, and none asks the others.

use crate::function::tearsheet;
use anyhow::{Context, Result};
use ballista::prelude::{SessionConfigExt, SessionContextExt};
use ballista_core::config::BALLISTA_SCHEDULER_MAX_PARTITIONS_PER_TASK;
use ballista_core::registry::BallistaFunctionRegistry;
use ballista_core::utils::default_session_builder;
use datafusion::execution::{FunctionRegistry, SessionState};
use datafusion::prelude::{SessionConfig, SessionContext};
use std::{net::SocketAddr, sync::Arc};

/// Into how many parts an input is cut: enough of them that a lost executor takes a few along, not half of the work.
const PARTS: usize = 8;

/// A session on this machine alone; no part of it is Ballista's.
pub(crate) fn local() -> SessionContext {
    let context = SessionContext::new_with_config(parsing_once(SessionConfig::new()));
    context.register_udf(tearsheet());
    context
}

/// A client of the scheduler at `address`.
pub(crate) async fn remote(address: SocketAddr) -> Result<SessionContext> {
    let config = parsing_once(SessionConfig::new_with_ballista())
        .with_target_partitions(PARTS)
        .set_usize(BALLISTA_SCHEDULER_MAX_PARTITIONS_PER_TASK, 1);
    let context = SessionContext::remote_with_state(&format!("df://{address}"), state(config)?).await;
    let context = context.with_context(|| format!("cannot reach the scheduler at {address}"))?;
    // Ballista has put its own functions in place of those of the state.
    context.register_udf(tearsheet());
    Ok(context)
}

/// DataFusion 55.2 takes `page['quotes']` and `page['related']` for as cheap as columns, moves them down to the files,
/// each with a call of its own, and so has every page parsed as often as it has fields in the query.
fn parsing_once(config: SessionConfig) -> SessionConfig {
    config.set_bool("datafusion.optimizer.enable_leaf_expression_pushdown", false)
}

/// The state that a scheduler reads plans with.
pub(crate) fn state(config: SessionConfig) -> datafusion::common::Result<SessionState> {
    let mut state = default_session_builder(config)?;
    state.register_udf(Arc::new(tearsheet()))?;
    Ok(state)
}

/// The functions that an executor finds in its tasks.
pub(crate) fn functions() -> Result<Arc<BallistaFunctionRegistry>> {
    let state = state(SessionConfig::new_with_ballista())?;
    Ok(Arc::new(BallistaFunctionRegistry::from(&state)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::function::NAME;

    #[test]
    fn scheduler_and_executors_know_the_function_and_those_of_sql() {
        let state = state(SessionConfig::new_with_ballista()).unwrap();
        let functions = functions().unwrap();
        for name in [NAME, "cardinality", "get_field"] {
            assert!(state.udf(name).is_ok() && functions.udf(name).is_ok(), "{name}");
        }
    }
}
