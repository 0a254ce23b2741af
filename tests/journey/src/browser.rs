//! A browser and its driver, used by one journey at a time.

use std::net::{TcpListener, TcpStream};
use std::sync::{Mutex, PoisonError};

use thirtyfour::prelude::*;
use tokio::runtime::Runtime;

use crate::engine::{Engine, Port};
use crate::process::Process;

/// Where the window stands, and how large it is.
const WINDOW: (i64, i64, u32, u32) = (0, 0, 900, 1100);

/// Browsers whose journeys ended well. Each journey is at a server of its own, so that nothing of one is
/// in another's way; starting a browser takes longer than most of them.
static FREE: Mutex<Vec<Browser>> = Mutex::new(Vec::new());

/// A browser in which a journey can be walked.
pub struct Browser {
    /// The session.
    pub session: WebDriver,
    /// Everything about the session happens in this runtime: its connections belong to it.
    pub runtime: Runtime,
    _driver: Process,
    /// Each has its own, and with it a clipboard of its own.
    _screen: Option<Process>,
}

impl Browser {
    /// One that is free, or a new one.
    pub fn take() -> Browser {
        let free = FREE.lock().unwrap_or_else(PoisonError::into_inner).pop();
        free.unwrap_or_else(|| Browser::start(&[]))
    }

    /// A new one that knows no font but the one in this configuration of fontconfig. Nobody else gets it.
    pub fn in_one_font(configuration: &str) -> Browser {
        Browser::start(&[("FONTCONFIG_FILE", configuration)])
    }

    /// Leaves it to the next journey.
    pub fn give_back(self) {
        FREE.lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(self);
    }

    /// Starts one of the engine that this run is about, with more variables of its environment.
    fn start(more: &[(&str, &str)]) -> Browser {
        let engine = Engine::of_this_run();
        let screen = engine.needs_a_screen().then(screen);
        // The language is the one of a machine that has none of its own.
        let mut variables = vec![("LC_ALL", "C.UTF-8"), ("LANGUAGE", "en")];
        variables.extend(more);
        if let Some((_, display)) = &screen {
            variables.extend([("DISPLAY", display.as_str()), ("GDK_BACKEND", "x11")]);
        }
        let given = match engine.port() {
            Port::Said(_) => 0,
            Port::Given => free_port(),
        };
        let mut driver =
            Process::start(&engine.driver(), &[&format!("--port={given}")], &variables);
        let port = driver.until(|said| match engine.port() {
            // It repeats the port that it was asked for, which is 0.
            Port::Said(words) => said.number_after(words).filter(|port| *port > 0),
            Port::Given => TcpStream::connect(("127.0.0.1", given)).ok().map(|_| given),
        });
        let runtime = runtime();
        let mut wishes = Capabilities::new();
        for (name, value) in engine.wishes().as_object().expect("wishes by name") {
            wishes.set(name, value).expect("a wish");
        }
        let session = runtime.block_on(async {
            let session = WebDriver::new(format!("http://127.0.0.1:{port}"), wishes).await?;
            let (x, y, width, height) = WINDOW;
            session.set_window_rect(x, y, width, height).await?;
            Ok::<_, WebDriverError>(session)
        });
        Browser {
            session: session
                .unwrap_or_else(|error| panic!("no browser: {error}\n{:?}", driver.said().all())),
            runtime,
            _driver: driver,
            _screen: screen.map(|(screen, _)| screen),
        }
    }
}

/// A runtime of one's own.
pub(crate) fn runtime() -> Runtime {
    tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a runtime")
}

/// An X server that nobody sees, and its display. It finds a free one by itself.
pub(crate) fn screen() -> (Process, String) {
    let size = ["-screen", "0", "1280x1300x24"];
    let arguments = [&["-displayfd", "1", "-nolisten", "tcp"], &size[..]].concat();
    let mut screen = Process::start("Xvfb", &arguments, &[]);
    let display = screen.until(|said| said.number_after(""));
    (screen, format!(":{display}"))
}

/// Free a moment ago: nobody else is likely to get the same one at once.
fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    listener.local_addr().expect("the port").port()
}
