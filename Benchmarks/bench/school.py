"""A school as large as is asked for, and what it says: a short message, a long one, a text."""

import pathlib

SURNAMES = ["Rhys", "Prys", "Puw", "Huws", "Parri", "Bowen", "Bevan", "Morgan", "Llwyd", "Gwyn"]
HEADER = "family,contact,name,relationship,parental_responsibility,language,mobile,email,pupils\n"


def families(path: pathlib.Path, count: int, by: str) -> None:
    """One contact a family, Welsh-speaking, with an e-mail address or a number."""
    rows = [HEADER]
    for number in range(1, count + 1):
        # Numbers that no person has: there are but a thousand, so families share one. The people of a number have names of their own, since the
        # same words to the same name and number go once.
        mobile = f"07700 900{number % 1000:03}" if by == "text" else ""
        email = f"rhiant{number}@example.org" if by == "email" else ""
        name = SURNAMES[number // 1000 % len(SURNAMES)] if by == "text" else "Rhys"
        rows.append(f"T{number},C{number},Mair {name},mother,yes,cy,{mobile},{email},D{number} / Ifan Rhys / 3A / 3\n")
    path.write_text("".join(rows), encoding="utf-8")


# Whose urgent message is timed: the only family of its class, in a year of its own.
URGENT_NAME, URGENT_CLASS = "brys", "4B"


def urgent_family(path: pathlib.Path) -> None:
    """One more family, at the end of the file."""
    with path.open("a", encoding="utf-8") as file:
        file.write(f"B1,BC1,Mair Rhys,mother,yes,cy,,{URGENT_NAME}@example.org,B1 / Ifan Rhys / {URGENT_CLASS} / 4\n")


def message(
        folder: pathlib.Path, sentences: int, name: str = "mesur", category: str = "general", audience: str = "audience: all"
) -> pathlib.Path:
    """A message of so many sentences, five a paragraph, in both languages."""
    folder.mkdir()
    terms = f"name: {name}\ncategory: {category}\n{audience}\nwait: 4h\n"
    (folder / "message.yaml").write_text(terms, encoding="utf-8")
    welsh = "Byddwn yn dangos sut rydym yn dysgu ffoneg yn y dosbarth."
    english = "We will show you how we teach phonics in the classroom."
    for language, subject, text, opening, sentence in [
        ("cy", "Gweithdy ffoneg", "Gweithdy ffoneg i deulu { $children }: nos Fawrth, 6pm.", "Annwyl { $contact }", welsh),
        ("en", "Phonics workshop", "Phonics workshop for { $children }: Tuesday, 6pm.", "Dear { $contact }", english),
    ]:
        lines = ["---", f"subject: {subject}", f'sms: "{text}"', "---", opening, ""]
        for number in range(sentences):
            lines += [sentence] if (number + 1) % 5 else [sentence, ""]
        (folder / f"{language}.md").write_text("\n".join(lines), encoding="utf-8")
    return folder
