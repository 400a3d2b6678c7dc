"""What a careful script on zipfile and lxml takes to list the cells of the tables."""
import sys
import zipfile
from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
root = etree.fromstring(zipfile.ZipFile(sys.argv[1]).read("word/document.xml"))
for row in root.iter(W + "tr"):
    print(["".join(text.text or "" for text in cell.iter(W + "t")) for cell in row.iter(W + "tc")])
