"""What python-docx takes merely to list the cells of the tables."""
import sys
import docx

for table in docx.Document(sys.argv[1]).tables:
    for row in table.rows:
        print([cell.text for cell in row.cells])
