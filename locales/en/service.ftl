# The daemon and its configuration.

check-fine = { $file } is fine.
check-still-example = Note: values of the example still stand here, and with them nothing reaches anybody. Put your own in their place:
check-no-keyword = { $folder }: { $other } also asks who is coming, without a keyword. If both are open at the same time, "YES" on its own will not say which. Set `keyword:` in message.yaml.
check-replies-do-not-come = Note: without public_url, texts that families send to text.reply_number do not reach this program, nor do receipts. Set public_url, or read the answers elsewhere.
check-no-notices = Note: no staff stand under notices, so nobody is told when a way out stops, an emergency does not reach a family or the disk is full.
check-connect-passed = { $channel }, { $server }: { $steps }.
check-connect-failed = { $channel }, { $server }: { $reason }. What was said: { $detail }
check-connect-reached = the server answers
check-connect-encrypted = its certificate is in order
check-connect-signed-in = signed in as { $user }
check-connect-account-shown = the provider knows the account
check-connect-not-signed-in = Not tried: signing in, since no username is set.
check-connect-not-account-shown = Not tried: whether the provider takes the account's secret, since its file in providers/ has no check.
check-connect-nothing-sent-email = Not tried: whether the server takes mail from { $from }, since no mail was sent.
check-connect-nothing-sent-text = Not tried: whether the provider takes texts from { $sender }, since no text was sent.
check-connect-as-root = Only root may read the secrets in /etc/credstore: sudo gatewayd check --connect
check-secrets-needed = The daemon will also need these secrets: { $names }.

service-file-unreadable = This file cannot be read. Check that it is there and that you may read it.
service-file-not-utf8 = This file is not UTF-8 text. Save it as UTF-8.

service-not-listen = Write a host and a port, such as 127.0.0.1:8425.
service-listen-not-loopback = Listen on this machine only, such as 127.0.0.1:8425. Put a web server in front of it as a proxy, and set public_url to its address.
service-not-socket = Write the full path of the socket, beginning with / and at most 107 bytes long.
service-not-absolute = Write a full path that begins with / and has no .. in it.
service-not-public-url = Write an https address without ? or #, such as https://negeseuon.example.org.
service-not-web-address = Write an https address. http is for this machine only.

service-no-channel = No channel is set up. Write at least one of the sections email, text and letter.
service-no-channel-in-order = The list is empty. Write the channels in their order, or remove the line.
service-not-calling-code = A calling code is not that of a country. Write codes as in [353, 33].
service-channel-twice = A channel is in the list twice. Write each one once.
service-channel-not-set-up = A channel in the list has no section of its own. Set it up, or take it out of the list.

service-not-school-id = Write a short name of 1 to 64 characters.
service-not-time-zone = This is not a time zone. Write a name such as Europe/London.
service-not-day = This is not a day. Write it as 2026-12-21.
service-holiday-backwards = The holiday ends before it begins. Write its first day in from and its last day in until.
service-not-credential = Write the name of a secret, in small letters, digits and hyphens only, not the secret itself.

service-not-host = Write the name or the IP address of the server, without a port.
service-password-in-the-clear = Without TLS the password would travel in the clear. Set security to starttls or tls, or remove username.

service-not-rate = Write how many may leave in a second, a minute or an hour, without spaces, such as 30/minute.

service-not-provider = Write the name of a file in providers/, without .yaml.
service-not-account = Write the account's name as the provider has it. A colon cannot stand in it.
service-not-sender = Write a name of 3 to 11 letters (a to z), digits and spaces, or a telephone number.
service-not-reply-number = Write a telephone number or a short code: 5 to 15 digits.
service-not-notice-name = Write a name of 1 to 80 characters.
service-notice-no-way = This person cannot be told. Give mobile where text is set up, or email where email is.
service-notice-twice = This name, number or address stands twice under notices. Each person stands there once.

service-credential-missing = The secret { $name } is needed and is not there. Put it in /etc/credstore/gatewayd.{ $name } and restart the service.
service-credential-unreadable = The secret { $name } cannot be read. Check the rights of its file.
service-credential-not-utf8 = The secret { $name } is not UTF-8 text. Write it as text.
service-credential-empty = The secret { $name } is empty or has an empty line. Write a value in each line.
service-credential-too-long = The secret { $name } is longer than 4096 bytes. Check that it is the right file.
service-credential-too-short = The secret { $name } is too short. It needs at least { $bytes } bytes: openssl rand -hex { $bytes }
service-folder-open = Others on this machine may read the folder { $folder }, or its group may write to it. It holds families' names and addresses, so nothing was started. Close it: sudo chmod o=,g-w { $path }
service-credential-too-many-lines = The secret { $name } has more than two lines. Write the new value in the first and the old one in the second.
