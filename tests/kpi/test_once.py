"""What is worked out once must never be given out for something else."""

from kpi import once as kept
from kpi.once import once


class _Figure:
    def __init__(self, number: int) -> None:
        self.number = number


def test_objects_that_are_gone_lend_their_answer_to_no_other() -> None:
    """A thousand short-lived objects share a few addresses; each is answered for itself."""
    doubled = once(lambda figure: figure.number * 2)
    assert [doubled(_Figure(n)) for n in range(1000)] == [n * 2 for n in range(1000)]


def test_the_very_same_object_is_asked_of_once(monkeypatch) -> None:
    """However many checks ask, the work is done once, until there are too many answers to keep."""
    asked = []
    doubled = once(lambda figure: asked.append(figure) or figure.number * 2)
    figure = _Figure(21)
    assert (doubled(figure), doubled(figure), len(asked)) == (42, 42, 1)
    monkeypatch.setattr(kept, "MOST_KEPT", 1)
    assert (doubled(_Figure(4)), doubled(figure), len(asked)) == (8, 42, 3)
