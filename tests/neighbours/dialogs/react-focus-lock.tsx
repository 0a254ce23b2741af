/**
 * A dialog of the page's own in react-focus-lock, which knows the Tab key only. What scrolls is around it:
 * Firefox's Tab stops at what scrolls, and from there the lock leads to the first thing, never to the last.
 */
import { type KeyboardEvent, useState } from "react";
import FocusLock from "react-focus-lock";
import { render } from "./react";
import { connect } from "./widget";

function Page() {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  const listen = ({ key }: KeyboardEvent) => key === "Escape" && close();
  return (
    <>
      <button id="open" onClick={() => setOpen(true)}>Connect a mailbox</button>
      {open && (
        <div className="overlay">
          <FocusLock returnFocus>
            <div className="card" role="dialog" aria-modal="true" aria-label="Your mailbox" onKeyDown={listen}>
              <button id="close" onClick={close}>Close</button>
              <app-password app-name="Acme CRM" email="someone@gmail.com" submitHandler={connect} />
            </div>
          </FocusLock>
        </div>
      )}
    </>
  );
}

render(<Page />);
