"""Accessibility: what has been tested, how, and what does not work yet."""

from __future__ import annotations

import streamlit as st

st.title("Accessibility", anchor=False)
st.markdown(
    """
Plumbline is **partially compliant** with the Web Content Accessibility Guidelines 2.2, level AA:
what does not work yet is listed below.

## What has been tested

- Every screen is tested with axe-core against the rules for WCAG 2.0, 2.1 and 2.2, levels A and
  AA: in a wide window in the light and the dark theme, and in the narrowest window, with no report
  and with reports. No fault is found. An automatic test finds only a part of what can be wrong.
- No screen scrolls sideways in a window 320 pixels wide.
- No rating rests on colour: each has a sign and words. Each chart has a description for a
  screen reader, and its figures stand in a table: on the same screen, or, for the small charts of
  a comparison, on the screen that each leads to.

## What does not work yet

- **Chart points cannot be reached by keyboard.** Everything that a point shows when a mouse is
  over it stands in the table with its figures.
- **Pictures of pages are pictures.** The words that are marked are given as the picture's
  description; the rest of the page is not read out.

## What has not been tested

No screen has been tested with people who use a screen reader, magnifier or voice control, nor
with NVDA, JAWS or VoiceOver, nor in Firefox or Safari.

## Tell us

Tell whoever runs Plumbline in your council what you could not read or do, and on which screen.
"""
)
