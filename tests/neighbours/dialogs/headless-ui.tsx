/** Headless UI's Dialog. */
import { Dialog, DialogPanel, DialogTitle } from "@headlessui/react";
import { useState } from "react";
import { render } from "./react";
import { connect } from "./widget";

function Page() {
  const [isOpen, setIsOpen] = useState(false);
  const close = () => setIsOpen(false);
  return (
    <>
      <button id="open" onClick={() => setIsOpen(true)}>Connect a mailbox</button>
      <Dialog open={isOpen} onClose={close} className="overlay">
        <DialogPanel className="content">
          <DialogTitle>Your mailbox</DialogTitle>
          <button id="close" onClick={close}>Close</button>
          <app-password app-name="Acme CRM" email="someone@gmail.com" submitHandler={connect} />
        </DialogPanel>
      </Dialog>
    </>
  );
}

render(<Page />);
