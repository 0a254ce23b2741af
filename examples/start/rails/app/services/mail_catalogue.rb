# The servers that this backend connects to: those of the catalogue, and those that you allow besides.
module MailCatalogue
  # It is in the npm package, beside the widget's script.
  PROVIDERS = JSON.parse(Rails.root.join("public/app-password/providers.json").read)["providers"].index_by { |it| it["id"] }
  # Mail servers of your customers' own: MAIL_SERVERS="imap.acme.example:993 smtp.acme.example:465".
  ALLOWED = ENV.fetch("MAIL_SERVERS", "").split

  # Whether `sent` is one of this provider's servers for `protocol`, "imap" or "smtp". Without this question, anybody
  # could make your machine connect to any host, such as one in your own network.
  def self.known?(provider_id, protocol, sent)
    return true if ALLOWED.include?("#{sent["host"]}:#{sent["port"]}")

    provider = PROVIDERS.fetch(provider_id, {})
    # A provider may have servers in several regions, and others for organisations.
    provider.fetch("regions", [{ "ending" => "" }]).product(["", provider["work"].to_s]).any? do |region, work|
      server = region[protocol] || provider[protocol] or next false
      host = server["host"].sub("{region}", region["ending"]).sub("{work}", work)
      [host, *server.values_at("port", "security")] == sent.values_at("host", "port", "security")
    end
  end
end
