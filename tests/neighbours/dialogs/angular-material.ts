/** Angular Material's dialog. */
import "@angular/compiler";
import "./node_modules/@angular/material/prebuilt-themes/azure-blue.css";
import { Component, CUSTOM_ELEMENTS_SCHEMA, inject } from "@angular/core";
import { MatButton } from "@angular/material/button";
import { MatDialog, MatDialogClose, MatDialogContent, MatDialogTitle } from "@angular/material/dialog";
import { bootstrapApplication } from "@angular/platform-browser";
import { connect } from "./widget";

@Component({
  selector: "crm-mailbox",
  imports: [MatButton, MatDialogClose, MatDialogContent, MatDialogTitle],
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <h2 mat-dialog-title>Your mailbox</h2>
    <button id="close" matButton mat-dialog-close>Close</button>
    <mat-dialog-content>
      <app-password app-name="Acme CRM" email="someone@gmail.com" [submitHandler]="connect"></app-password>
    </mat-dialog-content>
  `,
})
class Mailbox {
  connect = connect;
}

@Component({
  selector: "crm-page",
  imports: [MatButton],
  template: `<button id="open" matButton (click)="open()">Connect a mailbox</button>`,
})
class Page {
  dialog = inject(MatDialog);

  open() {
    this.dialog.open(Mailbox);
  }
}

await bootstrapApplication(Page);
