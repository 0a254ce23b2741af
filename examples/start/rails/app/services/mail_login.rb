require "net/imap"
require "net/smtp"

# Tries both logins. An answer is { ok: true }, or what the server said.
module MailLogin
  # How long each may take: together less than the minute after which the widget gives up.
  SECONDS = ENV.fetch("MAIL_SECONDS", "20").to_i

  def self.imap(server, code)
    # Net::IMAP itself waits for a silent server's answer without end.
    Timeout.timeout(SECONDS) do
      imap = Net::IMAP.new(server["host"], port: server["port"], ssl: true)
      imap.login(server["username"], code)
    ensure
      imap&.disconnect
    end
    { ok: true }
  rescue Timeout::Error
    { ok: false, cause: "timeout" }
  rescue Net::IMAP::ResponseError => error
    { ok: false, reply: readable(error.response.raw_data) } # The message is without [CODE].
  rescue Net::IMAP::Error, IOError, SystemCallError, SocketError, OpenSSL::SSL::SSLError => error
    { ok: false, reply: error.message }
  end

  def self.smtp(server, code)
    tls = server["security"] == "tls"
    smtp = Net::SMTP.new(server["host"], server["port"], tls: tls, starttls: tls ? false : :always)
    smtp.open_timeout = smtp.read_timeout = SECONDS
    Timeout.timeout(SECONDS) do
      smtp.start("acme.example") do
        smtp.authenticate(server["username"], code, smtp.capable_plain_auth? ? :plain : :login)
      end
    end
    { ok: true }
  rescue Timeout::Error # Net's own are among them.
    { ok: false, cause: "timeout" }
  rescue Net::SMTPError => error
    { ok: false, reply: readable(error.response&.string || error.message) } # The message is the first line only.
  rescue IOError, SystemCallError, SocketError, OpenSSL::SSL::SSLError => error
    { ok: false, reply: error.message }
  end

  # JSON takes no other bytes. Read as Latin-1, none is lost.
  def self.readable(text)
    text = text.dup.force_encoding("UTF-8")
    text.valid_encoding? ? text : text.encode("UTF-8", "ISO-8859-1")
  end
end
