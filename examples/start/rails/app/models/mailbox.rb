# A mailbox that works. Its code is encrypted, and opens only for the mailbox and the servers it was given for.
class Mailbox < ApplicationRecord
  # The key is not kept beside what it opens: it follows from your secret_key_base.
  VAULT = ActiveSupport::MessageEncryptor.new(
    Rails.application.key_generator.generate_key("mailboxes", 32),
    cipher: "aes-256-gcm", serializer: ActiveSupport::MessageEncryptor::NullSerializer
  )

  # Key it by the signed-in person and the mailbox, not by the address alone: it is what somebody typed.
  def self.keep(email, about, code)
    mailbox = find_or_initialize_by(email: email)
    mailbox.about = about
    mailbox.update!(sealed: VAULT.encrypt_and_sign(code, purpose: mailbox.bound))
  end

  # For when you read the mail.
  def code = VAULT.decrypt_and_verify(sealed, purpose: bound)

  # In an order of its own: some databases keep another one of a JSON column's keys.
  def bound
    servers = about.values_at("imap", "smtp")
    [email, *servers.map { |server| server&.values_at("host", "port", "security", "username") }].to_json
  end
end
