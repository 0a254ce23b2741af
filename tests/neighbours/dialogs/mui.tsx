/** MUI's Dialog. */
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import { useState } from "react";
import { render } from "./react";
import { connect } from "./widget";

function Page() {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button id="open" onClick={() => setOpen(true)}>Connect a mailbox</Button>
      <Dialog open={open} onClose={close} aria-labelledby="title">
        <DialogTitle id="title">Your mailbox</DialogTitle>
        <Button id="close" onClick={close}>Close</Button>
        <DialogContent>
          <app-password app-name="Acme CRM" email="someone@gmail.com" submitHandler={connect} />
        </DialogContent>
      </Dialog>
    </>
  );
}

render(<Page />);
