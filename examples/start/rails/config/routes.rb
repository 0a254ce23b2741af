Rails.application.routes.draw do
  root "mailboxes#new"
  post "api/mailboxes", to: "mailboxes#create"
end
