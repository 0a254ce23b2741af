<?php

use App\Http\Controllers\MailboxController;
use Illuminate\Support\Facades\Route;

Route::view('/', 'mailbox');

// Your own sign-in ('auth') and your limit of attempts ('throttle:6,10') stand before this: ->middleware([…]).
Route::post('/api/mailboxes', MailboxController::class);
