//! Ports of this machine that nobody uses.

use std::io;
use std::net::{Ipv4Addr, TcpListener};

/// Nothing here is open to other machines.
pub(crate) const LOOPBACK: Ipv4Addr = Ipv4Addr::LOCALHOST;

/// As many different free ports as are asked for. Ballista binds them by number, so they cannot be held for it.
pub(crate) fn free<const N: usize>() -> io::Result<[u16; N]> {
    let mut ports = [0; N];
    let mut held = Vec::new();
    for port in &mut ports {
        let listener = TcpListener::bind((LOOPBACK, 0))?;
        *port = listener.local_addr()?.port();
        held.push(listener);
    }
    Ok(ports)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn free_ports_differ_and_can_be_bound() {
        let ports: [u16; 3] = free().unwrap();
        let _listeners = ports.map(|port| TcpListener::bind((LOOPBACK, port)).unwrap());
    }
}
