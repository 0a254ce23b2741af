-- Whom Dovecot lets in. A mailbox is a file of three lines: how it is met, its code, and the account's
-- own password. What is refused is refused in Gmail's words (src/reply/google.rs has their sources);
-- Dovecot puts its own response code before them.

local words = {
  own = "Application-specific password required: https://support.google.com/accounts/answer/185833 (Failure)",
  ["imap-off"] = "Your account is not enabled for IMAP use. Please visit your Gmail settings page and enable your account for IMAP access. (Failure)",
  throttled = "Account exceeded command or bandwidth limits. (Failure)",
}

local function mailbox(name)
  local file = io.open(mailboxes .. "/" .. name, "r")
  if not file then return nil end
  local door, code, password = file:read("l", "l", "l")
  file:close()
  return door, code, password
end

local function refused(reason)
  return dovecot.auth.PASSDB_RESULT_OK, { nologin = "y", reason = reason }
end

function auth_passdb_lookup(request)
  return dovecot.auth.PASSDB_RESULT_USER_UNKNOWN, {}
end

function auth_userdb_lookup(request)
  return dovecot.auth.USERDB_RESULT_OK, {}
end

function auth_password_verify(request, given)
  local door, code, password = mailbox(request.user)
  local imap = request.service == "imap"
  if door and given == password and imap then return refused(words.own) end
  if not door or given ~= code then return dovecot.auth.PASSDB_RESULT_PASSWORD_MISMATCH, {} end
  if door == "smtp-off" and not imap then return dovecot.auth.PASSDB_RESULT_PASSWORD_MISMATCH, {} end
  if imap and words[door] then return refused(words[door]) end
  return dovecot.auth.PASSDB_RESULT_OK, {}
end
