<?php

namespace App\Models;

use Illuminate\Database\Eloquent\Model;

/**
 * A mailbox that works. The code is encrypted together with its address and servers, under your APP_KEY: whoever can
 * write to the database cannot have it sent elsewhere. When you read the mail, take all of it from `sealed`.
 */
class Mailbox extends Model
{
    protected $fillable = ['email', 'sealed'];

    protected $casts = ['sealed' => 'encrypted:array'];
}
