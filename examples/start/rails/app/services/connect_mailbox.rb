# What a submission comes to: checked, tried, stored. The answer is what the widget shows.
module ConnectMailbox
  def self.call(submission)
    # 1. Check. The page has done so too, but nobody has to use your page.
    provider, email, code = submission.values_at("provider", "email", "code")
    servers = submission.slice("imap", "smtp").compact
    return { ok: false, message: "This is no submission." } unless [provider, email, code].all? { text?(_1) } && servers.values.all? { server?(_1) }

    known = servers.all? { |protocol, server| MailCatalogue.known?(provider, protocol, server) }
    return { ok: false, cause: "wrong-server" } unless known && servers.any?
    # Net::IMAP may go on where STARTTLS has failed, and the code must not.
    return { ok: false, message: "Acme CRM cannot read mail from this provider yet." } if servers.dig("imap", "security") == "starttls"

    # 2. Log in, at both servers at once.
    tries = servers.map { |protocol, server| [protocol, Thread.new { MailLogin.public_send(protocol, server, code) }] }
    halves = tries.to_h { |protocol, login| [protocol, login.value] }
    return { ok: false, **halves } unless halves.values.all? { |half| half[:ok] }

    # 3. Store, and say that it works.
    Mailbox.keep(email, { "provider" => provider, **servers }, code)
    { ok: true }
  end

  # No line ends in it: those would begin another command to the server.
  def self.text?(value) = value.is_a?(String) && !value.match?(/[[:cntrl:]]/)
  def self.server?(value) = value.is_a?(Hash) && text?(value["username"])
end
