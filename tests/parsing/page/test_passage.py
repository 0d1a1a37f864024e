from kpi.model import Box
from parsing.page.model import Word
from parsing.page.passage import join, passage_of


def line(text, top, x0=70.0, width=6.0):
    words, left = [], x0
    for part in text.split():
        right = left + width * len(part)
        words.append(Word(part, Box(left, top, right, top + 11), "Sans", 11, bold=False))
        left = right + width
    return words


def test_a_threshold_split_by_a_line_end_has_a_box_on_each_line():
    passage = passage_of([line("Tolerance 45 –", 100), line("51.9%", 115)], page=2)
    start = passage.text.index("45")
    evidence = passage.evidence(start, len(passage.text))
    assert evidence.printed == "45 – 51.9%"
    assert [box.top for box in evidence.boxes] == [100, 115]
    assert evidence.page == 2


def test_a_box_holds_the_characters_and_not_the_full_stop_behind_them():
    passage = passage_of([line("is 29.4%.", 100)], page=1)
    (box,) = passage.evidence(3, 8).boxes
    whole = passage.words[1].word.box
    assert box.x0 == whole.x0
    assert box.x1 < whole.x1


def test_a_range_broken_at_its_hyphen_is_joined_and_a_dash_is_kept_apart():
    assert passage_of([line("(ac yr. 12-", 0), line("13) who", 15)], 1).text == "(ac yr. 12-13) who"
    assert passage_of([line("45 -", 0), line("52%", 15)], 1).text == "45 - 52%"


def test_a_word_cut_at_the_edge_of_its_cell_is_one_word():
    assert passage_of([line("Developmen", 0), line("t plan", 15)], 1).text == "Development plan"
    lines = [line("in", 0), line("employme", 15), line("nt or training", 30)]
    assert passage_of(lines, 1).text == "in employment or training"
    assert passage_of([line("Number", 0), line("of visits", 15)], 1).text == "Number of visits"
    assert passage_of([line("Residual", 0), line("kg a home", 15)], 1).text == "Residual kg a home"
    assert passage_of([line("the share", 0), line("s of it", 15)], 1).text == "the share s of it"


def test_words_on_the_next_page_are_printed_but_boxed_only_on_the_first():
    first, second = passage_of([line("has risen", 700)], 3), passage_of([line("to 88%", 60)], 4)
    evidence = join([first, second]).whole
    assert evidence.printed == "has risen to 88%"
    assert evidence.page == 3
    assert len(evidence.boxes) == 1


def test_a_cut_keeps_the_place_of_what_is_left():
    passage = passage_of([line("within 12 months Target 22%", 100)], page=1)
    start = passage.text.index("Target")
    cut = passage.cut(start)
    assert cut.text == "Target 22%"
    assert cut.evidence(7, 10) == passage.evidence(start + 7, start + 10)
