"""What the typst package takes to set the same source with the fonts of this machine."""
import sys
import typst

typst.compile(f"{sys.argv[1]}/main.typ", output=sys.argv[2])
