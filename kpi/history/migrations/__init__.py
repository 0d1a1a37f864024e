"""The steps from an empty database to the present tables.

To add one: change `kpi/history/schema.py`, write the next file in `versions` with the revision
before it as `down_revision`, and name it in `HEAD`. A test compares the two ways to the tables.
"""

from __future__ import annotations

HEAD = "0004"
VERSION_TABLE = "plumbline_version"
