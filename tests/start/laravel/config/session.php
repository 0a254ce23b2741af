<?php

return [
    'driver' => 'file', 'lifetime' => 120, 'expire_on_close' => false, 'encrypt' => false, 'files' => dirname(__DIR__).'/storage/framework/sessions',
    'lottery' => [2, 100], 'cookie' => 'acme_session', 'path' => '/', 'domain' => null, 'secure' => false, 'http_only' => true, 'same_site' => 'lax',
];
