/** Radix Dialog. */
import * as Dialog from "@radix-ui/react-dialog";
import { render } from "./react";
import { connect } from "./widget";

render(
  <Dialog.Root>
    <Dialog.Trigger id="open">Connect a mailbox</Dialog.Trigger>
    <Dialog.Portal>
      <Dialog.Overlay className="overlay" />
      <Dialog.Content className="content" aria-describedby={undefined}>
        <Dialog.Title>Your mailbox</Dialog.Title>
        <Dialog.Close id="close">Close</Dialog.Close>
        <app-password app-name="Acme CRM" email="someone@gmail.com" submitHandler={connect} />
      </Dialog.Content>
    </Dialog.Portal>
  </Dialog.Root>,
);
