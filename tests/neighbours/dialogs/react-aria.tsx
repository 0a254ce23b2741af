/** The Modal and Dialog of react-aria-components. */
import { Button, Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from "react-aria-components";
import { render } from "./react";
import { connect } from "./widget";

render(
  <DialogTrigger>
    <Button id="open">Connect a mailbox</Button>
    <ModalOverlay className="overlay">
      <Modal className="content">
        <Dialog>
          <Heading slot="title">Your mailbox</Heading>
          <Button id="close" slot="close">Close</Button>
          <app-password app-name="Acme CRM" email="someone@gmail.com" submitHandler={connect} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  </DialogTrigger>,
);
