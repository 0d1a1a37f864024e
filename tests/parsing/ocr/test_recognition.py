"""Pages that are pictures: what is seen in them, how they are read, and what is said of them."""

from __future__ import annotations

import io

import numpy as np
import pytest
from PIL import Image, ImageDraw
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from kpi.model import Box
from parsing import read_report
from parsing.errors import NoTextError
from parsing.ocr import engines, looks, recognition
from parsing.ocr.engines import Engine, Sighting
from parsing.ocr.grids import frames_of, grids_of
from parsing.ocr.picture import Rulings, ink_of, rulings_of, straightened, stroke_width, tilt_of
from parsing.ocr.recognition import read_page
from parsing.page.pdfium import page_picture
from parsing.page.tilt import Tilt
from sample_reports import SAMPLES
from tests.typeset import PROSE, pdf, scan

PER_POINT = 200 / 72
WIDTH, HEIGHT = 595, 842
ASKEW = 0.8  # degrees
with_ocr = pytest.mark.skipif(not recognition.ocr_available(), reason="no OCR engine is installed")


def drawn(data=None, page=1):
    return page_picture(data or pdf(), page, scale=PER_POINT).convert("RGB")


def askew(picture, degrees):
    return picture.rotate(-degrees, resample=Image.Resampling.BICUBIC, fillcolor="white")


def scanned(data, page):
    """Make a PDF of one scanned page: askew, grainy, saved as JPEG."""
    picture = np.asarray(askew(drawn(data, page), ASKEW))
    grain = np.random.default_rng(1).normal(0, 6, (*picture.shape[:2], 1))
    grainy = Image.fromarray((picture * 0.97 + grain).clip(0, 255).astype(np.uint8))
    jpeg, out = io.BytesIO(), io.BytesIO()
    grainy.save(jpeg, "JPEG", quality=65)
    canvas = Canvas(out, pagesize=(WIDTH, HEIGHT))
    canvas.drawImage(ImageReader(jpeg), 0, 0, WIDTH, HEIGHT)
    canvas.save()
    return out.getvalue()


def ruled():
    """Draw a table of three columns and two rows, the second row's cell red."""
    picture = Image.new("RGB", (round(WIDTH * PER_POINT), round(HEIGHT * PER_POINT)), "white")
    pen = ImageDraw.Draw(picture)
    place = lambda *points: tuple(round(p * PER_POINT) for p in points)  # noqa: E731
    pen.rectangle(place(300, 150, 400, 200), fill=(220, 30, 30))
    for x in (100, 200, 300, 400):
        pen.line(place(x, 100, x, 200), fill="black", width=2)
    for y in (100, 150, 200):
        pen.line(place(100, y, 400, y), fill="black", width=2)
    pen.text(place(110, 110), "Target 80%", fill="black", font_size=30)
    return picture


@pytest.mark.parametrize("degrees", [-1.5, -0.4, 0, 0.9, 1.5])
def test_a_page_askew_is_laid_straight(degrees):
    picture = askew(drawn(), degrees)
    assert tilt_of(picture) == pytest.approx(degrees, abs=0.1)
    assert tilt_of(straightened(picture, degrees)) == pytest.approx(0, abs=0.1)


def test_a_picture_without_lines_has_no_tilt():
    assert tilt_of(Image.new("L", (600, 800), 240)) == 0


@pytest.mark.parametrize("degrees", [-1.2, 0, 1.2])
def test_a_place_is_shown_where_it_is_on_the_page_as_it_lies(degrees):
    dot = Box(500, 100, 503, 103)
    picture = Image.new("L", (WIDTH, HEIGHT), 255)
    picture.paste(0, (500, 100, 503, 103))
    shown = Tilt(degrees, WIDTH, HEIGHT).shown(dot)
    ys, xs = np.nonzero(np.asarray(askew(picture.convert("RGB"), degrees).convert("L")) < 128)
    assert (shown.x0 + shown.x1) / 2 == pytest.approx(xs.mean() + 0.5, abs=1)
    assert (shown.top + shown.bottom) / 2 == pytest.approx(ys.mean() + 0.5, abs=1)


@pytest.mark.parametrize("turn", [0, 1, 2, 3])
def test_a_place_on_a_sheet_put_in_sideways_or_head_down_is_shown_there(turn):
    upright = np.zeros((HEIGHT, WIDTH))
    upright[100:110, 500:530] = 1
    ys, xs = np.nonzero(np.rot90(upright, -turn))
    shown = Tilt(0, WIDTH, HEIGHT, turn).shown(Box(500, 100, 530, 110))
    assert shown == Box(xs.min(), ys.min(), xs.max() + 1, ys.max() + 1)


@pytest.mark.parametrize("degrees", [0, 1.1])
def test_ruled_lines_make_a_table_of_cells(degrees):
    picture = askew(ruled(), degrees)
    straight = straightened(picture, tilt_of(picture))
    found = rulings_of(ink_of(straight), PER_POINT)
    assert (len(found.across), len(found.down)) >= (3, 4)


def test_cells_have_their_places_and_colours(monkeypatch):
    monkeypatch.setattr(recognition, "engines", lambda: (Engine.TESSERACT,))
    monkeypatch.setattr(looks, "see", Readings("80%", "80%"))
    page = read_page(ruled(), WIDTH, HEIGHT, 1).page
    (grid,) = page.grids
    assert [[round(cell.x0, -1) for cell in row] for row in grid.rows] == [[100, 200, 300]] * 2
    (fill,) = page.fills
    assert fill.box == grid.rows[1][2]
    assert fill.colour == pytest.approx((0.86, 0.12, 0.12), abs=0.02)


def boxes(*lines):
    return tuple(Box(*line) for line in lines)


ACROSS = boxes((0, 0, 90, 1), (0, 20, 90, 21), (0, 40, 90, 41))


def test_a_cell_without_a_ruling_between_is_one_wide_cell():
    middle = boxes((45, 20, 46, 40))
    (grid,) = grids_of(Rulings(ACROSS, (*boxes((0, 0, 1, 41), (89, 0, 90, 41)), *middle)))
    first, second = grid.rows
    assert [cell and round(cell.x1 - cell.x0) for cell in first] == [89, None]
    assert [cell and round(cell.x1 - cell.x0) for cell in second] == [45, 44]


def test_a_title_whose_ruling_is_half_seen_leaves_the_row_under_it_alone():
    across = (*boxes((0, 0, 90, 1), (0, 20, 46, 21)), *ACROSS[2:])
    down = boxes((0, 0, 1, 41), (45, 20, 46, 41), (89, 0, 90, 41))
    (grid,) = grids_of(Rulings(across, down))
    title, row = grid.rows
    assert [cell and (cell.top, cell.bottom) for cell in title] == [(0, 20), None]
    assert [(cell.x0, cell.x1) for cell in row] == [(0, 45), (45, 89)]


def test_boxes_that_stand_alone_are_frames_and_no_table():
    one, other = boxes((0, 0, 1, 20), (40, 0, 41, 20)), boxes((60, 0, 61, 20), (100, 0, 101, 20))
    across = boxes((0, 0, 41, 1), (0, 19, 41, 20), (60, 0, 101, 1), (60, 19, 101, 20))
    cards = Rulings(across, (*one, *other))
    assert list(grids_of(cards)) == []
    assert [(box.x0, box.x1) for box in frames_of(cards)] == [(0, 40), (60, 100)]


@pytest.mark.parametrize(
    "down", [(), boxes((0, 0, 1, 41))], ids=["rules alone", "open on the right"]
)
def test_rules_that_close_no_cell_make_no_table(down):
    assert list(grids_of(Rulings(ACROSS, down))) == []


def test_bold_letters_have_wider_strokes():
    page = ink_of(
        drawn(pdf([("bold", "Target within tolerance"), ("plain", "Target within tolerance")]))
    )
    bold, plain = (
        stroke_width(page, Box(*(round(p * PER_POINT) for p in (70, y - 12, 250, y + 4))))
        for y in (142, 166)
    )
    assert bold > plain * 1.25


class Readings:
    """An engine that sees what it is told, one reading after another."""

    def __init__(self, *readings):
        self.readings = list(readings)

    def __call__(self, _engine, picture):
        scale = picture.width / WIDTH
        text = self.readings.pop(0)
        box = [p * scale for p in (72, 136, 72 + 6 * len(text), 150)]
        return ((Sighting(text, Box(*box)),),) if text else ()


@pytest.mark.parametrize(("second", "unsure"), [("80%", []), ("88%", ["80%"])])
def test_a_word_is_unsure_where_the_second_reading_differs(monkeypatch, second, unsure):
    monkeypatch.setattr(recognition, "engines", lambda: (Engine.TESSERACT,))
    monkeypatch.setattr(looks, "see", Readings("80%", second))
    read = read_page(drawn(), WIDTH, HEIGHT, 4)
    (word,) = read.page.words
    assert (word.text, read.page.number) == ("80%", 4)
    assert (word.box.x0, word.box.x1) == pytest.approx((72, 90), abs=0.5)
    assert [u.text for u in read.unsure] == unsure


@pytest.fixture
def asked(monkeypatch):
    """The engines that are asked, in turn; Tesseract answers, RapidOCR sees nothing."""
    asked = []

    def see(engine, picture):
        asked.append(engine)
        return engines.see(engine, picture) if engine is Engine.TESSERACT else ()

    monkeypatch.setattr(recognition, "engines", lambda: tuple(Engine))
    monkeypatch.setattr(looks, "see", see)
    return asked


with_tesseract = pytest.mark.skipif(
    Engine.TESSERACT not in engines.engines(), reason="Tesseract is not installed"
)


@with_tesseract
def test_running_text_is_read_by_tesseract_at_two_resolutions(asked):
    assert read_page(drawn(), WIDTH, HEIGHT, 1, upright=True).unsure == ()
    assert asked == [Engine.TESSERACT, Engine.TESSERACT]


FIGURES = [
    ("plain", f"Visits made   {n}.5%   {n + 1}%   {n + 4}   {n * 37}") for n in range(40, 52)
]


@with_tesseract
def test_a_page_of_figures_is_read_by_both_engines(asked):
    read_page(drawn(pdf(FIGURES)), WIDTH, HEIGHT, 1, upright=True)
    assert asked == [Engine.TESSERACT, Engine.RAPIDOCR]


@with_tesseract
def test_text_beside_a_photograph_is_read_by_both_engines(asked):
    picture = drawn()
    picture.paste("dimgrey", (300, 1500, 1200, 2100))
    read_page(picture, WIDTH, HEIGHT, 1, upright=True)
    assert asked == [Engine.TESSERACT, Engine.RAPIDOCR]


def test_a_ruled_table_is_read_by_the_engine_that_reads_tables(asked):
    read_page(ruled(), WIDTH, HEIGHT, 1, upright=True)
    assert asked[0] is Engine.RAPIDOCR


def test_a_ruled_page_that_two_looks_differ_on_is_held_against_another_engine(monkeypatch):
    monkeypatch.setattr(recognition, "engines", lambda: tuple(Engine))
    monkeypatch.setattr(looks, "see", Readings("80%", "88%", "80%"))
    assert read_page(ruled(), WIDTH, HEIGHT, 1).unsure == ()


@pytest.mark.parametrize("readings", [("", "80%"), ("80%", "")])
def test_what_only_one_engine_finds_is_kept_and_asked_about(monkeypatch, readings):
    monkeypatch.setattr(recognition, "engines", lambda: tuple(Engine))
    monkeypatch.setattr(looks, "see", Readings(*readings))
    read = read_page(drawn(), WIDTH, HEIGHT, 1)
    assert [w.text for w in read.page.words] == [u.text for u in read.unsure] == ["80%"]


def test_a_blank_picture_is_not_given_to_an_engine(monkeypatch):
    monkeypatch.setattr(looks, "see", Readings())
    assert read_page(Image.new("L", (600, 800), 240), WIDTH, HEIGHT, 1).page.words == ()


@pytest.fixture
def without_ocr(monkeypatch):
    monkeypatch.setattr(recognition, "engines", tuple)


@pytest.mark.usefixtures("without_ocr")
def test_a_scan_says_how_to_have_it_read_where_ocr_is_missing():
    with pytest.raises(NoTextError, match=r"All 2 pages are pictures.*--with-ocr"):
        read_report(scan(pages=2), "scan.pdf")


def test_a_scan_without_words_is_said_to_have_none(monkeypatch):
    monkeypatch.setattr(recognition, "engines", lambda: (Engine.TESSERACT,))
    with pytest.raises(NoTextError, match="picture in which no words were found"):
        read_report(scan(), "scan.pdf")


SPACED = [(weight, " ".join(text)) for weight, text in PROSE]


@pytest.mark.usefixtures("without_ocr")
def test_a_page_of_letters_set_apart_is_read_as_a_picture():
    with pytest.raises(NoTextError):
        read_report(pdf(SPACED), "spaced.pdf")


SEPTEMBER = next(path for path in SAMPLES if path.stem == "2018-09").read_bytes()
PAGE = 2


@pytest.fixture(scope="module")
def read_by_ocr():
    return read_report(scanned(SEPTEMBER, PAGE), "scan.pdf")


@pytest.fixture(scope="module")
def read_as_text():
    return read_report(SEPTEMBER, "text.pdf", pages=[PAGE])


def figures(report):
    return [
        (
            item.ref,
            item.target and item.target.value,
            item.tolerance and (item.tolerance.low.value, item.tolerance.high.value),
            [reading.quantity.value for reading in item.actuals],
        )
        for item in report.indicators
    ]


@with_ocr
def test_a_scanned_page_gives_the_figures_that_its_text_gives(read_by_ocr, read_as_text):
    assert figures(read_by_ocr) == figures(read_as_text)
    assert len(read_by_ocr.indicators) > 2


@with_ocr
def test_pages_read_by_ocr_are_named_and_their_figures_are_to_be_checked(read_by_ocr):
    assert read_by_ocr.source.ocr_pages == read_by_ocr.source.pages_read == (1,)
    (notice,) = read_by_ocr.warnings
    assert notice.message == "Page 1 is a picture and was read by OCR; check its figures."


@with_ocr
def test_a_figure_is_shown_where_it_stands_on_the_page_askew(read_by_ocr, read_as_text):
    for scanned_item, item in zip(read_by_ocr.indicators, read_as_text.indicators, strict=True):
        expected = Tilt(ASKEW, WIDTH, HEIGHT).shown(item.actuals[0].evidence.box)
        shown = scanned_item.actuals[0].evidence.box
        assert (shown.x0, shown.top) == pytest.approx((expected.x0, expected.top), abs=5)
