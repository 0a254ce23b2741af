import { record } from "rrweb";

window.recorder = {
  start(collector) {
    record({ emit: (event) => void fetch(`${collector}/rrweb`, { method: "POST", body: JSON.stringify(event) }) });
  },
};
