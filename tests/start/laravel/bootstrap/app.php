<?php

/** What `laravel new` writes, as far as the example needs it: Debian has Laravel's parts, but not the project they begin with. */

use Illuminate\Contracts\Console\Kernel as Console;
use Illuminate\Contracts\Debug\ExceptionHandler;
use Illuminate\Contracts\Http\Kernel as Http;
use Illuminate\Cookie\Middleware\AddQueuedCookiesToResponse;
use Illuminate\Cookie\Middleware\EncryptCookies;
use Illuminate\Foundation\Application;
use Illuminate\Foundation\Http\Middleware\VerifyCsrfToken;
use Illuminate\Foundation\Support\Providers\RouteServiceProvider;
use Illuminate\Session\Middleware\StartSession;
use Illuminate\Support\Facades\Route;

error_reporting(E_ALL & ~E_DEPRECATED);
require 'Illuminate/autoload.php';
require 'libphp-phpmailer/src/SMTP.php';
require 'libphp-phpmailer/src/Exception.php';
spl_autoload_register(function (string $name) {
    $file = dirname(__DIR__).'/app/'.str_replace(['App\\', '\\'], ['', '/'], $name).'.php';
    if (str_starts_with($name, 'App\\') && is_file($file)) {
        require $file;
    }
});

class HttpKernel extends Illuminate\Foundation\Http\Kernel
{
    protected $middlewareGroups = ['web' => [EncryptCookies::class, AddQueuedCookiesToResponse::class, StartSession::class, VerifyCsrfToken::class]];
}

class Routes extends RouteServiceProvider
{
    public function boot()
    {
        $this->routes(fn () => Route::middleware('web')->group(base_path('routes/web.php')));
    }
}

$app = new Application(dirname(__DIR__));
$app->singleton(Http::class, HttpKernel::class);
$app->singleton(Console::class, Illuminate\Foundation\Console\Kernel::class);
$app->singleton(ExceptionHandler::class, Illuminate\Foundation\Exceptions\Handler::class);

return $app;
