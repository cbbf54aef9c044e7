//! Work on all cores, in order, in constant memory: one thread reads, several work, the caller's writes.

use std::io;

/// How many pieces of work may lie between reading and writing, for each thread.
#[cfg(feature = "threads")]
const IN_FLIGHT: usize = 4;

/// Hands each piece that `read` gives to `work`, and what comes of it to `write`, in the order they were given. `read` is told
/// by `false` that nothing more is wanted, as `write` has failed.
///
/// # Errors
/// That of `write`.
#[cfg(feature = "threads")]
pub fn run<T: Send, A: Send, R: Send>(
    threads: usize,
    read: impl FnOnce(&mut dyn FnMut(T) -> bool) -> R + Send,
    work: impl Fn(T) -> A + Sync,
    mut write: impl FnMut(A) -> io::Result<()>,
) -> (R, io::Result<()>) {
    use crossbeam_channel::{Sender, bounded};
    let most = threads * IN_FLIGHT;
    // Each piece of work has its own way back; these ways come in the order of reading.
    let (to_work, waiting) = bounded::<(T, Sender<A>)>(most);
    let (to_write, ways_back) = bounded(most);
    std::thread::scope(|scope| {
        for _ in 0..threads {
            let (waiting, work) = (waiting.clone(), &work);
            scope.spawn(move || {
                for (piece, way_back) in waiting {
                    // Nobody waits for it once writing has failed.
                    let _ = way_back.send(work(piece));
                }
            });
        }
        drop(waiting);
        let reader = scope.spawn(move || {
            read(&mut |piece| {
                let (way_back, answer) = bounded(1);
                to_write.send(answer).is_ok() && to_work.send((piece, way_back)).is_ok()
            })
        });
        let mut written = Ok(());
        for answer in ways_back {
            written = match answer.recv() {
                Ok(answer) => write(answer),
                Err(_) => Err(io::Error::other("a thread has died")),
            };
            if written.is_err() {
                break;
            }
        }
        match reader.join() {
            Ok(read) => (read, written),
            Err(panic) => std::panic::resume_unwind(panic),
        }
    })
}

/// As above, one piece after the other.
#[cfg(not(feature = "threads"))]
pub fn run<T, A, R>(
    _threads: usize,
    read: impl FnOnce(&mut dyn FnMut(T) -> bool) -> R,
    work: impl Fn(T) -> A,
    mut write: impl FnMut(A) -> io::Result<()>,
) -> (R, io::Result<()>) {
    let mut written = Ok(());
    let read = read(&mut |piece| {
        written = write(work(piece));
        written.is_ok()
    });
    (read, written)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_come_in_order() {
        let mut written = Vec::new();
        let read = |give: &mut dyn FnMut(u64) -> bool| (0..500).all(give);
        let work = |number: u64| {
            // Some take longer than those behind them.
            (0..(number % 7) * 10_000).fold(0, |sum, step| std::hint::black_box(sum + step));
            number
        };
        let (read_all, result) = run(3, read, work, |number| {
            written.push(number);
            Ok(())
        });
        assert!(read_all && result.is_ok());
        assert_eq!(written, (0..500).collect::<Vec<u64>>());
    }

    #[test]
    fn reading_ends_when_writing_fails() {
        let endless = |give: &mut dyn FnMut(u64) -> bool| (0..).take_while(|&number| give(number)).count();
        let (read, result) = run(
            2,
            endless,
            |number| number,
            |number| {
                if number < 100 { Ok(()) } else { Err(io::ErrorKind::StorageFull.into()) }
            },
        );
        assert!((100..1000).contains(&read), "{read}");
        assert_eq!(result.unwrap_err().kind(), io::ErrorKind::StorageFull);
    }
}
