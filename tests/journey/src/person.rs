//! What a person does: with the mouse where they can see it, with keys, and through the clipboard.

use serde_json::json;
use thirtyfour::prelude::*;

use crate::engine::Engine;
use crate::page::Page;
use crate::texts::{say, say_in, say_with};

impl Page {
    /// Clicks on what a selector names, with this text if one is given.
    pub async fn click(&self, selector: &str, text: Option<&str>) {
        let element = self.find(selector, text).await;
        self.click_on(&element, &format!("{selector} {text:?}"))
            .await;
    }

    /// Clicks on an element, if nothing covers it.
    async fn click_on(&self, element: &WebElement, what: &str) {
        let clicked = if Engine::of_this_run().clicks_on_fields() {
            element.click().await
        } else {
            let bare = "arguments[0].scrollIntoView({ block: 'nearest' }); return host.isBare(arguments[0])";
            self.until_with(
                &format!("{what} is not covered"),
                bare,
                &[element.to_json().expect("an element")],
            )
            .await;
            let chain = self.browser.action_chain_with_delay(None, None);
            chain
                .move_to_element_center(element)
                .click()
                .perform()
                .await
        };
        if let Err(error) = clicked {
            panic!("{what} cannot be clicked: {error}");
        }
    }

    /// Holds the mouse down in the middle of an element.
    pub async fn holds_the_mouse_on(&self, element: &WebElement) {
        let chain = self.browser.action_chain_with_delay(None, None);
        let chain = chain.move_to_element_center(element).click_and_hold();
        chain.perform().await.expect("a mouse");
    }

    /// Lets it go.
    pub async fn lets_the_mouse_go(&self) {
        let chain = self.browser.action_chain_with_delay(None, None);
        chain.release().perform().await.expect("a mouse");
    }

    /// Opens all steps, however wide the window is: where there is room they are open.
    pub async fn opens_all_steps(&self) {
        let folded = "host.find('.unfold[aria-expanded=false]')";
        let press = format!("if ({folded}) host.find('.all-steps').click()");
        self.run(&press, &[]).await;
        self.until("all steps are open", &format!("return !{folded}"))
            .await;
    }

    /// Presses the button with the text of this key.
    pub async fn press(&self, key: &str) {
        self.click("button", Some(&say(key))).await;
    }

    /// Presses the button with the text of this key, which speaks of a provider.
    pub async fn press_for(&self, key: &str, provider: &str) {
        self.click("button", Some(&say_with(key, &[("provider", provider)])))
            .await;
    }

    /// Agrees to send what is doubted. Not at once: that would pass for a part of the first press.
    pub async fn agrees(&self) {
        self.says("button", &say("paste.submit-anyway")).await;
        self.until(
            "a moment has passed since the question",
            "host.asked ??= performance.now(); return performance.now() - host.asked > 700",
        )
        .await;
        self.run("host.asked = undefined", &[]).await;
        self.press("paste.submit-anyway").await;
    }

    /// Holds the Enter key down for longer than one needs to read a question.
    pub async fn holds_enter(&self, times: usize) {
        for time in 0..=times {
            if Engine::of_this_run().has_a_debugger() {
                // Its driver presses anew where it should repeat.
                let key = json!({
                    "type": "keyDown", "key": "Enter", "code": "Enter", "windowsVirtualKeyCode": 13,
                    "text": "\r", "autoRepeat": time > 0,
                });
                self.debugger("Input.dispatchKeyEvent", key).await;
            } else {
                let chain = self.browser.action_chain_with_delay(None, None);
                chain.key_down(Key::Enter).perform().await.expect("a key");
            }
            self.until(
                "the key has been held for a while",
                "host.held ??= performance.now(); return performance.now() - host.held > 500",
            )
            .await;
            self.run("host.held = undefined", &[]).await;
        }
        let chain = self.browser.action_chain_with_delay(None, None);
        chain.key_up(Key::Enter).perform().await.expect("a key");
    }

    /// Presses the tab key until the focus is no longer inside the element.
    pub async fn until_tab_leaves(&self) {
        for _ in 0..40 {
            self.keys("\u{e004}").await;
            let inside = "return document.activeElement === host.element";
            if self.run(inside, &[]).await == false {
                return;
            }
        }
        panic!("the focus does not get out");
    }

    /// Types where the focus is.
    pub async fn keys(&self, keys: impl AsRef<str>) {
        let chain = self
            .browser
            .action_chain_with_delay(None, None)
            .send_keys(keys.as_ref());
        chain.perform().await.expect("keys can be typed");
    }

    /// Types with the control key held down.
    pub async fn control(&self, key: char) {
        let chain = self.browser.action_chain_with_delay(None, None);
        let chain = chain
            .key_down(Key::Control)
            .key_down(key)
            .key_up(key)
            .key_up(Key::Control);
        chain.perform().await.expect("keys can be typed");
    }

    /// Goes back with the shift and tab keys.
    pub async fn tabs_back(&self) {
        let chain = self.browser.action_chain_with_delay(None, None);
        let chain = chain
            .key_down(Key::Shift)
            .key_down(Key::Tab)
            .key_up(Key::Tab)
            .key_up(Key::Shift);
        chain.perform().await.expect("keys can be typed");
    }

    /// Types an address into its field.
    pub async fn types_address(&self, address: &str) {
        self.click("input[type=email]", None).await;
        self.control('a').await;
        self.keys(address).await;
    }

    /// From the first screen to the steps, by the address alone.
    pub async fn goes_by_address(&self, address: &str) {
        self.goes_by_address_in("en", address).await;
    }

    /// The same in another language.
    pub async fn goes_by_address_in(&self, lang: &str, address: &str) {
        self.types_address(address).await;
        self.click("button", Some(&say_in(lang, "pick.continue", &[])))
            .await;
        self.reaches("guide").await;
    }

    /// Chooses a provider by its tile.
    pub async fn chooses(&self, provider: &str) {
        let tile = "return host.all('.tile').find((tile) => host.text(tile.querySelector('.name')) === arguments[0])";
        let found = self
            .browser
            .execute(tile, vec![provider.into()])
            .await
            .expect("a search");
        let tile = found
            .element()
            .unwrap_or_else(|_| panic!("there is no tile of {provider}"));
        self.click_on(&tile, &format!("the tile of {provider}"))
            .await;
    }

    /// Has this on the clipboard, as after copying it from the provider's page.
    pub async fn has_copied(&self, text: &str) {
        self.run(
            "host.source.value = arguments[0]; host.source.focus(); host.source.select()",
            &[text.into()],
        )
        .await;
        self.control('c').await;
        self.run("host.source.value = ''; host.source.blur()", &[])
            .await;
    }

    /// Pastes into the field for the code, in place of what it holds.
    pub async fn pastes(&self, text: &str) {
        self.has_copied(text).await;
        self.click(".code-input", None).await;
        self.control('a').await;
        self.control('v').await;
        self.until(
            "the field holds something",
            "return !!host.find('.code-input').value",
        )
        .await;
    }

    /// Opens the page of a link, closes it again, and is back.
    pub async fn opens_and_returns(&self, link: &str) {
        let here = self.browser.window().await.expect("a window");
        self.click(link, None).await;
        let ticked = "return host.all('.step.ticked').length > 0";
        self.until("the steps up to the link are done", ticked)
            .await;
        let windows = self.browser.windows().await.expect("windows");
        let there = windows.into_iter().find(|window| *window != here);
        let there = there.expect("a new tab");
        let browser = &self.browser;
        browser.switch_to_window(there).await.expect("the new tab");
        browser.close_window().await.expect("it closes");
        browser.switch_to_window(here).await.expect("the page");
        self.run("window.focus()", &[]).await;
    }

    /// Ticks off a step, from 1, or takes its tick back.
    pub async fn ticks(&self, step: usize) {
        self.click(&format!(".step:nth-child({step}) .tick"), None)
            .await;
    }
}
