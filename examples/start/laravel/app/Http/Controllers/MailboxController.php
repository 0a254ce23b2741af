<?php

namespace App\Http\Controllers;

use App\Models\Mailbox;
use App\Services\MailCatalogue;
use App\Services\MailLogin;
use Illuminate\Http\JsonResponse;
use Illuminate\Http\Request;

/** What a submission comes to: checked, tried, stored. The answer is what the widget shows. */
class MailboxController
{
    public function __invoke(Request $request): JsonResponse
    {
        return response()->json($this->connect($request->json()->all()));
    }

    private function connect(#[\SensitiveParameter] array $submission): array
    {
        // 1. Check. The page has done so too, but nobody has to use your page.
        ['provider' => $provider, 'email' => $email, 'code' => $code] = $submission + array_fill_keys(['provider', 'email', 'code'], null);
        $servers = array_filter(array_intersect_key($submission, ['imap' => 1, 'smtp' => 1]), fn ($server) => $server !== null);
        $names = array_map(fn ($server) => is_array($server) ? $server['username'] ?? null : null, $servers);
        foreach ([$provider, $email, $code, ...array_values($names)] as $text) {
            // What ends a line would begin another command to the server.
            if (! is_string($text) || preg_match('/[[:cntrl:]]/', $text)) {
                return ['ok' => false, 'message' => 'This is no submission.'];
            }
        }
        $known = array_filter($servers, fn ($server, $protocol) => MailCatalogue::knows($provider, $protocol, $server), ARRAY_FILTER_USE_BOTH);
        if ($known !== $servers || $servers === []) {
            return ['ok' => false, 'cause' => 'wrong-server'];
        }

        // 2. Log in, one after the other: PHP has no simple way to do both at once.
        $halves = [];
        foreach ($servers as $protocol => $server) {
            $halves[$protocol] = $protocol === 'imap' ? MailLogin::imap($server, $code) : MailLogin::smtp($server, $code);
        }
        if (in_array(false, array_column($halves, 'ok'), true)) {
            return ['ok' => false] + $halves;
        }

        // 3. Store, and say that it works. Key it by the signed-in person and the mailbox,
        // not by the address alone: it is what somebody typed.
        Mailbox::updateOrCreate(['email' => $email], ['sealed' => compact('email', 'provider', 'servers', 'code')]);

        return ['ok' => true];
    }
}
