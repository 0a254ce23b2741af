import {
  AngularNodeAppEngine,
  createNodeRequestHandler,
  isMainModule,
  writeResponseToNodeResponse,
} from "@angular/ssr/node";
import express from "express";
import { join } from "node:path";

const app = express();
const angularApp = new AngularNodeAppEngine();

app.use(express.static(join(import.meta.dirname, "../browser"), { maxAge: "1y", index: false, redirect: false }));

app.use((request, response, next) => {
  angularApp
    .handle(request)
    .then((answer) => (answer ? writeResponseToNodeResponse(answer, response) : next()))
    .catch(next);
});

if (isMainModule(import.meta.url)) {
  app.listen(process.env["PORT"] || 4000, (error) => {
    if (error) throw error;
  });
}

export const reqHandler = createNodeRequestHandler(app);
