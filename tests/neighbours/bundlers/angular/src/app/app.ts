import { Component, CUSTOM_ELEMENTS_SCHEMA } from "@angular/core";
import "app-password";
import type { SubmitHandler } from "app-password";

@Component({
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  selector: "app-root",
  template: `<app-password app-name="Acme" email="someone@gmx.de" [submitHandler]="connect"></app-password>`,
})
export class App {
  protected readonly connect: SubmitHandler = async (submission, { signal }) => {
    const answer = await fetch("/api/mailboxes", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(submission),
      signal,
    });
    return answer.json();
  };
}
