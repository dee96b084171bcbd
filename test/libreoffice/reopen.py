"""Opens workbooks in openpyxl, as other people's scripts do, and prints what each holds: sheets, notes, rules, tables, names.

    python3 reopen.py FILE...     (needs openpyxl)
"""
import json, sys, warnings
import openpyxl

warnings.simplefilter("ignore")
told = []
for path in sys.argv[1:]:
    book = openpyxl.load_workbook(path, keep_vba=path.endswith("m"))
    sheets = [sheet for sheet in book.worksheets]
    told.append({
        "sheets": book.sheetnames,
        "notes": sum(cell.comment is not None for sheet in sheets for row in sheet.iter_rows() for cell in row),
        "rules": sum(len(found.rules) for sheet in sheets for found in sheet.conditional_formatting),
        "tables": sorted(name for sheet in sheets for name in sheet.tables),
        "values": {sheet.title: [[str(cell.value) for cell in row] for row in sheet.iter_rows()] for sheet in sheets},
    })
print(json.dumps(told))
