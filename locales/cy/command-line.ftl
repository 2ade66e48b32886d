# Beth sydd o'i le ar orchymyn fel y'i teipiwyd, a phenawdau ei gymorth. Geiriau'r llinell orchymyn yw'r gwerthoedd.

parser-error = Gwall: { $message }
parser-help = Cymorth: { $text }
parser-usage = Defnydd: { $usage }
parser-see = Am fwy, teipiwch: { $command }

parser-unknown-option = Nid oes opsiwn { $option }.
parser-unknown-option-meant = Nid oes opsiwn { $option }. Ai { $meant } oedd gennych mewn golwg?
parser-missing-value = Mae angen gwerth ar ôl { $option }.
parser-missing-argument = Mae { $argument } ar goll.
parser-missing-one-of = Mae un o'r rhain ar goll: { $arguments }
parser-unexpected-argument = Nid oes disgwyl "{ $argument }" yma. Rhaid rhoi dyfynodau o amgylch geiriau sy'n perthyn i'w gilydd.
parser-unexpected-arguments = Nid oes disgwyl y rhain yma: { $arguments }. Rhaid rhoi dyfynodau o amgylch geiriau sy'n perthyn i'w gilydd.
parser-invalid-value = Ni ellir defnyddio "{ $value }" ar gyfer { $argument }.
parser-invalid-value-one-of = Ni ellir defnyddio "{ $value }" ar gyfer { $argument }. Dewiswch un o'r rhain: { $choices }
parser-flag-with-value = Nid yw { $option } yn cymryd gwerth, ond rhoddwyd "{ $value }".
parser-one-of-two = Ni ellir rhoi { $one } a { $other } gyda'i gilydd. Dewiswch un.

parser-heading-overview = TROSOLWG:
parser-heading-usage = DEFNYDD:
parser-heading-arguments = GWERTHOEDD:
parser-heading-options = OPSIYNAU:
parser-heading-subcommands = IS-ORCHMYNION:
parser-show-help = Dangos cymorth.
parser-show-version = Dangos y fersiwn.
parser-default = diofyn
parser-values = gwerthoedd
