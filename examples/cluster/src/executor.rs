//! An executor's process.

use crate::{ports, session};
use anyhow::{Context, Result};
use ballista_executor::executor_process::{ExecutorProcessConfig, start_executor_process};
use std::path::Path;
use std::{net::SocketAddr, sync::Arc};

/// Works for the scheduler, one task at a time, until it is stopped; what it has to hand on lies in `folder`.
pub(crate) async fn run(scheduler: SocketAddr, name: String, folder: &Path) -> Result<()> {
    let [port, grpc_port] = ports::free()?;
    let config = ExecutorProcessConfig {
        executor_id: name,
        bind_host: ports::LOOPBACK.to_string(),
        external_host: Some(ports::LOOPBACK.to_string()),
        port,
        grpc_port,
        scheduler_host: scheduler.ip().to_string(),
        scheduler_port: scheduler.port(),
        scheduler_connect_timeout_seconds: 20,
        executor_heartbeat_interval_seconds: 2,
        vcores: 1,
        work_dir: Some(folder.to_str().context("the folder's name is not UTF-8")?.into()),
        override_function_registry: Some(session::functions()?),
        ..ExecutorProcessConfig::default()
    };
    Ok(start_executor_process(Arc::new(config)).await?)
}
