//! Containers that are read by libraries we cannot hold to a budget are read in a child process of this very
//! program (`zhunsheng worker`): 512 MB, five seconds, one clear message whatever happens in there.

use super::files::number_of;
use super::reader::Failure;
use serde::{Deserialize, Serialize};
use std::io::{self, BufRead, BufReader, Read, Write};
use std::process::{Child, ChildStdin, Command, ExitStatus, Stdio};
use std::sync::Mutex;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;
use zs_read::{Container, Document, ReadError};

const MEMORY_BYTES: u64 = 512 << 20;
const TIME: Duration = Duration::from_secs(5);

/// What the parent asks: this line, then that many bytes.
#[derive(Serialize, Deserialize)]
struct Request {
    container: Container,
    bytes: usize,
}

type Answer = Result<Document, ReadError>;

/// Children waiting for the next file.
#[derive(Default)]
pub struct Workers {
    idle: Mutex<Vec<Worker>>,
}

struct Worker {
    child: Child,
    input: ChildStdin,
    answers: Receiver<String>,
}

impl Workers {
    /// Reads a container in a child process.
    ///
    /// # Errors
    /// What the reader in the child said, or that it did not start, broke down or took too long.
    pub fn open(&self, bytes: &[u8], container: Container) -> Result<Document, Failure> {
        let idle = self.idle.lock().ok().and_then(|mut idle| idle.pop());
        let mut worker = match idle {
            Some(worker) => worker,
            None => Worker::start().map_err(|error| not_started(&error))?,
        };
        let error = match worker.ask(bytes, container) {
            Ok(answer) => {
                self.keep(worker);
                return Ok(answer?);
            }
            Err(Breakdown::TooLong) => {
                worker.end();
                ReadError::TooComplex("5秒内未能读完".to_owned())
            }
            Err(Breakdown::Garbled) => {
                worker.end();
                unreadable()
            }
            Err(Breakdown::Ended) => worker.ended().map_or_else(unreadable, why_it_ended),
        };
        Err(error.into())
    }

    fn keep(&self, worker: Worker) {
        if let Ok(mut idle) = self.idle.lock() {
            idle.push(worker);
        }
    }
}

impl Drop for Workers {
    fn drop(&mut self) {
        if let Ok(idle) = self.idle.get_mut() {
            idle.drain(..).for_each(Worker::end);
        }
    }
}

enum Breakdown {
    /// The child is gone.
    Ended,
    /// What it said is no answer.
    Garbled,
    TooLong,
}

fn not_started(error: &io::Error) -> Failure {
    Failure {
        code: "not_started",
        message: format!(
            "读取程序未能启动{}，这份文件没有读取；请关闭一些程序后重试",
            number_of(error)
        ),
    }
}

fn unreadable() -> ReadError {
    ReadError::Damaged("内部结构读不通".to_owned())
}

/// A panic ends the child with a code of its own; an allocation beyond the limit and a stack that is full abort it.
fn why_it_ended(status: ExitStatus) -> ReadError {
    match status.code() {
        Some(PANICKED | ERROR) => unreadable(),
        _ => ReadError::TooLarge(format!("读取时要用的内存超过{}MB", MEMORY_BYTES >> 20)),
    }
}

/// How Rust programs end after a panic.
const PANICKED: i32 = 101;
/// How this program ends when [`serve`] fails.
const ERROR: i32 = crate::command::FAILED as i32;

impl Worker {
    fn start() -> io::Result<Worker> {
        let program = std::env::current_exe()?;
        let mut child = Command::new(program)
            .arg("worker")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            // What a library prints while it breaks down is of no use to anyone.
            .stderr(Stdio::null())
            .spawn()?;
        let (Some(input), Some(output)) = (child.stdin.take(), child.stdout.take()) else {
            return Err(io::Error::other("没有管道"));
        };
        let (sender, answers) = channel();
        std::thread::spawn(move || {
            for line in BufReader::new(output).lines() {
                let Ok(line) = line else { return };
                if sender.send(line).is_err() {
                    return;
                }
            }
        });
        Ok(Worker {
            child,
            input,
            answers,
        })
    }

    fn ask(&mut self, bytes: &[u8], container: Container) -> Result<Answer, Breakdown> {
        let request = Request {
            container,
            bytes: bytes.len(),
        };
        let header = serde_json::to_string(&request).map_err(|_| Breakdown::Garbled)?;
        let sent = writeln!(self.input, "{header}")
            .and_then(|()| self.input.write_all(bytes))
            .and_then(|()| self.input.flush());
        sent.map_err(|_| Breakdown::Ended)?;
        match self.answers.recv_timeout(TIME) {
            Ok(line) => serde_json::from_str(&line).map_err(|_| Breakdown::Garbled),
            Err(RecvTimeoutError::Timeout) => Err(Breakdown::TooLong),
            Err(RecvTimeoutError::Disconnected) => Err(Breakdown::Ended),
        }
    }

    /// How a child that hung up came to its end; `None` when it does not end by itself.
    fn ended(mut self) -> Option<ExitStatus> {
        for _ in 0..100 {
            if let Ok(Some(status)) = self.child.try_wait() {
                return Some(status);
            }
            std::thread::sleep(Duration::from_millis(10));
        }
        self.end();
        None
    }

    fn end(mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The child's side: answers requests until its input ends.
///
/// # Errors
/// When the parent is gone.
pub fn serve() -> io::Result<()> {
    limit_memory();
    let mut input = io::stdin().lock();
    let mut output = io::stdout().lock();
    let mut line = String::new();
    loop {
        line.clear();
        if input.read_line(&mut line)? == 0 {
            return Ok(());
        }
        let request: Request = serde_json::from_str(&line)?;
        let mut bytes = vec![0; request.bytes];
        input.read_exact(&mut bytes)?;
        let answer: Answer = zs_read::container::open(&bytes, request.container, &zs_read::Limits::default());
        serde_json::to_writer(&mut output, &answer)?;
        writeln!(output)?;
        output.flush()?;
    }
}

#[cfg(unix)]
fn limit_memory() {
    use rustix::process::{Resource, Rlimit, setrlimit};
    let limit = Rlimit {
        current: Some(MEMORY_BYTES),
        maximum: Some(MEMORY_BYTES),
    };
    // Where the system refuses, the parent's clock still holds.
    let _ = setrlimit(Resource::As, limit);
}

/// Job objects bound the memory of a process on Windows, but no crate offers that limit (only the working set,
/// beyond which memory is paged) without unsafe code; so the allocator of the program keeps count. Until it is
/// told a limit, in the child only, it has none.
#[cfg(windows)]
fn limit_memory() {
    // It refuses only when more is in use already, which the parent's clock then ends.
    let _ = ALLOCATOR.set_limit(usize::try_from(MEMORY_BYTES).unwrap_or(usize::MAX));
}

#[cfg(windows)]
#[global_allocator]
static ALLOCATOR: cap::Cap<std::alloc::System> = cap::Cap::new(std::alloc::System, usize::MAX);

/// Elsewhere the parent's clock alone bounds the child.
#[cfg(not(any(unix, windows)))]
fn limit_memory() {}

#[cfg(all(test, unix))]
mod tests {
    use super::why_it_ended;
    use std::process::Command;

    #[track_caller]
    fn ends(script: &str, code: &str) {
        let mut shell = Command::new("sh");
        let status = shell.args(["-c", script]).status().expect("sh starts");
        assert_eq!(why_it_ended(status).code(), code, "{script}");
    }

    #[test]
    fn a_child_that_aborts_had_too_much_and_one_that_panics_could_make_nothing_of_it() {
        ends("kill -ABRT $$", "too_large");
        ends("kill -KILL $$", "too_large");
        ends("exit 101", "damaged");
    }
}
