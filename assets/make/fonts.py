#!/usr/bin/env python3
"""Cut Noto Sans SC down to the characters Haggle needs.

usage: fonts.py PACKAGE_DIR OUT_DIR
  PACKAGE_DIR  unpacked npm package @expo-google-fonts/noto-sans-sc
               (after `npm install` here: node_modules/@expo-google-fonts/noto-sans-sc)
  OUT_DIR      receives NotoSansSC-Regular.ttf, NotoSansSC-SemiBold.ttf and OFL.txt

Prints the characters that are required and that the face does not have; fails if there are any.
"""
import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

FACES = {
    "NotoSansSC-Regular.ttf": "400Regular/NotoSansSC_400Regular.ttf",
    "NotoSansSC-SemiBold.ttf": "600SemiBold/NotoSansSC_600SemiBold.ttf",
}
# pwid and palt hold the narrow forms of “ ” ‘ ’ … ·, which are a full em wide by default.
FEATURES = ["kern", "liga", "vert", "locl", "ccmp", "tnum", "mark", "pwid", "palt"]
# What the interface must be able to show besides ASCII, Latin-1, GB2312 and the characters
# of names in name-characters.txt. A lack of any of these makes the script fail.
NEEDED = (
    "–—…·×÷±≥≤≈→←↔↑↓−‘’“”¥€£￥✓•○●▲▼"
    "，。、；：？！（）《》〈〉「」『』【】〔〕｛｝［］～％＋－＝／＆＃＠＊・　"
    "喆镕堃玥"
)
# Nice to have: taken where the face has them.
BLOCKS = [
    (0x0100, 0x017F),  # Latin Extended-A
    (0x01CD, 0x01DC),  # pinyin
    (0x2000, 0x206F),  # general punctuation
    (0x2070, 0x209F),  # superscripts and subscripts
    (0x20A0, 0x20BF),  # currency
    (0x2150, 0x218F),  # fractions, Roman numerals
    (0x2190, 0x21FF),  # arrows
    (0x2460, 0x24FF),  # enclosed numbers
    (0x2500, 0x25FF),  # lines, blocks, shapes
    (0x2600, 0x27BF),  # signs
    (0x3000, 0x303F),  # CJK punctuation
    (0xFE30, 0xFE4F),  # CJK compatibility forms
    (0xFF00, 0xFFEF),  # full-width and half-width forms
]


def gb2312():
    for high in range(0xA1, 0xF8):
        for low in range(0xA1, 0xFF):
            try:
                yield bytes([high, low]).decode("gb2312")
            except UnicodeDecodeError:
                pass


def wanted():
    here = Path(__file__).resolve().parent
    names = (here / "name-characters.txt").read_text(encoding="utf-8").split()
    required = {chr(c) for c in [*range(0x20, 0x7F), *range(0xA0, 0x100)]}
    required |= set(gb2312()) | set(NEEDED) | set("".join(names))
    return required, {chr(c) for low, high in BLOCKS for c in range(low, high + 1)}


def main():
    package, out = Path(sys.argv[1]), Path(sys.argv[2])
    out.mkdir(parents=True, exist_ok=True)
    required, optional = wanted()
    complete = True
    for name, source in FACES.items():
        options = subset.Options()
        options.layout_features = FEATURES
        options.hinting = False
        options.name_IDs = ["*"]  # keeps copyright and licence
        options.notdef_outline = True
        options.drop_tables += ["DSIG", "gasp", "prep"]
        font = subset.load_font(package / source, options)
        cut = subset.Subsetter(options)
        cut.populate(unicodes=[ord(c) for c in required | optional])
        cut.subset(font)
        subset.save_font(font, out / name, options)

        have = {chr(c) for c in TTFont(out / name).getBestCmap()}
        lacks = sorted(required - have)
        size = (out / name).stat().st_size
        print(f"{name}: {size} bytes, {len(have)} characters; lacks {len(lacks)} of {len(required)} required")
        for c in lacks:
            print(f"  {c} U+{ord(c):04X}")
        complete = complete and not lacks
    licence = (package / "LICENSE_FONT").read_text(encoding="utf-8")
    (out / "OFL.txt").write_text(licence.rstrip() + "\n", encoding="utf-8", newline="\n")
    return 0 if complete else 1


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    sys.exit(main())
