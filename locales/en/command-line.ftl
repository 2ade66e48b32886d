# What is wrong with a command as it was typed, and the headings of its help. The values are words of the command line.

parser-error = Error: { $message }
parser-help = Help: { $text }
parser-usage = Usage: { $usage }
parser-see = For more, type: { $command }

parser-unknown-option = There is no option { $option }.
parser-unknown-option-meant = There is no option { $option }. Did you mean { $meant }?
parser-missing-value = { $option } needs a value after it.
parser-missing-argument = { $argument } is missing.
parser-missing-one-of = One of these is missing: { $arguments }
parser-unexpected-argument = "{ $argument }" is not expected here. Words that belong together need quotation marks round them.
parser-unexpected-arguments = These are not expected here: { $arguments }. Words that belong together need quotation marks round them.
parser-invalid-value = "{ $value }" cannot be used for { $argument }.
parser-invalid-value-one-of = "{ $value }" cannot be used for { $argument }. Choose one of these: { $choices }
parser-flag-with-value = { $option } takes no value, but "{ $value }" was given.
parser-one-of-two = { $one } and { $other } cannot both be given. Choose one.

parser-heading-overview = OVERVIEW:
parser-heading-usage = USAGE:
parser-heading-arguments = ARGUMENTS:
parser-heading-options = OPTIONS:
parser-heading-subcommands = SUBCOMMANDS:
parser-show-help = Show help.
parser-show-version = Show the version.
parser-default = default
parser-values = values
