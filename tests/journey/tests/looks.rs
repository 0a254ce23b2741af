//! Each state of the gallery looks as it did. A change of looks is seen in review: `LOOKS=accept` takes the pictures
//! anew, and they are part of the change.

use std::env;
use std::fs;

use app_password_journey::engine::Engine;
use app_password_journey::looks::{
    Apart, accepted, compared, differing, look, read, states, write,
};
use image::{Rgb, RgbImage};

/// How to accept what differs.
const ACCEPT: &str = "LOOKS=accept make looks";

fn every_state() {
    let accepts = env::var("LOOKS").is_ok_and(|word| word == "accept");
    let _ = fs::remove_dir_all(differing());
    if accepts {
        let _ = fs::remove_dir_all(accepted());
    }
    let mut wrong = Vec::new();
    look(async |page| {
        for state in states().iter().filter(|state| state.is_shown()) {
            state.opens(page).await;
            let now = state.picture(page).await;
            let name = format!("{}.png", state.id);
            let Some(before) = read(&accepted().join(&name)).filter(|_| !accepts) else {
                if accepts {
                    write(&accepted().join(&name), &now);
                } else {
                    wrong.push(format!("{} has no picture yet", state.id));
                }
                continue;
            };
            if before == now {
                continue;
            }
            let what = if before.dimensions() == now.dimensions() {
                let (apart, map) = compared(&before, &now);
                if !apart.is_seen() {
                    continue;
                }
                write(&differing().join(format!("{}-where.png", state.id)), &map);
                let Apart { drawn, coloured } = apart;
                let Apart {
                    drawn: most,
                    coloured: most_coloured,
                } = Apart::MOST;
                format!(
                    "what is drawn by {drawn:.2} (at most {most}), colours by {coloured:.2} (at most {most_coloured})"
                )
            } else {
                format!(
                    "the size: {:?} became {:?}",
                    before.dimensions(),
                    now.dimensions()
                )
            };
            write(&differing().join(&name), &now);
            wrong.push(format!("{} looks different, {what}", state.id));
        }
    });
    assert!(
        wrong.is_empty(),
        "{}\nThe pictures are in target/looks. If they are right, accept them: {ACCEPT}",
        wrong.join("\n")
    );
}

#[test]
fn every_state_looks_as_it_did() {
    if Engine::of_this_run() == Engine::Chromium {
        every_state();
    }
}

#[test]
#[ignore = "make looks"]
fn every_state_looks_as_it_did_in_the_other_engines() {
    if Engine::of_this_run() != Engine::Chromium {
        every_state();
    }
}
#[test]
fn another_colour_a_missing_word_and_another_place_are_noticed_and_the_edge_of_a_letter_is_not() {
    if Engine::of_this_run() != Engine::Chromium {
        return;
    }
    // By script, in an element whose state nobody changes meanwhile.
    let changes = [
        (
            "--ap-color-accent",
            "widget.style.setProperty('--ap-color-accent', '#2f6fd0')",
            true,
        ),
        (
            "a word",
            "find('.title').textContent = 'Get an app password at Google'",
            true,
        ),
        (
            "a corner",
            "widget.style.setProperty('--ap-radius', '0px')",
            true,
        ),
        (
            "a place",
            "find('.title').style.marginBlockEnd = '0'; find('.title').style.paddingBlockEnd = '0.375em'; find('.title').style.translate = '3px 0'",
            true,
        ),
        ("nothing", "", false),
        ("an edge", "widget.style.opacity = '0.985'", false),
    ];
    let table = states();
    let guide = table
        .iter()
        .find(|state| state.id == "guide")
        .expect("the guide");
    look(async |page| {
        guide.opens(page).await;
        let before = guide.picture(page).await;
        for (what, change, seen) in changes {
            guide.opens(page).await;
            let script = format!(
                "const widget = document.querySelector('app-password'); const find = (it) => widget.shadowRoot.querySelector(it); {change}"
            );
            page.run(&script, &[]).await;
            let (apart, _) = compared(&before, &guide.picture(page).await);
            assert_eq!(apart.is_seen(), seen, "{what}: {apart:?}");
        }
    });
}

#[test]
fn colours_of_one_lightness_are_told_apart() {
    let plain = |colour| RgbImage::from_pixel(64, 64, Rgb(colour));
    let (teal, rose) = (plain([60, 140, 120]), plain([180, 79, 120]));
    assert!(compared(&teal, &rose).0.is_seen());
    assert!(!compared(&teal, &plain([61, 141, 121])).0.is_seen());
}

#[test]
fn all_pictures_together_and_the_font_are_small() {
    let folder = accepted();
    let all = folder.parent().expect("the folder of all engines");
    let pictures = ["chromium", "firefox", "webkit"]
        .into_iter()
        .filter_map(|engine| fs::read_dir(all.join(engine)).ok());
    let pictures: u64 = pictures
        .flatten()
        .filter_map(|file| Some(file.ok()?.metadata().ok()?.len()))
        .sum();
    assert!(pictures <= 2_000_000, "{pictures} bytes of pictures");
    let font = fs::metadata(all.join("font/Vazirmatn.ttf"))
        .expect("the font")
        .len();
    assert!(font <= 150_000, "{font} bytes of font");
}

#[test]
fn each_picture_is_of_a_state() {
    let states: Vec<String> = states()
        .into_iter()
        .map(|state| format!("{}.png", state.id))
        .collect();
    for file in fs::read_dir(accepted()).expect("the pictures") {
        let name = file
            .expect("a picture")
            .file_name()
            .to_string_lossy()
            .into_owned();
        assert!(states.contains(&name), "{name} is of no state");
    }
}
