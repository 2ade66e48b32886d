## Why a value in a provider's file is refused.

provider-path = A path is names, numbers and * parted by dots, as in messages.*.id.
provider-placeholder = Braces stand only around { "{" }to{ "}" }, { "{" }text{ "}" }, { "{" }from{ "}" }, { "{" }reference{ "}" }, { "{" }token{ "}" }, { "{" }account{ "}" }, { "{" }basic{ "}" }, { "{" }endpoint{ "}" } and { "{" }callback{ "}" }.
provider-url = A URL begins with https://, http:// or { "{" }endpoint{ "}" }, is plain ASCII and has no spaces.
provider-header = This header cannot be sent: its name is no header name, or its value holds a line break or { "{" }text{ "}" }.
provider-json = This is not JSON. Check the commas, the quotation marks and the brackets.
provider-no-text = Neither the URL nor the body holds both { "{" }to{ "}" } and { "{" }text{ "}" }, so no text could be sent.
provider-two-bodies = A request has one body: keep either form or json.
provider-two-meanings = A rejection is permanent or temporary: keep one of the two.
provider-check-of-text = The check sends no text, so its URL holds none of { "{" }to{ "}" }, { "{" }text{ "}" } and { "{" }reference{ "}" }.
provider-status = An HTTP status is a number from 200 to 599.
provider-status-twice = The same word stands here for two different results.
provider-timeout = The time limit is from 1s to 120s.

## Why a provider's webhook was not understood.

webhook-unauthenticated = A call to a webhook did not prove who it is from. If it was your provider, give it the secret that stands in gatewayd's credentials.
webhook-unknown-path = A webhook's address ends in /receipts or /texts, and the provider's file must describe it.
webhook-too-large = A webhook's body was larger than 256 kB and was not read.
webhook-not-json = A webhook's body was not JSON, as the provider's file says it is.
webhook-not-form = A webhook's body was not a form, as the provider's file says it is.
webhook-missing-field = A webhook's body lacks a field that the provider's file names.
webhook-bad-sender = A text came from something that is no telephone number we could answer.
