from __future__ import annotations

import pytest

from parsing.language.reasons import explains

ADOPTED = "% of children leaving care because of an adoption order"


@pytest.mark.parametrize(
    "sentence",
    [
        "This is due to vacancies in the team.",
        "Performance fell because two staff left.",
        "The drop was caused by late returns.",
        "The increase reflects a rise in demand.",
        "The fall can be attributed to better recording.",
        "Following a review of cases the number rose.",
        "However records show 78% as the system requires updating.",
        "An action plan is in place.",
        "The service will recruit two more officers.",
        "Two officers have been recruited.",
        "Managers are working with schools to raise attendance.",
        "A review is underway.",
        "Training has been delivered to all staff.",
        "Weekly meetings are held to address the backlog.",
    ],
)
def test_a_reason_or_an_action_explains(sentence):
    assert explains(sentence, "% of visits on time")


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("The percentage is 81.6%.", "% of visits"),
        ("The measure is below target and out of tolerance.", "% of visits"),
        ("The percentage has decreased to 36.9%.", "% of visits"),
        ("Final figures will be known by March.", "% of visits"),
        ("The data will be available in May.", "% of visits"),
        ("It is anticipated the target will be met.", "% of visits"),
        (
            "The percentage leaving care due to an adoption order has decreased to 11.2%.",
            ADOPTED,
        ),
        (
            "The percentage in employment, education or training has increased to 40.8%.",
            "% in employment, education or training",
        ),
        ("The percentage with a signed support plan is 81%.", "% with a signed support plan"),
        ("The percentage seen within 10 working days is 70%.", "% seen within 10 working days"),
    ],
)
def test_a_value_a_rating_or_the_name_explains_nothing(sentence, name):
    assert not explains(sentence, name)


def test_a_real_reason_counts_beside_a_name_that_holds_one():
    sentence = "More left because of an adoption order due to a court backlog in June."
    assert explains(sentence, ADOPTED)
