<?php

namespace App\Services;

use PHPMailer\PHPMailer\SMTP;

/** Tries both logins. An answer is ['ok' => true], or what the server said. */
class MailLogin
{
    private const TOO_LATE = ['ok' => false, 'cause' => 'timeout'];

    /** How long each may take: one after the other, both are done before the widget gives up after a minute. */
    private static function seconds(): int
    {
        return (int) (getenv('MAIL_SECONDS') ?: 15);
    }

    public static function imap(array $server, #[\SensitiveParameter] string $code): array
    {
        $tls = $server['security'] === 'tls';
        $place = ($tls ? 'tls' : 'tcp')."://{$server['host']}:{$server['port']}";
        $ends = microtime(true) + self::seconds();
        $stream = @stream_socket_client($place, $number, $error, self::seconds());
        if (! $stream) {
            if (microtime(true) >= $ends) {
                return self::TOO_LATE;
            }
            // Where the certificate is not the server's, PHP has no error for it.
            return ['ok' => false] + ($error ? ['reply' => $error] : ['cause' => 'tls']);
        }
        stream_set_timeout($stream, self::left($ends));
        $said = (string) fgets($stream, 8192); // The greeting; or a BYE.
        if (! $tls) {
            $said .= self::ask($stream, 'a0', 'STARTTLS', $ends);
            // What came in the clear besides could be anybody's. The certificate is checked here.
            $begins = preg_match('/^a0 OK/m', $said) && stream_get_meta_data($stream)['unread_bytes'] === 0;
            if (! $begins || ! @stream_socket_enable_crypto($stream, true, STREAM_CRYPTO_METHOD_TLS_CLIENT)) {
                fclose($stream);

                return microtime(true) >= $ends ? self::TOO_LATE : ['ok' => false] + ($begins ? ['cause' => 'tls'] : ['reply' => self::readable($said)]);
            }
            $said = '';
        }
        [$name, $secret] = array_map(fn ($text) => addcslashes($text, '"\\'), [$server['username'], $code]);
        $said .= self::ask($stream, 'a1', "LOGIN \"$name\" \"$secret\"", $ends);
        @fwrite($stream, "a2 LOGOUT\r\n");
        fclose($stream);
        if (preg_match('/^a1 OK/m', $said)) {
            return ['ok' => true];
        }

        return microtime(true) >= $ends ? self::TOO_LATE : ['ok' => false, 'reply' => self::readable($said)];
    }

    /** What the server says to a command of IMAP. */
    private static function ask($stream, string $tag, #[\SensitiveParameter] string $command, float $ends): string
    {
        @fwrite($stream, "$tag $command\r\n");
        $said = '';
        while (strlen($said) < 16384 && microtime(true) < $ends) {
            stream_set_timeout($stream, self::left($ends));
            $line = fgets($stream, 8192);
            $said .= $line;
            if ($line === false || str_starts_with($line, "$tag ")) {
                break;
            }
        }

        return $said;
    }

    public static function smtp(array $server, #[\SensitiveParameter] string $code): array
    {
        $tls = $server['security'] === 'tls';
        $smtp = new SMTP();
        $ends = microtime(true) + self::seconds();
        $hello = fn () => $smtp->hello('acme.example');
        $steps = [
            fn () => $smtp->connect(($tls ? 'ssl://' : '').$server['host'], $server['port'], self::left($ends)),
            $hello,
            ...($tls ? [] : [fn () => $smtp->startTLS(), $hello]),
            fn () => $smtp->authenticate($server['username'], $code),
        ];
        foreach ($steps as $step) {
            // Its own limits are five minutes for each answer.
            $smtp->Timeout = $smtp->Timelimit = self::left($ends);
            if (! ($works = $step())) {
                break;
            }
        }
        // The server's last lines, or the library's own sentence if they were no refusal.
        $said = $smtp->getLastReply();
        $error = $smtp->getError();
        $reply = preg_match('/^[45]/', $said) ? $said : $error['error'];
        $smtp->close();
        if ($works) {
            return ['ok' => true];
        }
        if (microtime(true) >= $ends) {
            return self::TOO_LATE;
        }
        // Where the certificate is not the server's, PHP has no error number, and no word follows STARTTLS.
        $insecure = $error['smtp_code'] === '0' || str_starts_with($said, '220');

        return ['ok' => false] + ($insecure ? ['cause' => 'tls'] : ['reply' => self::readable($reply)]);
    }

    /** Whole seconds until then. */
    private static function left(float $ends): int
    {
        return max(1, (int) ceil($ends - microtime(true)));
    }

    /** JSON takes no other bytes. Read as Latin-1, none is lost. */
    private static function readable(string $text): string
    {
        return mb_check_encoding($text, 'UTF-8') ? $text : mb_convert_encoding($text, 'UTF-8', 'ISO-8859-1');
    }
}
