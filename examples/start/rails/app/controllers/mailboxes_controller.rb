# The page, and where it hands over. Your own sign-in (before_action) and your limit of attempts belong here.
class MailboxesController < ApplicationController
  def new
  end

  def create
    render json: ConnectMailbox.call(request.request_parameters)
  end
end
