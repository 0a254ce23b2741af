/**
 * Looks into the widget when its root is closed, on a page that has somebody else's scripts as well. Runs
 * before them.
 */
{
  const roots = new WeakMap();
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (wishes) {
    const root = attachShadow.call(this, wishes);
    roots.set(this, root);
    return root;
  };
  host.root = () => host.element && roots.get(host.element);
}

/** Where the focus is within the widget. */
host.focused = () => host.root()?.activeElement ?? document.activeElement;

/** What an expression gives in the page's own scripts, where a driver's may see other classes. */
host.evaluate = (text) => (0, eval)(text);

/** From now on every submission leaves the page as it does where there is a real backend. */
host.postsSubmissions = () => {
  const { submit } = host;
  host.submit = (submission, more) => {
    void fetch("/submit", { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(submission) });
    return submit(submission, more);
  };
};

host.loadModule = () => import("/pkg/app-password.js");

// What records people leaves a driven browser alone.
Object.defineProperty(Navigator.prototype, "webdriver", { get: () => false });
