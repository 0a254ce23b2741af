/** Base UI's Dialog. */
import { Dialog } from "@base-ui/react/dialog";
import { render } from "./react";
import { connect } from "./widget";

render(
  <Dialog.Root>
    <Dialog.Trigger id="open">Connect a mailbox</Dialog.Trigger>
    <Dialog.Portal>
      <Dialog.Backdrop className="overlay" />
      <Dialog.Popup className="content">
        <Dialog.Title>Your mailbox</Dialog.Title>
        <Dialog.Close id="close">Close</Dialog.Close>
        <app-password app-name="Acme CRM" email="someone@gmail.com" submitHandler={connect} />
      </Dialog.Popup>
    </Dialog.Portal>
  </Dialog.Root>,
);
