//! `tearsheet` as a function of SQL: on this machine with DataFusion, and on a cluster with Ballista.
//!
//! One program has all the parts, so that all are sure to know the same function. `./run` plays them together.

mod executor;
mod function;
mod input;
mod pages;
mod ports;
mod query;
mod records;
mod scheduler;
mod session;
mod slices;
mod tables;

use anyhow::{Result, bail};
use clap::{Args, Parser};
use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;

/// tearsheet as a function of SQL, on one machine or on many.
#[derive(Parser)]
#[command(name = "cluster")]
enum Arguments {
    /// Write a corpus as Parquet and JSON lines, half of it each
    Prepare {
        /// Files of JSON lines with the page in "text" and its name in "id", or a page each (.txt)
        #[arg(required = true, value_name = "FILE")]
        sources: Vec<PathBuf>,
        /// Write all of it so many times
        #[arg(long, default_value_t = 1, value_name = "N")]
        times: usize,
        /// The folder to write to
        #[arg(long, value_name = "FOLDER")]
        into: PathBuf,
    },
    /// Run a query over the table `pages` (id, text), with tearsheet(text) among its functions
    Sql {
        /// The query
        #[arg(value_name = "FILE.sql")]
        query: PathBuf,
        #[command(flatten)]
        place: Place,
    },
    /// Compare the times that queries take
    Measure {
        /// The queries; all are compared with the first
        #[arg(required = true, value_name = "FILE.sql")]
        queries: Vec<PathBuf>,
        /// How often each is run; the shortest time counts
        #[arg(long, default_value_t = 5, value_name = "N")]
        rounds: usize,
        #[command(flatten)]
        place: Place,
    },
    /// Be the scheduler of a cluster; its address is printed
    Scheduler,
    /// Be an executor of a cluster
    Executor {
        /// The address that the scheduler printed
        #[arg(long)]
        scheduler: SocketAddr,
        /// A name of its own
        #[arg(long)]
        name: String,
        /// A folder of its own
        #[arg(long)]
        folder: PathBuf,
    },
}

/// Where a query runs, and over what.
#[derive(Args)]
struct Place {
    /// The folder that `prepare` wrote to
    #[arg(long, value_name = "FOLDER")]
    input: PathBuf,
    /// The address that the scheduler printed [default: run on this machine alone]
    #[arg(long)]
    scheduler: Option<SocketAddr>,
}

fn main() -> ExitCode {
    env_logger::Builder::from_env(env_logger::Env::default().default_filter_or("warn")).init();
    match run(Arguments::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("cluster: {error:#}");
            ExitCode::FAILURE
        }
    }
}

#[tokio::main]
async fn run(arguments: Arguments) -> Result<()> {
    match arguments {
        Arguments::Prepare { sources, times, into } => {
            let written = input::prepare(&sources, times, &into)?;
            println!("{} pages written", written.pages);
            if written.bad_lines > 0 {
                bail!("bad lines, left out: {}", written.bad_lines);
            }
            Ok(())
        }
        Arguments::Sql { query, place } => query::print(&place.session().await?, &query).await,
        Arguments::Measure { queries, rounds, place } => {
            query::measure(&place.session().await?, &queries, rounds).await
        }
        Arguments::Scheduler => scheduler::run().await,
        Arguments::Executor { scheduler, name, folder } => executor::run(scheduler, name, &folder).await,
    }
}

impl Place {
    async fn session(&self) -> Result<datafusion::prelude::SessionContext> {
        let context = match self.scheduler {
            Some(address) => session::remote(address).await?,
            None => session::local(),
        };
        tables::register(&context, &self.input).await?;
        Ok(context)
    }
}
