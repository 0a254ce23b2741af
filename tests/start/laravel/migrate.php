<?php

/** `php artisan migrate`, without the console, for which Debian's parts lack one. */

use Illuminate\Contracts\Console\Kernel;

$app = require __DIR__.'/bootstrap/app.php';
$app->make(Kernel::class)->bootstrap();
$app->make('migration.repository')->createRepository();
$app->make('migrator')->run(database_path('migrations'));
