"""A backup as one JSON text and back: the same rows, for whoever has no use for a ZIP.

    {"manifest": {...}, "tables": {"report": [{...}, ...], ...}, "documents": {"<SHA-256>": "..."}}

The manifest is the backup's own, with the SHA-256 of every part; documents are in base 64.
"""

from __future__ import annotations

import json
import zipfile
from base64 import b64decode, b64encode
from pathlib import Path
from typing import Any

from kpi.history.backup import MANIFEST, check_backup, document_member, line_of, table_member
from kpi.history.errors import BackupError


def plain(backup: Path) -> dict[str, Any]:
    """Return all that a backup holds, as JSON has it."""
    with zipfile.ZipFile(backup) as archive:
        manifest = json.loads(archive.read(MANIFEST))
        tables = {}
        for name in manifest["rows"]:
            with archive.open(table_member(name)) as lines:
                tables[name] = [json.loads(line) for line in lines]
        documents = {
            sha256: b64encode(archive.read(document_member(sha256))).decode()
            for sha256 in (row["sha256"] for row in tables["document"])
            if sha256 not in manifest["missing"]
        }
    return {"manifest": manifest, "tables": tables, "documents": documents}


def write_plain(held: dict[str, Any], backup: Path) -> None:
    """Write the backup that `plain` was made of; restoring it checks every byte.

    Raises:
        BackupError: It is nothing of the kind.
    """
    try:
        with zipfile.ZipFile(backup, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, rows in held["tables"].items():
                archive.writestr(table_member(name), b"".join(map(line_of, rows)))
            for sha256, text in held["documents"].items():
                archive.writestr(document_member(sha256), b64decode(text, validate=True))
            archive.writestr(MANIFEST, json.dumps(held["manifest"]))
        check_backup(backup)
    except (KeyError, TypeError, ValueError, AttributeError, BackupError) as error:
        raise BackupError(
            "This JSON is not the whole of a store, or was altered: write it anew with plumbline "
            "export everything, or update Plumbline."
        ) from error
