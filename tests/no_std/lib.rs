//! A library for a machine without an operating system, as far as its linker goes: nothing allocates, a panic stays
//! where it is. Both are named but once in a program, so linking std as well is an error.
#![no_std]

use core::alloc::{GlobalAlloc, Layout};
use core::panic::PanicInfo;

struct NoMemory;

// SAFETY: memory that is never given out is never given out twice.
unsafe impl GlobalAlloc for NoMemory {
    unsafe fn alloc(&self, _: Layout) -> *mut u8 {
        core::ptr::null_mut()
    }

    unsafe fn dealloc(&self, _: *mut u8, _: Layout) {}
}

#[global_allocator]
static HEAP: NoMemory = NoMemory;

#[panic_handler]
fn stay(_: &PanicInfo<'_>) -> ! {
    loop {}
}

/// How many parts a page has.
///
/// # Safety
///
/// `page` points to `length` bytes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tearsheet_parts(page: *const u8, length: usize) -> usize {
    // SAFETY: the caller's promise.
    let bytes = unsafe { core::slice::from_raw_parts(page, length) };
    core::str::from_utf8(bytes).map_or(0, |text| tearsheet::parse(text).parts(text).len())
}
