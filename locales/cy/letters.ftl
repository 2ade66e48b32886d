# Geiriau'r llythyr ei hun.
letter-page = Tudalen { $page } o { $pages }
letter-reply-online = Gallwch ateb ar-lein hefyd:
letter-slip-child = Enw'r plentyn:
letter-slip-class = Dosbarth:
letter-slip-coming = Byddwn ni'n dod.
letter-slip-number = Nifer y bobl:
letter-slip-not-coming = Ni allwn ddod.
letter-slip-code = Cod: { $code }
# Above the address, where no font here has the name.
letter-to-parent = Rhiant neu ofalwr
letter-to-parent-of = Rhiant neu ofalwr { $children }
email-skip-to-english = Sgroliwch i lawr ar gyfer y Saesneg.
