<?php

namespace App\Services;

use PHPMailer\PHPMailer\SMTP;

/** Tries both logins. An answer is ['ok' => true], or what the server said. */
class MailLogin
{
    private const SECONDS = 20;

    public static function imap(array $server, #[\SensitiveParameter] string $code): array
    {
        $tls = $server['security'] === 'tls';
        $place = ($tls ? 'tls' : 'tcp')."://{$server['host']}:{$server['port']}";
        $stream = @stream_socket_client($place, $number, $error, self::SECONDS);
        if (! $stream) {
            // Where the certificate is not the server's, PHP has no error for it.
            return ['ok' => false] + ($error ? ['reply' => $error] : ['cause' => 'tls']);
        }
        stream_set_timeout($stream, self::SECONDS);
        $said = (string) fgets($stream, 8192); // The greeting; or a BYE.
        if (! $tls) {
            $said .= self::ask($stream, 'a0', 'STARTTLS');
            // What came in the clear besides could be anybody's. The certificate is checked here.
            $begins = preg_match('/^a0 OK/m', $said) && stream_get_meta_data($stream)['unread_bytes'] === 0;
            if (! $begins || ! @stream_socket_enable_crypto($stream, true, STREAM_CRYPTO_METHOD_TLS_CLIENT)) {
                fclose($stream);

                return ['ok' => false] + ($begins ? ['cause' => 'tls'] : ['reply' => self::readable($said)]);
            }
            $said = '';
        }
        [$name, $secret] = array_map(fn ($text) => addcslashes($text, '"\\'), [$server['username'], $code]);
        $said .= self::ask($stream, 'a1', "LOGIN \"$name\" \"$secret\"");
        @fwrite($stream, "a2 LOGOUT\r\n");
        fclose($stream);

        return preg_match('/^a1 OK/m', $said) ? ['ok' => true] : ['ok' => false, 'reply' => self::readable($said)];
    }

    /** What the server says to a command of IMAP. */
    private static function ask($stream, string $tag, #[\SensitiveParameter] string $command): string
    {
        @fwrite($stream, "$tag $command\r\n");
        $said = '';
        while (strlen($said) < 16384 && ($line = fgets($stream, 8192)) !== false) {
            $said .= $line;
            if (str_starts_with($line, "$tag ")) {
                break;
            }
        }

        return $said;
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
