//! The annex: what few people use, with the whole core in it, as a program of its own beside the page's. The page fetches it when
//! something of it is asked for, so that everybody else's first load is small.

fn main() {
    // Named, so that the linker keeps what the page calls.
    #[cfg(feature = "annex")]
    {
        use greenlight::browser::rooms;
        let _ = (rooms::room, rooms::words, rooms::link, rooms::code, rooms::every_size, rooms::offer, rooms::rubric);
    }
}
