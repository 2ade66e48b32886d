"""`gatewayd.yaml` of the school that is measured, killed and booted: one text, with what differs from one use to the next."""

SCHOOL = {
    "id": "mesur", "name": "{cy: Ysgol Enghraifft, en: Example School}", "telephone": "01632 960123",
    "address": "[Ffordd yr Enghraifft, Tref Enghraifft, LL79 1AA]", "quiet_hours": '{from: "00:00", until: "00:00"}',
    "weekly_limit": 0}
EMAIL = {"host": "127.0.0.1", "security": "none", "from": "swyddfa@ysgol-enghraifft.example.org"}
TEXT = {"provider": "generic"}
PUBLIC_URL = "https://negeseuon.example.org"
NUMBER = '"07700 900999"'
"""The number that texts come from and answers go to, where families answer."""


def configuration(
    top: dict, school: dict | None = None, email: dict | None = None, text: dict | None = None, letter: dict | None = None
) -> str:
    """Keys and their values as YAML writes them; a channel that is not named is none of the school's."""
    lines = [f"{key}: {value}" for key, value in top.items()]
    sections = {"school": SCHOOL | (school or {})}
    if email is not None:
        sections["email"] = EMAIL | email
    if text is not None:
        sections["text"] = TEXT | text
    if letter is not None:
        sections["letter"] = letter
    for name, values in sections.items():
        lines += [f"{name}:" + ("" if values else " {}")] + [f"  {key}: {value}" for key, value in values.items()]
    return "\n".join(lines) + "\n"
