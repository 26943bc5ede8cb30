import ArgumentParser
import Documents
import Services
import Statistics
import StatisticsReference

extension StatisticsCommand {
    struct Withhold: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say which cells of tables to withhold so that no small count can be worked out.",
            discussion: """
                The file is a JSON object whose “tables” is a list of tables, each a list of rows of counts. Totals of rows,
                columns and tables are taken for printed; every choice is audited. Rows, columns and tables count from 0,
                and null stands for a total.

                Examples:
                  watchward statistics withhold tables.json
                  watchward statistics withhold tables.json --rule nhs_1to7_round5

                Exit code 0 when every small count can be protected, 1 when one can’t, 2 when the file can’t be read.
                """)

        /// A hundred thousand counts take far less.
        private static let byteLimit = 16 << 20

        @Argument(help: "The file of tables; “-” for standard input.", completion: .file())
        var file: String

        @Option(help: "under5_suppressed, nhs_1to7_round5 or rule_10_5.", transform: Self.rule)
        var rule: DisclosureRounding = .underFive

        private static func rule(_ name: String) throws -> DisclosureRounding {
            guard let rule = DisclosureRounding(rawValue: name) else {
                throw ValidationError("There is no rule called “\(name)”.")
            }
            return rule
        }

        func run() async throws {
            try await answering {
                let withheld = try withheld()
                Terminal().result(Self.json(withheld))
                if !withheld.exposed.isEmpty { throw ExitStatus.findings.exit }
            }
        }

        private func withheld() throws -> WithheldCells {
            let document = try DocumentFile(path: file)
            guard document.bytes.count <= Self.byteLimit else {
                throw unreadable("is larger than \(Self.byteLimit >> 20) MB; split its tables over several files.")
            }
            let tables: TableFile
            do { tables = try TableFile(document.bytes) } catch { throw unreadable(Self.words(error)) }
            do {
                return try tables.withheld(rule)
            } catch {
                throw unreadable("holds a count below 0 or too large, or more than 100,000 of them.")
            }
        }

        private static func words(_ fault: TableFile.Fault) -> String {
            switch fault {
            case .notJSON(let fault): "stops being JSON at line \(fault.line), column \(fault.column)."
            case .noTables: "has no list “tables” at its top."
            case .notATable(let place):
                "holds something else than rows of whole numbers, all of one length, as table \(place)."
            }
        }

        private func unreadable(_ reason: String) -> CommandFailure {
            CommandFailure(
                status: .unreadableFile, message: "\(file == "-" ? "The standard input" : file) \(reason)")
        }

        private static func json(_ withheld: WithheldCells) -> String {
            var writer = JSONWriter()
            writer.object { report in
                report.member("method", withheld.method.rawValue)
                for (name, cells) in [
                    ("small", withheld.small), ("besides", withheld.besides), ("exposed", withheld.exposed),
                ] {
                    report.name(name)
                    report.array { list in for cell in cells { list.write(cell) } }
                }
            }
            return String(decoding: writer.bytes, as: UTF8.self)
        }
    }
}

extension JSONWriter {
    fileprivate mutating func write(_ cell: TableCell) {
        object { writer in
            writer.member("table", cell.table)
            writer.name("row")
            if let row = cell.row { writer.value(row) } else { writer.null() }
            writer.name("column")
            if let column = cell.column { writer.value(column) } else { writer.null() }
        }
    }
}
