import { detect } from "app-password/core";

self.onmessage = async ({ data }) => self.postMessage(await detect(data));
