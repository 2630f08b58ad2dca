//! The scheduler's process.

use crate::{ports, session};
use anyhow::Result;
use ballista_scheduler::cluster::BallistaCluster;
use ballista_scheduler::config::SchedulerConfig;
use ballista_scheduler::scheduler_process::start_server;
use std::{net::SocketAddr, sync::Arc};

/// Prints its address, and serves until it is stopped.
pub(crate) async fn run() -> Result<()> {
    let [port] = ports::free()?;
    let address = SocketAddr::from((ports::LOOPBACK, port));
    let config = SchedulerConfig {
        // An executor is given up after ten seconds without a word, not after three minutes.
        executor_timeout_seconds: 10,
        expire_dead_executor_interval_seconds: 1,
        ..SchedulerConfig::default()
    };
    let config = config
        .with_hostname(ports::LOOPBACK.to_string())
        .with_port(port)
        .with_override_session_builder(Arc::new(session::state));
    let cluster = BallistaCluster::new_from_config(&config).await?;
    println!("{address}");
    Ok(start_server(cluster, address, Arc::new(config)).await?)
}
