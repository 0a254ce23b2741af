import { Mailbox } from "./mailbox";

export default function Page() {
  return <Mailbox email="someone@gmx.de" />;
}
