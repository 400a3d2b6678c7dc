//! Containers that are read by libraries we cannot hold to a budget are read in a child process of this very
//! program (`zhunsheng worker`): 512 MB, five seconds, one clear message whatever happens in there.

use serde::{Deserialize, Serialize};
use std::io::{self, BufRead, BufReader, Read, Write};
use std::process::{Child, ChildStdin, Command, Stdio};
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
    /// What the reader in the child said, or that it broke down or took too long.
    pub fn open(&self, bytes: &[u8], container: Container) -> Answer {
        let idle = self.idle.lock().ok().and_then(|mut idle| idle.pop());
        let mut worker = match idle {
            Some(worker) => worker,
            None => {
                Worker::start().map_err(|error| ReadError::Damaged(format!("读取程序未能启动：{error}")))?
            }
        };
        let answer = worker.ask(bytes, container);
        match &answer {
            Ok(_) => self.keep(worker),
            Err(Breakdown::Said(_)) => self.keep(worker),
            Err(Breakdown::Broke | Breakdown::TooLong) => worker.end(),
        }
        answer.map_err(|breakdown| match breakdown {
            Breakdown::Said(error) => error,
            Breakdown::Broke => ReadError::Damaged("内部结构读不通".to_owned()),
            Breakdown::TooLong => ReadError::TooComplex("5秒内未能读完".to_owned()),
        })
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
    Said(ReadError),
    Broke,
    TooLong,
}

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

    fn ask(&mut self, bytes: &[u8], container: Container) -> Result<Document, Breakdown> {
        let request = Request {
            container,
            bytes: bytes.len(),
        };
        let header = serde_json::to_string(&request).map_err(|_| Breakdown::Broke)?;
        let sent = writeln!(self.input, "{header}")
            .and_then(|()| self.input.write_all(bytes))
            .and_then(|()| self.input.flush());
        sent.map_err(|_| Breakdown::Broke)?;
        match self.answers.recv_timeout(TIME) {
            Ok(line) => {
                let answer: Answer = serde_json::from_str(&line).map_err(|_| Breakdown::Broke)?;
                answer.map_err(Breakdown::Said)
            }
            Err(RecvTimeoutError::Timeout) => Err(Breakdown::TooLong),
            Err(RecvTimeoutError::Disconnected) => Err(Breakdown::Broke),
        }
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

#[cfg(not(unix))]
fn limit_memory() {}
