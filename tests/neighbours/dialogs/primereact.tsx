/** PrimeReact's Dialog. */
import "primereact/resources/themes/lara-light-blue/theme.css";
import { Button } from "primereact/button";
import { Dialog } from "primereact/dialog";
import { useState } from "react";
import { render } from "./react";
import { connect } from "./widget";

function Page() {
  const [visible, setVisible] = useState(false);
  return (
    <>
      <Button id="open" label="Connect a mailbox" onClick={() => setVisible(true)} />
      <Dialog header="Your mailbox" visible={visible} onHide={() => setVisible(false)}>
        <app-password app-name="Acme CRM" email="someone@gmail.com" submitHandler={connect} />
      </Dialog>
    </>
  );
}

render(<Page />);
