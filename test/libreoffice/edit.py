"""Changes workbooks in LibreOffice and saves them as .xlsx: what a colleague without our program does.

    python3 edit.py JOBS     JOBS is a JSON list of {in, out, steps}, each step one of these:

insertRows / deleteRows {sheet, row, count}, sort {sheet, range, column, descending}, set {sheet, cell, value},
note {sheet, cell, text}. All is calculated anew before it is saved.
Needs LibreOffice and python3-uno.
"""
import json, pathlib, subprocess, sys, tempfile, time
import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.table import TableSortField


def prop(name, value):
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made


def connect(pipe, process):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(240):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            if process.poll() is not None:
                raise SystemExit("LibreOffice ended before it could be asked")
            time.sleep(0.25)
    raise SystemExit("LibreOffice does not answer")


def take(document, step):
    sheet = document.Sheets.getByName(step["sheet"])
    op = step["op"]
    if op == "insertRows":
        sheet.Rows.insertByIndex(step["row"] - 1, step["count"])
    elif op == "deleteRows":
        sheet.Rows.removeByIndex(step["row"] - 1, step["count"])
    elif op == "set":
        cell = sheet.getCellRangeByName(step["cell"])
        if isinstance(step["value"], str):
            cell.String = step["value"]
        else:
            cell.Value = step["value"]
    elif op == "note":
        cell = sheet.getCellRangeByName(step["cell"])
        sheet.Annotations.insertNew(cell.CellAddress, step["text"])
    elif op == "sort":
        field = TableSortField()
        field.Field, field.IsAscending = step["column"], not step["descending"]
        fields = uno.Any("[]com.sun.star.table.TableSortField", (field,))
        sheet.getCellRangeByName(step["range"]).sort((prop("SortFields", fields), prop("ContainsHeader", False), prop("BindFormatsToContent", True)))
    else:
        raise SystemExit(f"no step {op}")


def change(desktop, source, target, steps):
    document = desktop.loadComponentFromURL(pathlib.Path(source).resolve().as_uri(), "_blank", 0, (prop("Hidden", True),))
    document.calculateAll()
    for step in steps:
        take(document, step)
    document.calculateAll()
    document.storeToURL(pathlib.Path(target).resolve().as_uri(), (prop("FilterName", "Calc MS Excel 2007 XML"),))
    document.close(True)


def main(jobs):
    with tempfile.TemporaryDirectory() as folder:
        pipe = f"sct{pathlib.Path(folder).name}"
        process = subprocess.Popen(["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--norestore", "--nologo", f"--accept=pipe,name={pipe};urp;"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            context = connect(pipe, process)
            desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
            for job in jobs:
                change(desktop, job["in"], job["out"], job["steps"])
            try:
                desktop.terminate()
            except Exception:  # The connection ends with the program.
                pass
            process.wait(60)
        finally:
            if process.poll() is None:
                process.kill()


main(json.loads(pathlib.Path(sys.argv[1]).read_text()))
