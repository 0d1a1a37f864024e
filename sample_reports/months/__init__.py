"""The reports of April to December 2018, oldest first."""

from __future__ import annotations

from sample_reports.months.april import APRIL
from sample_reports.months.august import AUGUST
from sample_reports.months.december import DECEMBER
from sample_reports.months.july import JULY
from sample_reports.months.june import JUNE
from sample_reports.months.may import MAY
from sample_reports.months.november import NOVEMBER
from sample_reports.months.october import OCTOBER
from sample_reports.months.september import SEPTEMBER

MONTHS = (APRIL, MAY, JUNE, JULY, AUGUST, SEPTEMBER, OCTOBER, NOVEMBER, DECEMBER)
