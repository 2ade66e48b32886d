# The letter's own words.
letter-page = Page { $page } of { $pages }
letter-reply-online = You can also reply online:
letter-slip-child = Child's name:
letter-slip-class = Class:
letter-slip-coming = We are coming.
letter-slip-number = Number of people:
letter-slip-not-coming = We cannot come.
letter-slip-code = Code: { $code }
# Above the address, where no font here has the name.
letter-to-parent = Parent or carer
letter-to-parent-of = Parent or carer of { $children }
email-skip-to-english = Please scroll down for English.
