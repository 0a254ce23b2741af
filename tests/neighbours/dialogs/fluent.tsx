/** The Dialog of Fluent UI v9, whose keyboard is tabster's. */
import {
  Button, Dialog, DialogBody, DialogContent, DialogSurface, DialogTitle, DialogTrigger, FluentProvider, webLightTheme,
} from "@fluentui/react-components";
import { render } from "./react";
import { connect } from "./widget";

const close = (
  <DialogTrigger action="close">
    <Button id="close" appearance="subtle">Close</Button>
  </DialogTrigger>
);

render(
  <FluentProvider theme={webLightTheme}>
    <Dialog>
      <DialogTrigger disableButtonEnhancement>
        <Button id="open">Connect a mailbox</Button>
      </DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle action={close}>Your mailbox</DialogTitle>
          <DialogContent>
            <app-password app-name="Acme CRM" email="someone@gmail.com" submitHandler={connect} />
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  </FluentProvider>,
);
