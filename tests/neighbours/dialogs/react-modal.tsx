/** react-modal. */
import { useState } from "react";
import Modal from "react-modal";
import { render } from "./react";
import { connect } from "./widget";

Modal.setAppElement("#app");

function Page() {
  const [isOpen, setIsOpen] = useState(false);
  const close = () => setIsOpen(false);
  return (
    <>
      <button id="open" onClick={() => setIsOpen(true)}>Connect a mailbox</button>
      <Modal isOpen={isOpen} onRequestClose={close} contentLabel="Your mailbox">
        <button id="close" onClick={close}>Close</button>
        <app-password app-name="Acme CRM" email="someone@gmail.com" submitHandler={connect} />
      </Modal>
    </>
  );
}

render(<Page />);
