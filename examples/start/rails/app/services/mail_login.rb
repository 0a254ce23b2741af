require "net/imap"
require "net/smtp"

# Tries both logins. An answer is { ok: true }, or what the server said.
module MailLogin
  def self.imap(server, code)
    imap = Net::IMAP.new(server["host"], port: server["port"], ssl: true, open_timeout: 20)
    imap.login(server["username"], code)
    { ok: true }
  rescue Net::IMAP::ResponseError => error
    { ok: false, reply: readable(error.response.raw_data) } # The message is without [CODE].
  rescue Net::IMAP::Error, IOError, SystemCallError, SocketError, OpenSSL::SSL::SSLError => error
    { ok: false, reply: error.message }
  ensure
    imap&.disconnect
  end

  def self.smtp(server, code)
    tls = server["security"] == "tls"
    smtp = Net::SMTP.new(server["host"], server["port"], tls: tls, starttls: tls ? false : :always)
    smtp.open_timeout = 20
    smtp.start("acme.example") do
      smtp.authenticate(server["username"], code, smtp.capable_plain_auth? ? :plain : :login)
    end
    { ok: true }
  rescue Net::SMTPError => error
    { ok: false, reply: readable(error.response&.string || error.message) } # The message is the first line only.
  rescue IOError, SystemCallError, SocketError, Timeout::Error, OpenSSL::SSL::SSLError => error
    { ok: false, reply: error.message }
  end

  # JSON takes no other bytes. Read as Latin-1, none is lost.
  def self.readable(text)
    text = text.dup.force_encoding("UTF-8")
    text.valid_encoding? ? text : text.encode("UTF-8", "ISO-8859-1")
  end
end
