# Rails writes what comes with a request to its log. The app password must not stand there.
Rails.application.config.filter_parameters += [:code]
