<?php

namespace App\Services;

use PHPMailer\PHPMailer\SMTP;

/** Tries both logins. An answer is ['ok' => true], or what the server said. */
class MailLogin
{
    private const SECONDS = 20;

    public static function imap(array $server, #[\SensitiveParameter] string $code): array
    {
        $place = "tls://{$server['host']}:{$server['port']}";
        $stream = @stream_socket_client($place, $number, $error, self::SECONDS);
        if (! $stream) {
            return ['ok' => false, 'reply' => $error ?: error_get_last()['message'] ?? ''];
        }
        stream_set_timeout($stream, self::SECONDS);
        $said = (string) fgets($stream, 8192); // The greeting; or a BYE.
        [$name, $secret] = array_map(fn ($text) => addcslashes($text, '"\\'), [$server['username'], $code]);
        fwrite($stream, "a1 LOGIN \"$name\" \"$secret\"\r\n");
        while (strlen($said) < 16384 && ($line = fgets($stream, 8192)) !== false) {
            $said .= $line;
            if (str_starts_with($line, 'a1 ')) {
                break;
            }
        }
        @fwrite($stream, "a2 LOGOUT\r\n");
        fclose($stream);

        return preg_match('/^a1 OK/m', $said) ? ['ok' => true] : ['ok' => false, 'reply' => self::readable($said)];
    }

    public static function smtp(array $server, #[\SensitiveParameter] string $code): array
    {
        $tls = $server['security'] === 'tls';
        $smtp = new SMTP();
        $works = $smtp->connect(($tls ? 'ssl://' : '').$server['host'], $server['port'], self::SECONDS)
            && $smtp->hello('acme.example')
            && ($tls || ($smtp->startTLS() && $smtp->hello('acme.example')))
            && $smtp->authenticate($server['username'], $code);
        // The server's last lines, or the library's own sentence if they were no refusal.
        $said = $smtp->getLastReply();
        $reply = preg_match('/^[45]/', $said) ? $said : $smtp->getError()['error'];
        $smtp->close();

        return $works ? ['ok' => true] : ['ok' => false, 'reply' => self::readable($reply)];
    }

    /** JSON takes no other bytes. Read as Latin-1, none is lost. */
    private static function readable(string $text): string
    {
        return mb_check_encoding($text, 'UTF-8') ? $text : mb_convert_encoding($text, 'UTF-8', 'ISO-8859-1');
    }
}
