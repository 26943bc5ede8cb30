internal import CommunitySafety
internal import Converters
internal import Documents
internal import Proofreading
internal import Storage

/// A round, or the year's actions, as a spreadsheet: for the partnership with everything, for everybody with what went out.
package struct ExportSheet: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    /// Those inside, and everybody what is cleared. Throws `notFound`, `unavailable`.
    package func run(_ file: SheetFile, as party: ActingParty) async throws(ServiceError) -> [UInt8] {
        guard !file.isInside || party.may(.readRounds) else { throw .notFound(.record(id: file.name)) }
        let spreadsheet = try await spreadsheet(file)
        do {
            return try await SpreadsheetWriter(spreadsheet).bytes()
        } catch {
            throw .unavailable(.converter(Diagnostic(error, in: DocumentFile(name: file.name, bytes: []))))
        }
    }

    private func spreadsheet(_ file: SheetFile) async throws(ServiceError) -> Spreadsheet {
        let environment = context.environment
        return try await context.read { reading in
            let today = try reading.today(environment)
            let quarters = try file.quarter.map { [$0] } ?? reading.quarters(file)
            guard try file.isInside || quarters.allSatisfy({ try reading.isPublished($0, of: file.year) }) else {
                throw ServiceError.notFound(.record(id: file.name))
            }
            let packs = try quarters.map { quarter in
                let key = PackKey(file.isInside ? .meeting : .quarterly, quarter)
                guard let key else { throw ServiceError.notFound(.record(id: file.name)) }
                return try PackMaking(reading: reading, key: key, year: file.year, today: today).pack(.none)
            }
            guard let first = packs.first else { throw ServiceError.notFound(.record(id: file.name)) }
            let table = file.quarter == nil ? YearSheet(packs).sheet : RoundSheet(first).sheet
            return Spreadsheet(
                title: "\(first.publisher.printable), \(file.name)", author: first.publisher.printable,
                day: SheetDay(today), sheets: [table, Self.about(file, packs, today)])
        }
    }

    /// Where it comes from, so that it can be passed on without a word.
    private static func about(_ file: SheetFile, _ packs: [Pack], _ today: CalendarDate) -> Spreadsheet.Sheet {
        let rounds = packs.flatMap(\.rounds)
        var rows: [[SheetCell]] = [
            [.text("Partnership"), .text(packs.first?.publisher.printable ?? "")],
            [.text("Plan year"), .text(file.year.name)], [.text("As at"), .day(SheetDay(today))],
            [
                .text("For"),
                .text(file.isInside ? "The partnership only: please don’t pass it on" : "Everybody"),
            ],
        ]
        for round in rounds {
            let state =
                round.clearedOn.map { "read by the strategy group on \($0.words)" }
                ?? round.closedOn.map { "closed on \($0.words)" } ?? "open: answers can still change"
            rows.append([.text(round.quarter.words), .text("\(round.period), \(state)")])
        }
        return Spreadsheet.Sheet(
            name: "About", columns: [.init("What", width: 20), .init("Says", width: 70)], rows: rows)
    }
}

extension Querying {
    /// The quarters of a year that a spreadsheet of it tells of.
    fileprivate func quarters(_ file: SheetFile) throws -> [RoundQuarter] {
        if file.isInside { return try rounds(of: file.year).map(\.round.quarter) }
        return try publishedRounds().filter { $0.year == file.year }.map(\.quarter)
            .sorted { $0.number < $1.number }
    }
}

extension Querying {
    fileprivate func isPublished(_ quarter: RoundQuarter, of year: PlanYear) throws -> Bool {
        try publishedRounds().contains { $0.year == year && $0.quarter == quarter }
    }
}

extension SheetDay {
    init(_ day: CalendarDate) { self.init(year: day.year, month: day.month, day: day.day) }
}

extension SheetCell {
    /// Words without what no file should carry; lines stay lines.
    static func words(_ text: String) -> SheetCell {
        text.isEmpty
            ? .empty
            : .text(
                text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(\.printable)
                    .joined(separator: "\n"))
    }

    static func day(_ day: CalendarDate?) -> SheetCell { day.map { .day(SheetDay($0)) } ?? .empty }
}
