<?php

namespace App\Services;

/** The servers that this backend connects to: those of the catalogue, and those that you allow besides. */
class MailCatalogue
{
    /**
     * Whether `$sent` is one of this provider's servers for `$protocol`, "imap" or "smtp". Without this question,
     * anybody could make your machine connect to any host, such as one in your own network.
     */
    public static function knows(string $id, string $protocol, array $sent): bool
    {
        [$host, $port, $security] = [$sent['host'] ?? '', $sent['port'] ?? 0, $sent['security'] ?? ''];
        // Mail servers of your customers' own: MAIL_SERVERS="imap.acme.example:993 smtp.acme.example:465".
        if (in_array("$host:$port", explode(' ', (string) getenv('MAIL_SERVERS')), true)) {
            return true;
        }
        // It is in the npm package, beside the widget's script.
        $catalogue = json_decode(file_get_contents(public_path('app-password/providers.json')), true);
        $provider = array_column($catalogue['providers'], null, 'id')[$id] ?? [];
        // A provider may have servers in several regions, and others for organisations.
        foreach ($provider['regions'] ?? [['ending' => '']] as $region) {
            $server = $region[$protocol] ?? $provider[$protocol] ?? null;
            foreach (['', $provider['work'] ?? ''] as $work) {
                $named = str_replace(['{region}', '{work}'], [$region['ending'], $work], $server['host'] ?? '');
                if ($server && [$host, $port, $security] === [$named, $server['port'], $server['security']]) {
                    return true;
                }
            }
        }

        return false;
    }
}
