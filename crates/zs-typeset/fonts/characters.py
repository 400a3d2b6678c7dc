"""Prints the characters of the embedded fonts: GB 2312, 通用规范汉字表 (Unihan kTGH), ASCII, Latin-1, symbols."""

import bz2
import sys


def gb2312():
    for row in range(0xA1, 0xF8):
        for cell in range(0xA1, 0xFF):
            yield bytes([row, cell]).decode("gb2312", "ignore")


def general_standard_characters(unihan):
    with bz2.open(unihan, "rt", encoding="utf-8") as lines:
        for line in lines:
            if "\tkTGH\t" in line:
                yield chr(int(line.split("\t")[0][2:], 16))


# First and last of each range; what the font does not have is left out.
SYMBOLS = [
    (0x20, 0x7E), (0xA0, 0xFF),            # ASCII, Latin-1
    (0x2010, 0x2027), (0x2030, 0x203B),    # dashes, quotation marks, ‰, ※
    (0x20AC, 0x20AC), (0x2100, 0x2138),    # €, ℃, №
    (0x2150, 0x217F), (0x2190, 0x2199),    # fractions, Roman numerals, arrows
    (0x2200, 0x22BF),                      # ≤ ≥ ≈ √ ∑ and the like
    (0x2460, 0x24FF),                      # ① ⑴ ⒈
    (0x2500, 0x266F),                      # box drawing, □ ■ △ ★ ☑
    (0x2713, 0x2717),                      # ✓ ✗
    (0x3000, 0x303F), (0x3220, 0x33FF),    # CJK punctuation, ㈠, ㎡ ㎏
    (0xFE10, 0xFE19), (0xFE30, 0xFE4F),    # vertical forms
    (0xFF01, 0xFF5E), (0xFFE0, 0xFFE6),    # full width
    (0xFFFD, 0xFFFD),
]

characters = set(gb2312()) | set(general_standard_characters(sys.argv[1]))
for first, last in SYMBOLS:
    characters |= {chr(code) for code in range(first, last + 1)}
sys.stdout.write("".join(sorted(characters - {""})))
