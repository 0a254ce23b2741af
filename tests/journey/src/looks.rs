//! How a state of the gallery looks, and whether that is how it looked: pictures of the widget in one font, compared
//! with the ones in `tests/looks`.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::{Path, PathBuf};

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use image::RgbImage;
use image::imageops::{FilterType as Sampling, crop_imm, resize};
use image_compare::rgb_hybrid_compare;
use serde_json::{Value, json};
use thirtyfour::prelude::*;

use crate::browser::Browser;
use crate::engine::Engine;
use crate::page::Page;
use crate::server::{SITE, STRICT, Server};

/// A square of this many pixels is what somebody sees at a glance.
const GLANCE: u32 = 16;
/// How many colours a picture has in its file.
const COLOURS: usize = 64;

/// A state that has a name: of `target/site-data/states.json`.
pub struct Named {
    /// The name.
    pub id: String,
    /// What the address of the frame asks for.
    pub query: String,
    /// Whether all engines have a picture of it, and not only Chromium.
    pub everywhere: bool,
}

/// How far two pictures of one size are apart, from 0 to 1, where they are so most.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Apart {
    /// In what is drawn there: the structure of its lights.
    pub drawn: f32,
    /// In its colour, seen from afar.
    pub coloured: f32,
}

impl Apart {
    /// What another build of the same engine may draw otherwise: the edges of letters.
    pub const MOST: Apart = Apart {
        drawn: 0.15,
        coloured: 0.02,
    };

    /// Whether somebody would see it.
    pub fn is_seen(self) -> bool {
        self.drawn > Apart::MOST.drawn || self.coloured > Apart::MOST.coloured
    }
}

/// How far they are apart, and a picture of where: red where something else is drawn, green and blue where the colour
/// is another. The score of image-compare 0.5.0 is not asked: to it, teal and rose of one lightness are alike
/// (`findings/image-compare-chroma.sh`).
pub fn compared(before: &RgbImage, now: &RgbImage) -> (Apart, RgbImage) {
    let found = rgb_hybrid_compare(before, now).expect("two pictures of one size");
    let map = found.image.to_color_map().into_rgb8();
    let (width, height) = map.dimensions();
    let small = |picture: &RgbImage| {
        let (width, height) = (width.div_ceil(GLANCE), height.div_ceil(GLANCE));
        resize(picture, width, height, Sampling::Triangle)
    };
    let worst = |values: &mut dyn Iterator<Item = u8>| f32::from(values.max().unwrap_or(0)) / 255.0;
    let (before, now) = (small(before), small(now));
    let colours = before.as_raw().iter().zip(now.as_raw());
    let apart = Apart {
        drawn: worst(&mut small(&map).pixels().map(|pixel| pixel.0[0])),
        coloured: worst(&mut colours.map(|(before, now)| before.abs_diff(*now))),
    };
    (apart, in_few_colours(&map))
}

/// The project's folder.
fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Where the pictures of this engine are.
pub fn accepted() -> PathBuf {
    root()
        .join("tests/looks")
        .join(Engine::of_this_run().name())
}

/// Where those go that differ.
pub fn differing() -> PathBuf {
    root()
        .join("target/looks")
        .join(Engine::of_this_run().name())
}

/// The states that have a name, in their order.
pub fn states() -> Vec<Named> {
    let path = root().join("target/site-data/states.json");
    let text = fs::read_to_string(&path).expect("the site is made: run `make site`");
    let file: Value = serde_json::from_str(&text).expect("states");
    let groups = file["groups"].as_array().expect("groups").iter();
    let states = groups.flat_map(|group| group["states"].as_array().expect("states"));
    let text = |value: &Value| value.as_str().expect("a text").to_owned();
    states
        .map(|state| Named {
            id: text(&state["id"]),
            query: text(&state["query"]),
            everywhere: state["everywhere"] == true,
        })
        .collect()
}

/// Looks at the gallery's frame in a browser that knows one font only.
pub fn look(walk: impl AsyncFnOnce(&Page)) {
    let font = root().join("tests/looks/font/fonts.conf");
    let browser = Browser::in_one_font(&font.to_string_lossy());
    let page = Page::new(
        browser.session.clone(),
        Server::start(STRICT, Default::default()),
    );
    let walked = catch_unwind(AssertUnwindSafe(|| {
        browser.runtime.block_on(async {
            if Engine::of_this_run().has_a_debugger() {
                // So high that nothing has to scroll, and what would stay in sight stays in its place.
                let size = json!({ "width": 1000, "height": 4000, "deviceScaleFactor": 1, "mobile": false });
                page.debugger("Emulation.setDeviceMetricsOverride", size).await;
            } else {
                let window = page.browser.set_window_rect(0, 0, 1000, 1290);
                window.await.expect("a high window");
            }
            walk(&page).await;
        });
    }));
    // A session that is only let go of keeps everybody waiting for minutes.
    let ended = browser.runtime.block_on(browser.session.clone().quit());
    if let Err(failure) = walked {
        resume_unwind(failure);
    }
    ended.expect("the browser ends");
}

impl Named {
    /// Whether there is a picture of it in this engine.
    pub fn is_shown(&self) -> bool {
        self.everywhere || Engine::of_this_run() == Engine::Chromium
    }

    /// Whether the colours are those of the machine: a debugger can do that.
    fn is_forced(&self) -> bool {
        self.query.contains("colours=forced")
    }

    /// Opens it, and waits until nothing moves.
    pub async fn opens(&self, page: &Page) {
        if Engine::of_this_run().has_a_debugger() {
            let forced = if self.is_forced() { "active" } else { "none" };
            let features = json!({ "features": [{ "name": "forced-colors", "value": forced }] });
            page.debugger("Emulation.setEmulatedMedia", features).await;
        }
        let address = page
            .server
            .url(&format!("{SITE}gallery/frame/?{}", self.query));
        page.browser.goto(address).await.expect("the frame opens");
        page.until(
            &format!("{} is there", self.id),
            "return 'settled' in document.documentElement.dataset",
        )
        .await;
    }

    /// Its picture.
    pub async fn picture(&self, page: &Page) -> RgbImage {
        // What turns without an end stands still, and no caret blinks.
        let stills = "const widget = document.querySelector('app-password');
            for (const it of widget.shadowRoot.getAnimations()) { it.pause(); it.currentTime = 0; }
            for (const it of widget.shadowRoot.querySelectorAll('input, textarea')) it.style.caretColor = 'transparent';
            scrollTo(0, 0);
            const { width, height } = document.getElementById('place').getBoundingClientRect();
            return { x: 0, y: 0, width, height, scale: 1 };";
        let clip = page.run(stills, &[]).await;
        page.settles().await;
        let engine = Engine::of_this_run();
        let png = if engine.has_a_debugger() {
            let wanted = json!({ "format": "png", "clip": clip, "captureBeyondViewport": true });
            let taken = page.debugger("Page.captureScreenshot", wanted).await;
            BASE64_STANDARD
                .decode(taken["data"].as_str().expect("a picture"))
                .expect("base64")
        } else if engine.pictures_elements() {
            let place = page.browser.find(By::Id("place")).await.expect("the place");
            place.screenshot_as_png().await.expect("a picture")
        } else {
            page.browser.screenshot_as_png().await.expect("a picture")
        };
        let picture = image::load_from_memory(&png).expect("a PNG").into_rgb8();
        let side = |name: &str| clip[name].as_f64().expect("a length").round() as u32;
        let (width, height) = (
            side("width").min(picture.width()),
            side("height").min(picture.height()),
        );
        in_few_colours(&crop_imm(&picture, 0, 0, width, height).to_image())
    }
}

/// Reads a picture, if it is there.
pub fn read(file: &Path) -> Option<RgbImage> {
    Some(
        image::load_from_memory(&fs::read(file).ok()?)
            .expect("a PNG")
            .into_rgb8(),
    )
}

/// The same picture in few colours, so that its file is small: each is at most a little away from what it was.
fn in_few_colours(picture: &RgbImage) -> RgbImage {
    // By runs of one colour, of which there are few.
    let mut counts: HashMap<[u8; 3], usize> = HashMap::new();
    for run in runs(picture) {
        *counts.entry(run[0]).or_default() += run.len();
    }
    let mut frequent: Vec<[u8; 3]> = counts.keys().copied().collect();
    frequent.sort_by_key(|colour| (Reverse(counts[colour]), *colour));
    let palette = |apart: u8| {
        let mut palette: Vec<[u8; 3]> = Vec::new();
        for colour in &frequent {
            if palette.iter().all(|other| far(colour, other) > apart) {
                palette.push(*colour);
            }
        }
        palette
    };
    let fitting = (4..).step_by(2).map(palette).find(|it| it.len() <= COLOURS);
    let palette = fitting.expect("one colour, in the end");
    let nearest = |colour: &[u8; 3]| {
        *{ palette.iter() }
            .min_by_key(|it| far(colour, it))
            .expect("a colour")
    };
    let nearest: HashMap<[u8; 3], [u8; 3]> = counts
        .keys()
        .map(|colour| (*colour, nearest(colour)))
        .collect();
    let (width, height) = picture.dimensions();
    let pixels = runs(picture)
        .flat_map(|run| nearest[&run[0]].repeat(run.len()))
        .collect();
    RgbImage::from_raw(width, height, pixels).expect("as many pixels")
}

/// Pixels of one colour that follow each other.
fn runs(picture: &RgbImage) -> impl Iterator<Item = &[[u8; 3]]> {
    picture
        .as_raw()
        .as_chunks()
        .0
        .chunk_by(|one, next| one == next)
}

/// The largest difference of two colours in one of their lights.
fn far(one: &[u8; 3], other: &[u8; 3]) -> u8 {
    one.iter()
        .zip(other)
        .map(|(a, b)| a.abs_diff(*b))
        .max()
        .unwrap_or(0)
}

/// Writes a picture of few colours.
pub fn write(file: &Path, picture: &RgbImage) {
    let mut places: HashMap<[u8; 3], u8> = HashMap::new();
    let mut palette = Vec::new();
    let mut pixels = Vec::new();
    for run in runs(picture) {
        let place = *places.entry(run[0]).or_insert_with(|| {
            palette.extend(run[0]);
            u8::try_from(palette.len() / 3 - 1).expect("few colours")
        });
        pixels.extend(std::iter::repeat_n(place, run.len()));
    }
    fs::create_dir_all(file.parent().expect("a folder")).expect("the folder");
    let (width, height) = picture.dimensions();
    let mut encoder = png::Encoder::new(fs::File::create(file).expect("a file"), width, height);
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_palette(palette);
    encoder.set_compression(png::Compression::High);
    encoder.set_filter(png::Filter::NoFilter);
    let mut writer = encoder.write_header().expect("a head");
    writer.write_image_data(&pixels).expect("a picture");
}
