//! Reading ahead: one thread reads what the others work on next.

use crate::progress::Interruption;
use std::sync::mpsc::sync_channel;
use std::thread;

/// So many pieces at most wait, so memory does not grow with the input.
const WAITING: usize = 2;

/// Hands every piece that `next` reads to `work`, in order, until the end, an error or an interruption.
pub(crate) fn ahead<T: Send, E: Send>(
    mut next: impl FnMut() -> Result<Option<T>, E> + Send,
    mut work: impl FnMut(T) -> anyhow::Result<()>,
    interruption: Interruption,
) -> anyhow::Result<()>
where
    anyhow::Error: From<E>,
{
    let (sender, pieces) = sync_channel(WAITING);
    thread::scope(|scope| {
        scope.spawn(move || {
            while !interruption.heard() {
                let Some(piece) = next().transpose() else { return };
                let failed = piece.is_err();
                // Nobody listens any more where writing has failed.
                if sender.send(piece).is_err() || failed {
                    return;
                }
            }
        });
        pieces.into_iter().try_for_each(|piece| work(piece?))
    })
}
