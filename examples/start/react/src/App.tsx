import "app-password";
import { connect } from "./connect";

export default function App() {
  return <app-password app-name="Acme CRM" submitHandler={connect} />;
}
