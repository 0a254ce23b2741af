<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="csrf-token" content="{{ csrf_token() }}">
    <link rel="icon" href="data:,">
    <title>Connect your mailbox</title>
    <script type="module" src="/app-password/app-password.js"></script>
    <script type="module" src="/page.js"></script>
  </head>
  <body>
    <app-password app-name="Acme CRM"></app-password>
  </body>
</html>
