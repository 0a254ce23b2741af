const { detect } = require("app-password/core");

detect("someone@gmx.de").then((found) => console.log(JSON.stringify({ detected: found })));
