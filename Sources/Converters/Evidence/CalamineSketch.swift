/// Reads workbooks (XLSX, XLS, ODS) through python-calamine, as JSON: a list of sheets, each with its name and rows.
package struct CalamineSketch: Sendable {
    private let finder: ToolFinder
    private let limits: ConversionLimits

    package init(finder: ToolFinder, limits: ConversionLimits = ConversionLimits()) {
        self.finder = finder
        self.limits = limits
    }

    /// The workbook's sheets as JSON. Dates are text beginning with a tab.
    package func json(of bytes: [UInt8]) async throws(ConversionError) -> [UInt8] {
        guard let python = finder.python, finder.hasPythonPackage("python_calamine") else { throw .missing(.calamine) }
        let process = ConverterProcess(tool: .calamine, program: python, finder: finder, limits: limits)
        return try await process.run(["-I", "-c", Self.script], input: bytes)
    }

    private static let script = """
        from sys import stdin, stdout
        from json import dump
        from io import BytesIO
        from datetime import date, datetime
        from python_calamine import CalamineWorkbook
        book = CalamineWorkbook.from_filelike(BytesIO(stdin.buffer.read()))
        def cell(value):
            if value is None or isinstance(value, (bool, int, float)): return value
            if isinstance(value, datetime): return "\\t" + value.date().isoformat()
            if isinstance(value, date): return "\\t" + value.isoformat()
            return str(value).replace("\\t", " ")
        sheets = [{"name": name, "rows": [[cell(value) for value in row]
            for row in book.get_sheet_by_name(name).to_python(skip_empty_area=False)]} for name in book.sheet_names]
        dump(sheets, stdout)
        """
}
