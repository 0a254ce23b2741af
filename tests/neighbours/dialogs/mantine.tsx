/** Mantine's Modal. */
import "@mantine/core/styles.css";
import { Button, MantineProvider, Modal } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { render } from "./react";
import { connect } from "./widget";

function Page() {
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <MantineProvider>
      <Button id="open" onClick={open}>Connect a mailbox</Button>
      <Modal opened={opened} onClose={close} title="Your mailbox" closeButtonProps={{ id: "close", "aria-label": "Close" }}>
        <app-password app-name="Acme CRM" email="someone@gmail.com" submitHandler={connect} />
      </Modal>
    </MantineProvider>
  );
}

render(<Page />);
