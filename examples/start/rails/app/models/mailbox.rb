# A mailbox that works. Its code is encrypted, and opens only for the mailbox and the servers it was given for.
class Mailbox < ApplicationRecord
  # The key is not kept beside what it opens: it follows from your secret_key_base.
  VAULT = ActiveSupport::MessageEncryptor.new(
    Rails.application.key_generator.generate_key("mailboxes", 32),
    cipher: "aes-256-gcm", serializer: ActiveSupport::MessageEncryptor::NullSerializer
  )

  def self.keep(email, about, code)
    mailbox = find_or_initialize_by(email: email)
    mailbox.about = about
    mailbox.update!(sealed: VAULT.encrypt_and_sign(code, purpose: mailbox.bound))
  end

  # For when you read the mail.
  def code = VAULT.decrypt_and_verify(sealed, purpose: bound)
  def bound = [email, about["imap"], about["smtp"]].to_json
end
