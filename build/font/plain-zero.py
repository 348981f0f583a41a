"""Makes shared/font/latin.woff2: the font of the app with a zero that is not struck through.

Atkinson Hyperlegible Next strikes its zero through and has no other one; figures read better without. Its outline is
kept at every weight, and the two halves inside become one counter as wide and as high as they are together. The font's
licence, SIL OFL 1.1, allows it and reserves no name. To be run again when the package of the font changes, with
fonttools and brotli for Python:  python3 build/font/plain-zero.py
"""

from pathlib import Path

from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import GlyphCoordinates
from fontTools.ttLib.tables.TupleVariation import TupleVariation
from fontTools.varLib.iup import iup_delta

ROOT = Path(__file__).parent.parent.parent
SOURCE = (
    ROOT
    / "node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2"
)
PHANTOMS = 4


def box(points):
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return min(xs), max(xs), min(ys), max(ys)


def counter(points, ends):
    """The outer contour drawn again, turned round, into the box of the two inner contours."""
    outer, inner = points[: ends[0] + 1], points[ends[0] + 1 : ends[2] + 1]
    left, right, bottom, top = box(outer)
    to_left, to_right, to_bottom, to_top = box(inner)
    return [
        (
            to_left + (x - left) * (to_right - to_left) / (right - left),
            to_bottom + (y - bottom) * (to_top - to_bottom) / (top - bottom),
        )
        for x, y in reversed(outer)
    ]


def make_plain(font, name):
    glyph = font["glyf"][name]
    coordinates, ends, flags = glyph.getCoordinates(font["glyf"])
    if len(ends) != 3:
        raise SystemExit(f"{name} is not drawn as expected")
    points = list(coordinates)
    outer = ends[0] + 1
    plain = counter(points, ends)
    variations = []
    for variation in font["gvar"].variations[name]:
        deltas = list(variation.coordinates)
        moved = iup_delta(deltas, points + [(0, 0)] * PHANTOMS, list(ends))
        there = [(x + dx, y + dy) for (x, y), (dx, dy) in zip(points, moved)]
        inner = [
            (round(x - px), round(y - py)) for (x, y), (px, py) in zip(counter(there, ends), plain)
        ]
        variations.append(
            TupleVariation(
                variation.axes, [(round(x), round(y)) for x, y in moved[:outer]] + inner + deltas[-PHANTOMS:]
            )
        )
    flags = list(flags[:outer])
    glyph.coordinates = GlyphCoordinates(points[:outer] + [(round(x), round(y)) for x, y in plain])
    glyph.flags = bytearray(flags + flags[::-1])
    glyph.endPtsOfContours = [outer - 1, 2 * outer - 1]
    glyph.numberOfContours = 2
    glyph.recalcBounds(font["glyf"])
    font["gvar"].variations[name] = variations


font = TTFont(SOURCE)
if not font["glyf"]["zero.tf"].isComposite():
    raise SystemExit("the zero of tables is no longer made of the other one")
make_plain(font, "zero")
font.flavor = "woff2"
font.save(ROOT / "shared/font/latin.woff2")
