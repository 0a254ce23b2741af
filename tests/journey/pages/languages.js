/** Looks at the widget in one language after the other. */
Object.assign(host, {
  /** Shows the screen in another language, whose file is in a folder of the host's or, without one, in the package. */
  async speak(lang, folder) {
    const { element } = host;
    // Of a language that only the other folder has nothing is asked in between. One of the host's own is to be named.
    if (!folder) element.removeAttribute("locale-src");
    element.languages = folder ? lang : "";
    element.lang = lang;
    if (folder) element.setAttribute("locale-src", folder);
    await host.until(() => host.speaks() === lang);
  },

  /** What is wrong with the screen at these widths in each of these languages. Nothing else moves the page meanwhile. */
  async overflow(languages, widths) {
    const wrong = [];
    for (const [lang, folder] of languages) {
      if (host.speaks()) await host.speak(lang, folder);
      for (const width of widths) {
        // What a field holds scrolls.
        const filled = (/** @type {string} */ what) => /<input class="input code-input"> .* is cut/.test(what) && host.find(".code-input").value;
        const found = [...host.cutOff(width).filter((what) => !filled(what)), ...host.widens(width, "ltr"), ...host.tooSmall()];
        wrong.push(...found.map((what) => `${lang}: ${what}`));
      }
    }
    document.getElementById("place").style.inlineSize = "";
    // Firefox clicks where something was before the page is drawn anew.
    for (let frame = 0; frame < 2; frame++) await new Promise((drawn) => requestAnimationFrame(drawn));
    return wrong;
  },
});
