"""A school of families with e-mail, texts and letters in a mix, in as many versions as there are imports; and what it says."""

import pathlib

HEADER = (
    "family,household,contact,name,order,relationship,parental_responsibility,language,mobile,email,"
    "address_1,address_2,postcode,pupils\n")
# Families of which one kind follows the other; so many of twenty each.
MAIL_THEN_TEXT, TEXT_THEN_LETTER, UNKNOWN_NUMBER, MAIL, REFUSED_MAIL, LETTER, TWO_PARENTS = range(7)
KINDS = [MAIL_THEN_TEXT] * 6 + [TEXT_THEN_LETTER] * 5 + [UNKNOWN_NUMBER] + [MAIL] * 3 + [REFUSED_MAIL] + [LETTER] * 2 + [TWO_PARENTS] * 2


def kind(family: int) -> int:
    return KINDS[family % len(KINDS)]


def number(family: int) -> str:
    """One of those that are nobody's; each family has its own, and there are a thousand."""
    return f"+447700900{family:03}"


def version_name(version: int) -> str:
    """A name that a version of the school's file gives to everybody: Aa, Ab, …"""
    return chr(ord("A") + version // 26 % 26) + chr(ord("a") + version % 26)


def families(path: pathlib.Path, count: int, version: int = 0, stuck_share: int = 0) -> None:
    """`stuck_share`: of a hundred, so many have their mail at a domain of its own, and everybody has nothing but mail."""
    rows = [HEADER]
    for family in range(count):
        home = [f"{family + 1} Heol y Castell", "Tref Enghraifft", "CF99 1NA"]
        mobile, mail, nowhere = "0" + number(family)[3:], f"rhiant{family}@example.org", ["", "", ""]
        refused = f"neb{family}@example.org"
        contacts = {
            MAIL_THEN_TEXT: [(mobile, mail, nowhere)], TEXT_THEN_LETTER: [(mobile, "", home)],
            UNKNOWN_NUMBER: [(mobile, "", home)], MAIL: [("", mail, nowhere)], REFUSED_MAIL: [("", refused, home)],
            LETTER: [("", "", home)], TWO_PARENTS: [("", mail, home), (mobile, "", home)],
        }[kind(family)]
        if stuck_share:
            domain = "stuck.example.org" if family % 100 < stuck_share else "example.org"
            contacts = [("", f"rhiant{family}@{domain}", nowhere)]
        for place, (mobile, mail, address) in enumerate(contacts, 1):
            language = ["cy", "en", ""][family % 3]
            cells = [
                f"T{family}", f"T{family}-A", f"T{family}-C{place}", f"Mair {version_name(version)} Rhys", str(place), "parent", "yes",
                language, mobile, mail, *address, f"D{family} / Ifan Rhys / 3A / 3"]
            rows.append(",".join(cells) + "\n")
    path.write_text("".join(rows), encoding="utf-8")


def message(folder: pathlib.Path, name: str, wait: str, question: bool = True) -> pathlib.Path:
    folder.mkdir()
    terms = f"name: {name}\ncategory: general\naudience: all\nreach: every-contact\ngoal: delivered\nwait: {wait}\n"
    (folder / "message.yaml").write_text(terms + ("question: rsvp\n" if question else ""), encoding="utf-8")
    (folder / "cy.md").write_text(
        f'---\nsubject: Gweithdy ffoneg {name}\nsms: "{{ $school }}: gweithdy {name}. Atebwch IE neu NA. I stopio: STOPIO"\n---\n'
        f"Annwyl {{ $contact }}\n\nDewch i weithdy {name} gyda {{ $children }}.\n", encoding="utf-8")
    (folder / "en.md").write_text(
        f'---\nsubject: Phonics workshop {name}\nsms: "{{ $school }}: workshop {name}. Reply YES or NO. To opt out: STOP"\n---\n'
        f"Dear {{ $contact }}\n\nCome to workshop {name} with {{ $children }}.\n", encoding="utf-8")
    return folder
