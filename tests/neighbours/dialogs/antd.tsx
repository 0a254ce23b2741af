/** Ant Design's Modal. It is hidden, not removed. */
import { Button, Modal } from "antd";
import { useState } from "react";
import { render } from "./react";
import { connect } from "./widget";

function Page() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button id="open" onClick={() => setOpen(true)}>Connect a mailbox</Button>
      <Modal title="Your mailbox" open={open} onCancel={() => setOpen(false)} footer={null}>
        <app-password app-name="Acme CRM" email="someone@gmail.com" submitHandler={connect} />
      </Modal>
    </>
  );
}

render(<Page />);
