"""A PDF in which some letters are drawn by the file itself, under names that it makes up or not."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence

from pypdf import PdfWriter
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    NumberObject,
)

from tests.typeset import PROSE

_NAMES = {" ": "space", "%": "percent", ".": "period", ",": "comma", "-": "hyphen"} | {
    str(digit): name
    for digit, name in enumerate(
        ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
    )
}
_WIDE = 600


def own_letters(
    pattern: str, *, first: int, named: bool = False, lines: Sequence[tuple[str, str]] = PROSE
) -> bytes:
    """Typeset lines in Helvetica, and what fits the pattern in letters of the file's own.

    Args:
        pattern: Which runs of characters are so drawn.
        first: The code of the first such letter; the others follow as they come.
        named: The letters go by their usual names, and not by "g1", "g2" and so on.
        lines: The lines, bold or plain.
    """
    own = re.compile(pattern)
    letters = list(dict.fromkeys("".join("".join(own.findall(text)) for _, text in lines)))
    writer = PdfWriter()
    page = writer.add_blank_page(595, 842)
    fonts = {"/Own": _own_font(writer, letters, first, named=named)}
    for key, base in (("/bold", "/Helvetica-Bold"), ("/plain", "/Helvetica")):
        fonts[key] = _dictionary(
            Type=NameObject("/Font"), Subtype=NameObject("/Type1"), BaseFont=NameObject(base),
            Encoding=NameObject("/WinAnsiEncoding"),
        )  # fmt: skip
    held = DictionaryObject({NameObject(key): font for key, font in fonts.items()})
    page[NameObject("/Resources")] = _dictionary(Font=held)
    shown = []
    for index, (weight, text) in enumerate(lines):
        shown.append(f"BT 72 {700 - 24 * index} Td")
        for run in re.split(f"({pattern})", text):
            if own.fullmatch(run):
                codes = "".join(f"{first + letters.index(c):02x}" for c in run)
                shown.append(f"/Own 11 Tf <{codes}> Tj")
            elif run:
                shown.append(f"/{weight} 11 Tf <{run.encode('cp1252').hex()}> Tj")
        shown.append("ET")
    page[NameObject("/Contents")] = writer._add_object(_stream(" ".join(shown)))
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


def _own_font(
    writer: PdfWriter, letters: Sequence[str], first: int, *, named: bool
) -> DictionaryObject:
    drawn = writer._add_object(_stream(f"{_WIDE} 0 0 0 500 700 d1 0 0 500 700 re f"))
    names = [f"/{_NAMES.get(c, c) if named else f'g{i}'}" for i, c in enumerate(letters, 1)]
    numbers = [FloatObject(0.001), 0, 0, FloatObject(0.001), 0, 0]
    return _dictionary(
        Type=NameObject("/Font"),
        Subtype=NameObject("/Type3"),
        FontBBox=ArrayObject([NumberObject(0)] * 4),
        FontMatrix=ArrayObject([NumberObject(n) if n == 0 else n for n in numbers]),
        CharProcs=DictionaryObject({NameObject(name): drawn for name in names}),
        Encoding=_dictionary(
            Differences=ArrayObject([NumberObject(first), *map(NameObject, names)])
        ),
        FirstChar=NumberObject(first),
        LastChar=NumberObject(first + len(letters) - 1),
        Widths=ArrayObject([NumberObject(_WIDE)] * len(letters)),
        Resources=DictionaryObject(),
    )


def _dictionary(**entries: object) -> DictionaryObject:
    return DictionaryObject({NameObject(f"/{key}"): value for key, value in entries.items()})


def _stream(text: str) -> DecodedStreamObject:
    stream = DecodedStreamObject()
    stream.set_data(text.encode())
    return stream
